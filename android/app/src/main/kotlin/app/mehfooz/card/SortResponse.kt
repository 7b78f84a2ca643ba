package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.detectDragGestures
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.boundsInRoot
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.round
import androidx.compose.ui.zIndex
import app.mehfooz.R
import app.mehfooz.core.BasketView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/** Put each card into a basket: drag it there, or tap the basket; tap a placed card to take it back. Both baskets are always in view. */
@Composable
fun SortResponse(response: ResponseView.Sort, draft: Draft, hasHint: Boolean) {
    val waiting = response.cards.filter { it.key !in draft.first && it.key !in draft.second }
    val front = waiting.find { it.key == draft.held } ?: waiting.firstOrNull()
    val drag = remember { Drag() }
    if (front != null) Deck(front, waiting.size, draft, drag)
    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(10.dp)) {
        Basket(response.go, response.cards.filter { it.key in draft.second }, front, draft, drag, Modifier.weight(1f), isStop = false)
        Basket(response.stop, response.cards.filter { it.key in draft.first }, front, draft, drag, Modifier.weight(1f), isStop = true)
    }
    if (front != null && hasHint) Words(response.hints.last(), Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.small, LocalPalette.current.soft, TextAlign.Center)
}

/** A card on its way: how far it was dragged, and the basket below its middle. */
private class Drag {
    var by by mutableStateOf(Offset.Zero)
    var card = Rect.Zero
    val baskets = mutableMapOf<Boolean, Rect>()
    val over: Boolean? get() = if (by == Offset.Zero) null else baskets.entries.find { (_, bounds) -> card.translate(by).center in bounds }?.key
}

/** The card to be put away next, on those that wait behind it. */
@Composable
private fun Deck(front: ThingView, count: Int, draft: Draft, drag: Drag) {
    val palette = LocalPalette.current
    val aloud = LocalReadAloud.current
    val isHeld = draft.held == front.key
    Box(Modifier.zIndex(1f).padding(vertical = 6.dp), Alignment.Center) {
        for (turn in listOf(-4f, 4f).take(count - 1)) Box(Modifier.matchParentSize().rotate(turn).background(palette.paper, deckShape).border(3.dp, palette.line, deckShape))
        val moved = Modifier.onGloballyPositioned { if (drag.by == Offset.Zero) drag.card = it.boundsInRoot() }.offset { drag.by.round() }
            .rotate(if (drag.by == Offset.Zero) 0f else 6f).pointerInput(front.key) {
                detectDragGestures(
                    onDragEnd = {
                        drag.over?.let { draft.put(front.key, it) }
                        drag.by = Offset.Zero
                    },
                    onDragCancel = { drag.by = Offset.Zero },
                ) { change, by ->
                    change.consume()
                    drag.by += by
                }
            }
        val tap = Tap.Choose(isHeld) {
            draft.hold(front.key)
            aloud.touch(front.key, front.text)
        }
        Chunk(optionLook(isHeld, aloud.isSaying(front.key)), tap, moved.widthIn(min = 164.dp, max = 240.dp), minHeight = 84.dp, padding = PaddingValues(8.dp), align = Alignment.Center) {
            Column(Modifier.widthIn(min = 148.dp), Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                front.picture?.let { Picture(it, 64.dp) }
                Words(front.text, style = LocalType.current.picture.copy(fontSize = LocalType.current.body.fontSize), align = TextAlign.Center)
            }
            GhostHand(front.key)
        }
    }
}

private val deckShape = RoundedCornerShape(20.dp)

/** A basket with its lid; the whole of it takes the card in front. */
@Composable
private fun Basket(basket: BasketView, cards: List<ThingView>, front: ThingView?, draft: Draft, drag: Drag, modifier: Modifier, isStop: Boolean) {
    val palette = LocalPalette.current
    val (color, tint) = when {
        palette.isCalm -> (if (isStop) palette.accentEdge else palette.accent) to palette.paper
        isStop -> palette.notYet to palette.notYetTint
        else -> palette.right to palette.rightTint
    }
    val isOver = drag.over == isStop
    val name = basket.counts.getOrElse(cards.size) { basket.title }
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val put by rememberUpdatedState {
        if (front == null) return@rememberUpdatedState
        draft.put(front.key, isStop)
        effects.placed()
        aloud.touch(basket.title, basket.title)
    }
    Column(
        modifier.fillMaxHeight().heightIn(min = 150.dp).onGloballyPositioned { drag.baskets[isStop] = it.boundsInRoot() }
            .pointerInput(Unit) { detectTapGestures { put() } }.background(tint, deckShape).border(4.dp, if (isOver) palette.ink else color, deckShape),
        Arrangement.spacedBy(6.dp),
    ) {
        val top = Look(color, radius = 20.dp)
        Chunk(top, if (front == null) Tap.Off else Tap.Press { put() }, Modifier.fillMaxWidth().semantics { contentDescription = name }, padding = PaddingValues(horizontal = 8.dp, vertical = 4.dp), align = Alignment.Center) {
            Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(4.dp)) {
                Row(Modifier.fillMaxWidth().heightIn(min = 36.dp), Arrangement.spacedBy(8.dp, Alignment.CenterHorizontally), Alignment.CenterVertically) {
                    Sign(if (isStop) R.drawable.icon_hand else R.drawable.icon_check, Color.White, 22.dp)
                    Words(basket.title, Modifier.weight(1f, fill = false), LocalType.current.label, Color.White, TextAlign.Center)
                }
                if (front != null) Box(Modifier.fillMaxWidth().height(40.dp).dashed(Color.White), Alignment.Center) { Sign(R.drawable.icon_plus, Color.White, 22.dp) }
            }
        }
        for (card in cards) PlacedCard(card, Modifier.padding(horizontal = 8.dp)) { draft.takeOut(card.key) }
        Spacer(Modifier.height(6.dp))
    }
}

private fun Modifier.dashed(color: Color) = drawBehind {
    val dashes = PathEffect.dashPathEffect(floatArrayOf(7.dp.toPx(), 5.dp.toPx()))
    drawRoundRect(color, cornerRadius = CornerRadius(14.dp.toPx()), style = Stroke(3.dp.toPx(), pathEffect = dashes))
}

@Composable
private fun PlacedCard(card: ThingView, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 2.dp, radius = 14.dp), Tap.Press(onTap), modifier.fillMaxWidth(), minHeight = 48.dp, padding = PaddingValues(horizontal = 8.dp, vertical = 4.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
            // No cross to take it back: beside a card that was just placed it reads as "wrong".
            card.picture?.let { Picture(it, 28.dp) }
            Words(card.text, Modifier.weight(1f), LocalType.current.small)
        }
    }
}
