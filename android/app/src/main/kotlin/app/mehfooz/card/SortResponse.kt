package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.BasketView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** Put each card into a basket: tap the card, then the basket; tap a placed card to take it back. */
@Composable
fun SortResponse(response: ResponseView.Sort, draft: Draft) {
    val waiting = response.cards.filter { it.key !in draft.first && it.key !in draft.second }
    if (waiting.isNotEmpty()) Column(Modifier.selectableGroup(), Arrangement.spacedBy(10.dp)) {
        for (card in waiting) SortCard(card, draft.held == card.key) { draft.hold(card.key) }
    }
    // With a card in the hand, the baskets are what is looked for.
    val baskets = remember { BringIntoViewRequester() }
    LaunchedEffect(draft.held) { if (draft.held != null) baskets.bringIntoView() }
    Column(Modifier.bringIntoViewRequester(baskets), Arrangement.spacedBy(12.dp)) {
        if (waiting.isNotEmpty()) {
            val hint = response.hints.getOrNull(if (draft.held == null) 0 else 1).orEmpty()
            Words(hint, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.label, LocalPalette.current.soft)
        }
        Baskets(response, draft)
    }
}

@Composable
private fun Baskets(response: ResponseView.Sort, draft: Draft) {
    // Two columns break a long word, such as a password: then the baskets stand one above the other.
    val hasLongWord = response.cards.any { card -> card.text.split(' ').any { it.length > LONGEST_WORD } }
    Tiles(
        listOf(
            { modifier -> Basket(response.stop, response.cards.filter { it.key in draft.first }, draft, modifier, isStop = true) },
            { modifier -> Basket(response.go, response.cards.filter { it.key in draft.second }, draft, modifier, isStop = false) },
        ),
        columns = if (hasLongWord) 1 else 2,
    )
}

/** Letters that fit beside the picture of a card in half a phone's width. */
private const val LONGEST_WORD = 9

@Composable
private fun SortCard(card: ThingView, isHeld: Boolean, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (isHeld) Look(palette.accentTint, palette.accent, 3.dp, palette.accentEdge) else Look(palette.paper, palette.line, 3.dp, palette.edge)
    Chunk(look, Tap.Choose(isHeld, onTap), Modifier.fillMaxWidth(), minHeight = 60.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            card.picture?.let { Picture(it, 44.dp) }
            Words(card.text, Modifier.weight(1f))
            RoundMark(palette.accent.takeIf { isHeld }, R.drawable.icon_check.takeIf { isHeld })
        }
    }
}

@Composable
private fun Basket(basket: BasketView, cards: List<ThingView>, draft: Draft, modifier: Modifier, isStop: Boolean) {
    val palette = LocalPalette.current
    val isOpen = draft.held != null
    val name = basket.counts.getOrElse(cards.size) { basket.title }
    val (color, tint) = when {
        palette.isCalm -> palette.ring to palette.paper
        isStop -> palette.notYet to palette.notYetTint
        else -> palette.right to palette.rightTint
    }
    val shape = RoundedCornerShape(20.dp)
    Column(modifier.background(tint, shape).border(3.dp, color, shape).padding(8.dp), Arrangement.spacedBy(8.dp)) {
        val look = Look(tint, if (isOpen) palette.accent else palette.ring, if (isOpen) 3.dp else 2.dp, radius = 14.dp, isDashed = true)
        val tap = Tap.Press { draft.putHeld(isStop) }
        Chunk(look, if (isOpen) tap else Tap.Off, Modifier.fillMaxWidth().semantics { contentDescription = name }, minHeight = 84.dp, padding = PaddingValues(6.dp), align = Alignment.Center) {
            Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                Sign(if (isStop) R.drawable.icon_hand else R.drawable.icon_check, if (palette.isCalm) palette.ink else color, 30.dp)
                Words(basket.title, style = LocalType.current.label, align = TextAlign.Center)
                Sign(R.drawable.icon_plus, if (isOpen) palette.accent else palette.ring, 22.dp)
            }
        }
        for (card in cards) PlacedCard(card) { draft.takeOut(card.key) }
    }
}

@Composable
private fun PlacedCard(card: ThingView, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 2.dp, radius = 14.dp), Tap.Press(onTap), Modifier.fillMaxWidth(), minHeight = 52.dp, padding = PaddingValues(8.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
            // No cross to take it back: beside a card that was just placed it reads as "wrong".
            card.picture?.let { Picture(it, 28.dp) }
            Words(card.text, Modifier.weight(1f), LocalType.current.small)
        }
    }
}
