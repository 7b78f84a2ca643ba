package app.mehfooz.card

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Flight
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Spot
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/** The cards of a sort on their way: dragged, or from the deck into a basket that was tapped. */
@Stable
internal class Sorting(private val draft: Draft) {
    val deck = Spot()
    val baskets = mapOf(true to Spot(), false to Spot())
    val drag = Drag { _, finger -> baskets.entries.find { (_, basket) -> basket.bounds?.contains(finger) == true }?.key }

    /** The basket that the last card went into, until another is dragged. */
    var landing: Boolean? by mutableStateOf(null)
        private set

    /** Puts a card that is dragged into a basket. */
    fun drop(key: String, intoStop: Boolean): Boolean {
        drag.flies(key, drag.bounds, dropped)
        put(key, intoStop)
        return true
    }

    /** Puts a card from the deck into a basket. */
    fun toss(key: String, intoStop: Boolean) {
        drag.flies(key, deck.bounds, tossed)
        put(key, intoStop)
    }

    private fun put(key: String, intoStop: Boolean) {
        landing = intoStop
        draft.put(key, intoStop)
    }
}

/** From the deck into a basket that was tapped. */
private val tossed = Flight(250, easing = FastOutSlowInEasing, arc = 24.dp, scale = 1.4f)

internal val deckShape = RoundedCornerShape(20.dp)
private val lift = Lift(deckShape, turned = 6f)

/** The card to be put away next, on those that wait behind it. */
@Composable
internal fun Deck(front: ThingView, count: Int, draft: Draft, sorting: Sorting) {
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
        val dragged = Modifier.dragged(Piece(front.key), sorting.drag, sorting.deck, lift) { intoStop -> sorting.drop(front.key, intoStop).also { effects.placed() } }
        Chunk(look, tap, dragged.widthIn(min = 164.dp, max = 240.dp), minHeight = 84.dp, padding = PaddingValues(8.dp), align = Alignment.Center) {
            Column(Modifier.widthIn(min = 148.dp), Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally) {
                front.picture?.let { Picture(it, 64.dp) }
                Words(front.text, style = LocalType.current.picture.copy(fontSize = LocalType.current.body.fontSize), align = TextAlign.Center)
            }
            GhostHand(front.key)
        }
    }
}
