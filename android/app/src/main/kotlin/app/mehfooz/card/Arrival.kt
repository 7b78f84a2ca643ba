package app.mehfooz.card

import androidx.compose.animation.core.LinearEasing
import androidx.compose.animation.core.animate
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.changedToDownIgnoreConsumed
import androidx.compose.ui.input.pointer.pointerInput
import app.mehfooz.core.MessageView
import app.mehfooz.core.StimulusKind
import app.mehfooz.core.StimulusView

/** How far the messages of a chat have come: they arrive one after another, each with a short sign that somebody writes. */
@Stable
class Arrival(private val stimulus: StimulusView) {
    private val last = if (stimulus.kind == StimulusKind.CHAT) stimulus.messages.size else 0
    private var shown by mutableIntStateOf(1)

    /** All that is still to come is there. */
    fun showAll() {
        shown = last
    }

    fun isShown(message: MessageView) = place(message) < shown || last == 0
    fun isBeingWritten(message: MessageView) = place(message) == shown && last > 0 && !message.byMe

    private fun place(message: MessageView) = stimulus.messages.indexOfFirst { it.key == message.key }

    suspend fun run() {
        while (shown < last) {
            val ms = if (stimulus.messages[shown].byMe) SENT_MS else WRITTEN_MS
            // Time of the frames: at once where the phone is set to move nothing.
            animate(0f, 1f, animationSpec = tween(ms, easing = LinearEasing)) { _, _ -> }
            if (shown < last) shown++
        }
    }

    private companion object {
        const val WRITTEN_MS = 400
        const val SENT_MS = 200
    }
}

/** Lets the messages of a card come, unless the player wants less movement. */
@Composable
fun Arriving(arrival: Arrival, isCalmer: Boolean) = LaunchedEffect(arrival, isCalmer) { if (isCalmer) arrival.showAll() else arrival.run() }

/** A tap anywhere inside shows all messages, and does what else it does. */
fun Modifier.tapShowsAll(arrival: Arrival) = pointerInput(arrival) {
    awaitPointerEventScope {
        while (true) {
            if (awaitPointerEvent(PointerEventPass.Initial).changes.any { it.changedToDownIgnoreConsumed() }) arrival.showAll()
        }
    }
}
