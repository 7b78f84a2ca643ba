package app.mehfooz.look

import androidx.compose.foundation.ScrollState
import androidx.compose.runtime.Stable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp

/** How far a page is scrolled, and the [window] in which it is seen. */
@Stable
class PageScroll(val state: ScrollState) {
    val window = Spot()
    val canScroll get() = state.maxValue > 0

    /** Which way the page is to go on for a finger that drags something at [finger]: -1, 0 or 1. */
    fun wayAt(finger: Offset, density: Density): Int {
        val (window, edge) = (window.bounds ?: return 0) to with(density) { EDGE.toPx() }
        return when {
            finger.y < window.top + edge && state.canScrollBackward -> -1
            finger.y > window.bottom - edge && state.canScrollForward -> 1
            else -> 0
        }
    }

    /** Goes on that way as long as that [isWanted], to the end of the page, and calls [onWent] with how far it went each time. */
    suspend fun goOn(way: Int, density: Density, isWanted: () -> Boolean, onWent: (Float) -> Unit) {
        var since = withFrameNanos { it }
        while (isWanted() && if (way > 0) state.canScrollForward else state.canScrollBackward) {
            val now = withFrameNanos { it }
            onWent(state.dispatchRawDelta(way * with(density) { SPEED.toPx() } * (now - since) / 1e9f))
            since = now
        }
    }

    private companion object {
        val EDGE = 48.dp

        /** A second. */
        val SPEED = 400.dp
    }
}

/** The scroll of the page around, where what is dragged may scroll it. */
val LocalPageScroll = staticCompositionLocalOf<PageScroll?> { null }
