package app.mehfooz

import app.mehfooz.core.Frame
import app.mehfooz.core.MessageView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.SpokenLine
import app.mehfooz.core.StimulusKind
import app.mehfooz.core.StimulusView

fun plainFrame(isReadTo: Boolean = false, isCalmer: Boolean = false) = Frame("en", false, "en-PK", false, null, "", "", isReadTo, true, isCalmer)

/** A card of no bank: a chat, and what can be done. */
fun questionOf(response: ResponseView, frame: Frame, messages: List<MessageView> = emptyList()) = QuestionView(
    frame, 0u, 1u, 5u, "Card 1 of 5", "Leave", "Help", 3u, null, StimulusView(StimulusKind.CHAT, "Chat", "Asad", "not saved", null, messages, null), "What now?", null,
    response, "Check", "More below", "Read", listOf(SpokenLine("What now?", null)) + messages.map { SpokenLine(it.text, it.key) }, null,
)
