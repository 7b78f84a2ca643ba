package app.mehfooz.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.Screen
import app.mehfooz.card.Arriving
import app.mehfooz.card.ChooseResponse
import app.mehfooz.card.LocalGhost
import app.mehfooz.card.OrderResponse
import app.mehfooz.card.SortResponse
import app.mehfooz.card.SpotResponse
import app.mehfooz.card.Stimulus
import app.mehfooz.card.callColor
import app.mehfooz.card.tapShowsAll
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.StimulusKind
import app.mehfooz.grownups.frame
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.Speaker
import app.mehfooz.look.StopButton
import app.mehfooz.look.Words
import app.mehfooz.look.schemeOf
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.readAloud

/** A card that waits for its answer: what arrives in the stage, what can be done in the panel, and Check pinned at the bottom edge. */
@Composable
fun QuestionScreen(question: Screen.Question, onAnswer: (AnswerInput) -> Unit, onLeave: () -> Unit, onHelp: () -> Unit) {
    val (view, draft) = question.view to question.draft
    val response = view.response
    Arriving(question.arrival, view.frame.calmerMotion)
    val scheme = view.scheme
    val isCall = view.stimulus.kind == StimulusKind.CALL
    val parts = CardParts(
        header = RoundHeader(RoundHeader.Middle.Progress(view.number, view.cards, view.beads), view.help, onHelp) { RoundButton(R.drawable.icon_close, view.leave, onLeave) },
        stage = { Stimulus(view, draft, question.arrival) },
        panel = {
            QuestionRow(view)
            view.howTo?.let { Words(it, Modifier.fillMaxWidth(), LocalType.current.label, LocalPalette.current.soft) }
            when (response) {
                is ResponseView.Choose -> ChooseResponse(response, draft)
                is ResponseView.Spot -> SpotResponse(response, view.stimulus.photo, draft, isBig = view.isPictured && view.frame.readsAloud)
                is ResponseView.Sort -> SortResponse(response, draft, hasHint = view.howTo == null)
                is ResponseView.Order -> OrderResponse(response, draft)
            }
        },
        pin = {
            view.stop?.let { StopButton(it, onHelp) }
            MainButton(view.check, Modifier.weight(1f), isOn = draft.answerTo(response) != null, icon = R.drawable.icon_check) { draft.answerTo(response)?.let(onAnswer) }
        },
        more = view.more,
        isWide = view.stimulus.photo != null && response is ResponseView.Spot,
    )
    CompositionLocalProvider(LocalReadAloud provides readAloud(view.frame), LocalGhost provides view.shown.takeIf { view.howTo != null && !view.frame.calm && draft.isEmpty }) {
        Box(Modifier.tapShowsAll(question.arrival)) { CardPage(view, view.frame.banner, scheme, parts, if (isCall) callColor else scheme.stage, hasMotif = !isCall && !view.frame.calm) }
    }
}

/** Nothing there needs reading. */
private val QuestionView.isPictured get() = stimulus.photo != null || (stimulus.messages.isNotEmpty() && stimulus.messages.all { it.picture != null })

/** What the first touch on a card of its kind may be. */
private val QuestionView.shown get() = when (val response = response) {
    is ResponseView.Choose -> response.options.firstOrNull()?.key
    is ResponseView.Spot -> response.parts.firstOrNull()?.key
    is ResponseView.Sort -> response.cards.firstOrNull()?.key
    is ResponseView.Order -> response.steps.firstOrNull()?.key
}

private val QuestionView.scheme get() = schemeOf(stage.toInt(), frame.calm)

@Composable
private fun QuestionRow(view: QuestionView) = Row(Modifier.fillMaxWidth().heightIn(min = 52.dp), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
    Speaker(view.speak, view.spoken.map { it.text }, view.frame, startsAlone = true, keys = view.spoken.map { it.key }, size = 52.dp)
    Heading(view.prompt, Modifier.weight(1f), LocalType.current.question, TextAlign.Start)
}
