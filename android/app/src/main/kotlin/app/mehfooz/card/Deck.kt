package app.mehfooz.card

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.animation.core.VectorConverter
import androidx.compose.animation.core.animate
import androidx.compose.animation.core.tween
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.detectDragGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.draw.shadow
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.boundsInRoot
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.round
import androidx.compose.ui.zIndex
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Flight
import app.mehfooz.look.LocalMotion
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.following
import app.mehfooz.phone.Effects
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** A card on its way: how far it was dragged, the basket below its middle, and from where it flies into one. */
@Stable
internal class Drag {
    var by by mutableStateOf(Offset.Zero)
        private set
    var card = Rect.Zero
    val baskets = mutableMapOf<Boolean, Rect>()
    val over: Boolean? get() = if (by == Offset.Zero) null else baskets.entries.find { (_, bounds) -> card.translate(by).center in bounds }?.key

    /** The basket that the last card went into, until another is dragged. */
    var landing: Boolean? by mutableStateOf(null)
        private set

    /** Where each card was when it was put away, and whether a finger had brought it there. */
    private val starts = mutableMapOf<String, Pair<Rect, Boolean>>()
    private var goingBack: Job? = null

    fun begin() {
        goingBack?.cancel()
        landing = null
    }

    fun move(way: Offset) {
        by += way
    }

    /** Puts the card away, which flies there from where it is now. */
    fun put(key: String, intoStop: Boolean, draft: Draft) {
        starts[key] = card.translate(by) to (by != Offset.Zero)
        landing = intoStop
        by = Offset.Zero
        draft.put(key, intoStop)
    }

    /** Let go over no basket, it goes back to the deck; another touch may take it on the way. */
    fun letGo(scope: CoroutineScope, moves: Boolean) {
        if (!moves) by = Offset.Zero
        else goingBack = scope.launch { animate(Offset.VectorConverter, by, Offset.Zero, animationSpec = tween<Offset>(LAND_MS)) { now, _ -> by = now } }
    }

    fun startOf(key: String) = starts[key]?.first
    fun flightOf(key: String) = if (starts[key]?.second == true) dropped else tossed
}

/** From the finger into the basket. */
private const val LAND_MS = 180
private val dropped = Flight(LAND_MS, scale = 1.4f, turned = 6f)

/** From the deck into a basket that was tapped. */
private val tossed = Flight(250, easing = FastOutSlowInEasing, arc = 24.dp, scale = 1.4f)

internal val deckShape = RoundedCornerShape(20.dp)

/** The card to be put away next, on those that wait behind it. */
@Composable
internal fun Deck(front: ThingView, count: Int, draft: Draft, drag: Drag) {
    val palette = LocalPalette.current
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val isHeld = draft.held == front.key
    Box(Modifier.zIndex(1f).padding(vertical = 6.dp), Alignment.Center) {
        for (turn in listOf(-4f, 4f).take(count - 1)) Box(Modifier.matchParentSize().rotate(turn).background(palette.paper, deckShape).border(3.dp, palette.line, deckShape))
        val tap = Tap.Choose(isHeld) {
            draft.hold(front.key)
            aloud.touch(front.key, front.text)
        }
        val look = optionLook(isHeld, aloud.isSaying(front.key))
        Chunk(look, tap, Modifier.dragged(front.key, drag, draft, effects).widthIn(min = 164.dp, max = 240.dp), minHeight = 84.dp, padding = PaddingValues(8.dp), align = Alignment.Center) {
            Column(Modifier.widthIn(min = 148.dp), Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                front.picture?.let { Picture(it, 64.dp) }
                Words(front.text, style = LocalType.current.picture.copy(fontSize = LocalType.current.body.fontSize), align = TextAlign.Center)
            }
            GhostHand(front.key)
        }
    }
}

/** Follows the finger, lifted and a little turned. */
@Composable
private fun Modifier.dragged(key: String, drag: Drag, draft: Draft, effects: Effects): Modifier {
    val (scope, moves) = rememberCoroutineScope() to LocalMotion.current.isOn
    val lifted = following(drag.by != Offset.Zero, 100)
    return onGloballyPositioned { if (drag.by == Offset.Zero) drag.card = it.boundsInRoot() }.offset { drag.by.round() }
        .rotate(6 * lifted).shadow(10.dp * lifted, deckShape, clip = false).pointerInput(key) {
            detectDragGestures(
                onDragStart = { drag.begin() },
                onDragEnd = {
                    val basket = drag.over
                    if (basket == null) return@detectDragGestures drag.letGo(scope, moves)
                    drag.put(key, basket, draft)
                    effects.placed()
                },
                onDragCancel = { drag.letGo(scope, moves) },
            ) { change, by ->
                change.consume()
                drag.move(by)
            }
        }
}
