package app.mehfooz.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.R
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Spot
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.spot
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/**
 * Put the steps in order: drag one to its bead, or tap it, and it goes to the next; out of it when it is dragged back or tapped again.
 * There may be fewer beads than steps.
 */
@Composable
fun OrderResponse(response: ResponseView.Order, draft: Draft) {
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val ordering = remember(response, draft) { Ordering(response, draft) }
    fun told(step: ThingView) {
        effects.placed()
        aloud.touch(step.key, step.text)
    }
    Trail(response.places, draft.first.mapNotNull(ordering.steps::get), ordering, ::told)
    val isLifted = ordering.drag.piece?.isBead == false
    Column(Modifier.zIndex(if (isLifted) 2f else 0f).spot(ordering.pool), verticalArrangement = Arrangement.spacedBy(3.dp)) {
        for (step in response.steps) {
            val place = draft.first.indexOf(step.key)
            val tap = Tap.Toggle(place >= 0) {
                ordering.tap(step.key)
                told(step)
            }
            val dragged = Modifier.dragged(Piece(step.key), ordering.drag, remember { Spot() }, lift) { to -> ordering.drop(Piece(step.key), to).also { if (it) told(step) } }
            Step(step, place + 1, response.places.getOrNull(place), response.out.takeIf { place >= 0 }, tap, aloud.isSaying(step.key), dragged, Modifier.spot(ordering.marks.getValue(step.key)))
        }
    }
}

/** As wide as the page it would hide the beads. */
private val lift = Lift(deckShape, scale = 0.7f, isAbove = true)

@Composable
private fun Step(step: ThingView, number: Int, place: String?, out: String?, tap: Tap, isSaying: Boolean, modifier: Modifier, mark: Modifier) {
    val isPlaced = number > 0
    val palette = LocalPalette.current
    val name = if (place == null) step.text else "${step.text}, $place"
    val look: Look = optionLook(isPlaced, isSaying).copy(edgeHeight = 4.dp)
    Chunk(look, tap, modifier.fillMaxWidth().semantics { contentDescription = name; if (out != null) onClick(out, action = null) }, minHeight = 49.dp, padding = PaddingValues(horizontal = 12.dp, vertical = 3.dp)) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Box(mark) { if (isPlaced) Numbered(number, 32.dp) else RoundMark(null, null) }
            step.picture?.let { Picture(it, 34.dp) }
            Words(step.text, Modifier.weight(1f))
            if (isPlaced) Sign(R.drawable.icon_close, palette.ink, 20.dp)
        }
        GhostHand(step.key)
    }
}
