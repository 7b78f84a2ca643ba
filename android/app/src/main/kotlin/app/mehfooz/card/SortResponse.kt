package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
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
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
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
import app.mehfooz.look.flying
import app.mehfooz.look.following
import app.mehfooz.look.scaled
import app.mehfooz.look.spot
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/** Put each card into a basket: drag it there, or tap the basket; tap a placed card to take it back. Both baskets are always in view. */
@Composable
fun SortResponse(response: ResponseView.Sort, draft: Draft, hasHint: Boolean) {
    val waiting = response.cards.filter { it.key !in draft.first && it.key !in draft.second }
    val front = waiting.find { it.key == draft.held } ?: waiting.firstOrNull()
    val sorting = remember(draft) { Sorting(draft) }
    if (front != null) Deck(front, waiting.size, draft, sorting)
    // What flies into a basket is over all else.
    Row(Modifier.zIndex(if (sorting.landing == null || sorting.drag.piece != null) 0f else 2f).fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(10.dp)) {
        Basket(response.go, response.cards.filter { it.key in draft.second }, front, draft, sorting, Modifier.weight(1f), isStop = false)
        Basket(response.stop, response.cards.filter { it.key in draft.first }, front, draft, sorting, Modifier.weight(1f), isStop = true)
    }
    if (front != null && hasHint) Words(response.hints.last(), Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.small, LocalPalette.current.soft, TextAlign.Center)
}

/** A basket with its lid; the whole of it takes the card in front. */
@Composable
private fun Basket(basket: BasketView, cards: List<ThingView>, front: ThingView?, draft: Draft, sorting: Sorting, modifier: Modifier, isStop: Boolean) {
    val palette = LocalPalette.current
    val (color, tint) = when {
        palette.isCalm -> (if (isStop) palette.accentEdge else palette.accent) to palette.paper
        isStop -> palette.notYet to palette.notYetTint
        else -> palette.right to palette.rightTint
    }
    val drag = sorting.drag
    val isOver by remember(drag, isStop) { derivedStateOf { drag.target == isStop } }
    val nearer = following(isOver, 100)
    val name = basket.counts.getOrElse(cards.size) { basket.title }
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val put by rememberUpdatedState {
        if (front == null) return@rememberUpdatedState
        sorting.toss(front.key, isStop)
        effects.placed()
        aloud.touch(basket.title, basket.title)
    }
    Column(
        modifier.zIndex(if (sorting.landing == isStop) 1f else 0f).fillMaxHeight().heightIn(min = 150.dp).spot(sorting.baskets.getValue(isStop))
            .scaled(1 - nearer, from = 1.05f).pointerInput(Unit) { detectTapGestures { put() } }.background(tint, deckShape).border(4.dp, if (isOver) palette.ink else color, deckShape),
        Arrangement.spacedBy(6.dp),
    ) {
        val top = Look(color, radius = 20.dp)
        Chunk(top, if (front == null) Tap.Off else Tap.Press { put() }, Modifier.fillMaxWidth().semantics { contentDescription = name; liveRegion = LiveRegionMode.Polite }, padding = PaddingValues(horizontal = 8.dp, vertical = 4.dp), align = Alignment.Center) {
            Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(4.dp)) {
                Row(Modifier.fillMaxWidth().heightIn(min = 36.dp), Arrangement.spacedBy(8.dp, Alignment.CenterHorizontally), Alignment.CenterVertically) {
                    Sign(if (isStop) R.drawable.icon_hand else R.drawable.icon_check, Color.White, 22.dp)
                    Words(basket.title, Modifier.weight(1f, fill = false), LocalType.current.label, Color.White, TextAlign.Center)
                }
                if (front != null) Box(Modifier.fillMaxWidth().height(40.dp).dashed(Color.White), Alignment.Center) { Sign(R.drawable.icon_plus, Color.White, 22.dp) }
            }
        }
        for (card in cards) key(card.key) {
            PlacedCard(card, basket.out, Modifier.padding(horizontal = 8.dp).flying(drag.flightOf(card.key)) { drag.startOf(card.key) }) { draft.takeOut(card.key) }
        }
        Spacer(Modifier.height(6.dp))
    }
}

private fun Modifier.dashed(color: Color) = drawBehind {
    val dashes = PathEffect.dashPathEffect(floatArrayOf(7.dp.toPx(), 5.dp.toPx()))
    drawRoundRect(color, cornerRadius = CornerRadius(14.dp.toPx()), style = Stroke(3.dp.toPx(), pathEffect = dashes))
}

@Composable
private fun PlacedCard(card: ThingView, out: String, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 2.dp, radius = 14.dp), Tap.Press(onTap), modifier.fillMaxWidth().semantics { onClick(out, action = null) }, minHeight = 48.dp, padding = PaddingValues(horizontal = 8.dp, vertical = 4.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
            // No cross to take it back: beside a card that was just placed it reads as "wrong".
            card.picture?.let { Picture(it, 28.dp) }
            Words(card.text, Modifier.weight(1f), LocalType.current.small)
        }
    }
}
