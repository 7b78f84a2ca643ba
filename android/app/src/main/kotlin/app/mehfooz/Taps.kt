package app.mehfooz

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.changedToDown
import androidx.compose.ui.input.pointer.changedToUp
import androidx.compose.ui.input.pointer.pointerInput

/**
 * Keeps from everything inside the taps that [play] does not take; scrolling still begins. What no finger and no key does,
 * such as a screen reader's activation, [play] drops itself.
 */
fun Modifier.tapsTakenBy(play: Play) = this
    .pointerInput(play) {
        awaitPointerEventScope {
            while (true) {
                val event = awaitPointerEvent(PointerEventPass.Initial)
                if (!play.takesTaps) event.changes.forEach { if (it.changedToDown() || it.changedToUp()) it.consume() }
            }
        }
    }
    .onPreviewKeyEvent { it.key in activating && !play.takesTaps }

private val activating = setOf(Key.Enter, Key.NumPadEnter, Key.DirectionCenter, Key.Spacebar)

/** Tells [play] when a new screen stands on the glass: a frame after it was composed. */
@Composable
fun TellWhenDrawn(play: Play) {
    LaunchedEffect(play.screen.name) {
        withFrameNanos {}
        play.drawn()
    }
}
