package app.mehfooz.look

import androidx.compose.animation.core.Animatable
import androidx.compose.animation.core.CubicBezierEasing
import androidx.compose.animation.core.Easing
import androidx.compose.animation.core.LinearEasing
import androidx.compose.animation.core.LinearOutSlowInEasing
import androidx.compose.animation.core.animateFloatAsState
import androidx.compose.animation.core.snap
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.changedToDownIgnoreConsumed
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.dp
import kotlin.math.PI
import kotlin.math.sin

/**
 * Whether things of a page move: not on calm pages, and not for a player who wants less movement. A tap ends what moves. What the
 * phone itself is set to is Compose's to obey: then all is at its end at once.
 */
@Stable
class Motion(val isOn: Boolean) {
    /** How often the page was touched. */
    var taps by mutableIntStateOf(0)
        private set

    val isSkipped get() = taps > 0

    fun skip() {
        taps++
    }
}

/** Whether the pages of a frame move. */
val LocalMoves = staticCompositionLocalOf { false }

/** The motion of one page: another [key] is another page. */
@Composable
fun Moving(key: Any, content: @Composable (Motion) -> Unit) {
    val moves = LocalMoves.current
    val motion = remember(key, moves) { Motion(moves) }
    CompositionLocalProvider(LocalMotion provides motion) { content(motion) }
}

val LocalMotion = staticCompositionLocalOf { Motion(isOn = false) }

/** Goes a little too far, and back. */
val easeOutBack = CubicBezierEasing(0.34f, 1.4f, 0.64f, 1f)

/** From 0 to 1 in [ms], once, after [delay]; 1 at once where nothing moves. */
@Composable
fun entrance(ms: Int, delay: Int = 0, easing: Easing = LinearOutSlowInEasing): Float {
    val motion = LocalMotion.current
    val at = remember(motion) { Animatable(if (motion.isOn) 0f else 1f) }
    LaunchedEffect(motion, motion.isSkipped) { if (motion.isSkipped) at.snapTo(1f) else at.animateTo(1f, tween(ms, delay, easing)) }
    return at.value
}

/** Follows [isOn] between 0 and 1. */
@Composable
fun following(isOn: Boolean, ms: Int, delay: Int = 0, easing: Easing = LinearOutSlowInEasing): Float =
    animateFloatAsState(if (isOn) 1f else 0f, if (LocalMotion.current.isOn && isOn) tween(ms, delay, easing) else snap(), label = "following").value

/** From 0 to 1 in [ms] each time [isOn] comes to be; 1 while it is not. */
@Composable
fun popping(isOn: Boolean, ms: Int, delay: Int = 0): Float {
    val moves = LocalMotion.current.isOn
    val at = remember { Animatable(1f) }
    var was by remember { mutableStateOf(isOn) }
    LaunchedEffect(isOn) {
        if (isOn && !was && moves) {
            at.snapTo(0f)
            at.animateTo(1f, tween(ms, delay, easeOutBack))
        } else at.snapTo(1f)
        was = isOn
    }
    return at.value
}

/** From 0 to 1 once, for what a touch began and the next one ends; 1 at once where nothing moves. */
@Composable
fun passing(ms: Int, delay: Int = 0, easing: Easing = LinearEasing): Animatable<Float, *> {
    val motion = LocalMotion.current
    val before = remember(motion) { motion.taps }
    val at = remember { Animatable(if (motion.isOn) 0f else 1f) }
    LaunchedEffect(at, motion.taps) { if (motion.taps != before) at.snapTo(1f) else at.animateTo(1f, tween(ms, delay, easing)) }
    return at
}

/** Any tap inside ends what moves, and does what else it does. */
fun Modifier.tapSkips(motion: Motion) = pointerInput(motion) {
    awaitPointerEventScope {
        while (true) if (awaitPointerEvent(PointerEventPass.Initial).changes.any { it.changedToDownIgnoreConsumed() }) motion.skip()
    }
}

/** Flies down from the upper edge, from the side where lines begin, wings rocking. */
fun Modifier.comingDown(at: Float) = graphicsLayer {
    val left = 1 - at
    translationX = -150.dp.toPx() * left
    translationY = -70.dp.toPx() * left - 24.dp.toPx() * sin(at * PI.toFloat())
    rotationZ = 4 * sin(at * 6 * PI.toFloat())
}

/** Opens from its middle to both sides. */
fun Modifier.opening(at: Float) = drawWithContent {
    // Words may leave their box while it is open.
    if (at >= 1f) drawContent() else clipRect(left = size.width / 2 * (1 - at), right = size.width / 2 * (1 + at), top = -size.height, bottom = 2 * size.height) { this@drawWithContent.drawContent() }
}

/** Grows from [from] to its size. */
fun Modifier.scaled(at: Float, from: Float) = graphicsLayer {
    val scale = from + (1 - from) * at
    scaleX = scale
    scaleY = scale
}
