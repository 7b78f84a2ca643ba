package app.mehfooz.look

import androidx.compose.animation.core.Easing
import androidx.compose.animation.core.FastOutLinearInEasing
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.layout.LayoutCoordinates
import androidx.compose.ui.layout.onPlaced
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import kotlin.math.PI
import kotlin.math.sin

/** Where something stands, asked when it is needed: it may have been scrolled since. */
@Stable
class Spot {
    private var coordinates: LayoutCoordinates? = null
    val bounds: Rect? get() = coordinates?.takeIf { it.isAttached }?.let { Rect(it.localToRoot(Offset.Zero), it.localToRoot(Offset(it.size.width.toFloat(), it.size.height.toFloat()))) }

    fun at(coordinates: LayoutCoordinates) {
        this.coordinates = coordinates
    }
}

fun Modifier.spot(spot: Spot) = onPlaced(spot::at)

/** How something flies to its place: in [ms], along an arc [arc] high, first [scale] times as large and [turned] by so many degrees. */
@Immutable
class Flight(val ms: Int, val easing: Easing = FastOutLinearInEasing, val arc: Dp = 0.dp, val scale: Float = 1f, val turned: Float = 0f)

/**
 * Flies to its place from where the middle of [from] is or was; is there at once where nothing moves, and where nothing is known of
 * [from]. What stands on another thing takes the way [of] that.
 */
@Composable
fun Modifier.flying(flight: Flight, of: Spot? = null, from: () -> Rect?): Modifier {
    val own = of ?: remember { Spot() }
    val at = passing(flight.ms, easing = flight.easing)
    return (if (of == null) spot(own) else this).graphicsLayer {
        val left = 1 - at.value
        if (left == 0f) return@graphicsLayer
        val (start, end) = (from() ?: return@graphicsLayer) to (own.bounds ?: return@graphicsLayer)
        translationX = left * (start.center.x - end.center.x)
        translationY = left * (start.center.y - end.center.y) - flight.arc.toPx() * sin(at.value * PI.toFloat())
        scaleX = 1 + left * (flight.scale - 1)
        scaleY = scaleX
        rotationZ = left * flight.turned
    }
}
