package app.mehfooz.card

import androidx.compose.animation.core.VectorConverter
import androidx.compose.animation.core.animate
import androidx.compose.animation.core.tween
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.awaitHorizontalTouchSlopOrCancellation
import androidx.compose.foundation.gestures.awaitTouchSlopOrCancellation
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Shape
import androidx.compose.ui.graphics.TransformOrigin
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerInputChange
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.look.Flight
import app.mehfooz.look.LocalMotion
import app.mehfooz.look.LocalPageScroll
import app.mehfooz.look.PageScroll
import app.mehfooz.look.Spot
import app.mehfooz.look.following
import app.mehfooz.look.spot
import app.mehfooz.phone.LocalEffects
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.launch
import androidx.compose.foundation.gestures.drag as follow

/** What can be dragged: a card, a step, or the bead of a step. */
internal data class Piece(val key: String, val isBead: Boolean = false)

/**
 * One piece on its way: how far it was dragged, and what is under the finger ([targetAt]); and from where what was put away flies to its
 * place. Cards of a sort and steps of an order are dragged in this one way.
 */
@Stable
internal class Drag<T : Any>(private val targetAt: (piece: Piece, finger: Offset) -> T?) {
    /** What is dragged, or goes back. */
    var piece: Piece? by mutableStateOf(null)
        private set
    var by by mutableStateOf(Offset.Zero)
        private set

    /** In the root; none once it was let go. */
    private var finger: Offset? by mutableStateOf(null)
    private var home = Spot()

    /** Where in the piece the finger took it. */
    var grip = Offset.Zero
        private set
    private val starts = mutableMapOf<String, Pair<Rect?, Flight>>()
    private var goingBack: Job? = null

    /** Where what is dragged would go. */
    val target: T? get() {
        by // the page may go on under a finger that rests
        return targetAt(piece ?: return null, finger ?: return null)
    }

    /** Where what is dragged is now. */
    val bounds: Rect? get() = home.bounds?.translate(by)

    fun isHeld(piece: Piece) = finger != null && this.piece == piece

    /** Begins, unless another finger drags something. */
    fun begin(piece: Piece, home: Spot, grip: Offset): Boolean {
        if (finger != null) return false
        goingBack?.cancel()
        this.piece = piece
        this.home = home
        this.grip = grip
        by = Offset.Zero
        return true
    }

    /** That the finger is now at [to], seen from the piece's place. */
    fun move(to: Offset) {
        finger = home.bounds?.topLeft?.plus(to)
        by = to - grip
    }

    /** Scrolls [page] while the finger rests at an edge of it, until something that takes the piece is under the finger. */
    suspend fun scroll(page: PageScroll, density: Density) = snapshotFlow { finger?.takeIf { target == null }?.let { page.wayAt(it, density) } ?: 0 }.collectLatest { way ->
        if (way != 0) page.goOn(way, density, isWanted = { target == null }) { by += Offset(0f, it) }
    }

    /** It is put away. */
    fun end() {
        finger = null
        piece = null
        by = Offset.Zero
    }

    /** Let go over nothing that takes it, it goes back; another touch may take it on the way. */
    fun letGo(scope: CoroutineScope, moves: Boolean) {
        finger = null
        if (!moves) return end()
        goingBack = scope.launch {
            animate(Offset.VectorConverter, by, Offset.Zero, animationSpec = tween<Offset>(LAND_MS)) { now, _ -> by = now }
            end()
        }
    }

    /** What [key] names flies to its place from here. */
    fun flies(key: String, from: Rect?, flight: Flight) {
        starts[key] = from to flight
    }

    fun startOf(key: String) = starts[key]?.first
    fun flightOf(key: String) = starts[key]?.second ?: dropped
}

private const val LAND_MS = 180

/** From the finger to its place. */
internal val dropped = Flight(LAND_MS, scale = 1.4f, turned = 6f)

/** How a piece looks while it is dragged: so much larger, turned by so many degrees, and [isAbove] the finger where it would hide what is under it. */
internal class Lift(val shape: Shape, val scale: Float = 1f, val turned: Float = 0f, val isAbove: Boolean = false)

/** Follows a finger that drags it, and is put where [onDrop] puts it; if that changes nothing, it goes back. */
@Composable
internal fun <T : Any> Modifier.dragged(piece: Piece, drag: Drag<T>, home: Spot, lift: Lift, onDrop: (T) -> Boolean): Modifier {
    val (scope, moves) = rememberCoroutineScope() to LocalMotion.current.isOn
    val (page, effects) = LocalPageScroll.current to LocalEffects.current
    val drop by rememberUpdatedState(onDrop)
    return zIndex(if (drag.piece == piece) 1f else 0f).spot(home).pointerInput(piece, drag, page, moves, effects) {
        awaitEachGesture {
            // Seen before what is inside consumes it: a touch that is not taken begins nothing.
            val down = awaitFirstDown(pass = PointerEventPass.Initial)
            awaitPointerEvent()
            val start = awaitDrag(down, page) ?: return@awaitEachGesture
            if (!drag.begin(piece, home, down.position)) return@awaitEachGesture
            drag.move(start.position)
            effects.moved()
            val scrolling = page?.let { scope.launch { drag.scroll(it, this@pointerInput) } }
            var isPut = false
            try {
                var last = drag.target
                val isUp = follow(start.id) {
                    drag.move(it.position)
                    it.consume()
                    if (drag.target != last) effects.moved()
                    last = drag.target
                }
                isPut = isUp && drag.target?.let(drop) == true
            } finally {
                scrolling?.cancel()
                if (isPut) drag.end() else drag.letGo(scope, moves)
            }
        }
    }.lifted(piece, drag, lift, moves)
}

/**
 * The finger has begun to drag: after a little way, as long as the page is seen whole. On one that scrolls, a way aside or a long press
 * drags, and others scroll. Null where it did something else.
 */
private suspend fun AwaitPointerEventScope.awaitDrag(down: PointerInputChange, page: PageScroll?): PointerInputChange? {
    if (page?.canScroll != true) return awaitTouchSlopOrCancellation(down.id) { change, _ -> change.consume() }
    var isDecided = false
    val aside = withTimeoutOrNull(viewConfiguration.longPressTimeoutMillis) {
        awaitHorizontalTouchSlopOrCancellation(down.id) { change, _ -> change.consume() }.also { isDecided = true }
    }
    return if (isDecided) aside else down
}

/** Where it was dragged to, lifted; on a page where nothing moves it only follows. */
@Composable
private fun <T : Any> Modifier.lifted(piece: Piece, drag: Drag<T>, lift: Lift, moves: Boolean): Modifier {
    val rise = following(drag.isHeld(piece), 100)
    return graphicsLayer {
        if (drag.piece != piece) return@graphicsLayer
        // On its way back it comes down.
        val up = maxOf(rise, (drag.by.getDistance() / 64.dp.toPx()).coerceAtMost(1f))
        translationX = drag.by.x
        translationY = drag.by.y
        if (lift.isAbove) {
            transformOrigin = TransformOrigin(drag.grip.x / size.width, 1f)
            translationY += up * (drag.grip.y - size.height - 20.dp.toPx())
        }
        scaleX = 1 + up * (lift.scale - 1)
        scaleY = scaleX
        rotationZ = if (moves) up * lift.turned else 0f
        shadowElevation = up * 10.dp.toPx()
        shape = lift.shape
    }
}
