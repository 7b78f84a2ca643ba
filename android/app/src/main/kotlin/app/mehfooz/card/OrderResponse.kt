package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** Put the steps in order: a tapped step goes to the first free place, a filled place gives it back. */
@Composable
fun OrderResponse(response: ResponseView.Order, draft: Draft) {
    val steps = response.steps.associateBy { it.key }
    response.places.forEachIndexed { i, place ->
        val step = draft.first.getOrNull(i)?.let(steps::get)
        Slot(i + 1, place, step) { step?.let { draft.takeOut(it.key) } }
    }
    val waiting = response.steps.filter { it.key !in draft.first }
    if (waiting.isEmpty()) return
    Words(response.hint, style = LocalType.current.label, color = LocalPalette.current.soft)
    for (step in waiting) Step(step) { draft.append(step.key, response.places.size) }
}

@Composable
private fun Slot(number: Int, place: String, step: ThingView?, onTakeOut: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (step == null) Look(palette.bg, palette.ring, 2.5.dp, isDashed = true) else Look(palette.accentTint, palette.accent, 3.dp)
    val tap = if (step == null) Tap.Off else Tap.Press(onTakeOut)
    Chunk(look, tap, Modifier.fillMaxWidth(), minHeight = 68.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            val disc = if (step == null) Modifier.border(3.dp, palette.ring, CircleShape) else Modifier.background(palette.accent, CircleShape)
            Box(Modifier.size(40.dp).then(disc), Alignment.Center) {
                Words(number.toString(), style = LocalType.current.digits.copy(fontSize = LocalType.current.body.fontSize), color = if (step == null) palette.ink else Color.White)
            }
            step?.picture?.let { Picture(it, 36.dp) }
            Words(step?.text ?: place, Modifier.weight(1f), color = if (step == null) palette.soft else palette.ink)
            if (step != null) Sign(R.drawable.icon_close, palette.ink)
        }
    }
}

@Composable
private fun Step(step: ThingView, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 3.dp, palette.edge), Tap.Press(onTap), Modifier.fillMaxWidth(), minHeight = 60.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            step.picture?.let { Picture(it, 44.dp) }
            Words(step.text, Modifier.weight(1f))
        }
    }
}
