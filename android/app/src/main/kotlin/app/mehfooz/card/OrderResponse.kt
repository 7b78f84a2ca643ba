package app.mehfooz.card

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.R
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Flight
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Spot
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.flying
import app.mehfooz.look.passing
import app.mehfooz.look.spot
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture
import kotlin.math.PI
import kotlin.math.sin

/**
 * Put the steps in order: a tapped step goes to the next bead of the trail, and out of it when tapped again. There may be fewer
 * beads than steps.
 */
@Composable
fun OrderResponse(response: ResponseView.Order, draft: Draft) {
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val steps = response.steps.associateBy { it.key }
    // Where each step stands in the pool: from there it flies to its bead.
    val pool = remember(response) { response.steps.associate { it.key to Spot() } }
    Trail(response.places, draft.first.mapNotNull(steps::get)) { pool[it.key] }
    Column(verticalArrangement = Arrangement.spacedBy(3.dp)) {
        for (step in response.steps) {
            val place = draft.first.indexOf(step.key)
            val tap = Tap.Toggle(place >= 0) {
                if (place >= 0) draft.takeOut(step.key) else draft.append(step.key, response.places.size)
                effects.placed()
                aloud.touch(step.key, step.text)
            }
            Step(step, place + 1, response.places.getOrNull(place), response.out.takeIf { place >= 0 }, tap, aloud.isSaying(step.key), Modifier.spot(pool.getValue(step.key)))
        }
    }
}

/** The places as beads on a line: filled, next, or still empty. To a screen reader one text. */
@Composable
private fun Trail(places: List<String>, filled: List<ThingView>, spotOf: (ThingView) -> Spot?) {
    val name = places.mapIndexed { i, place -> filled.getOrNull(i)?.let { "$place: ${it.text}" } ?: place }.joinToString("; ")
    val ring = LocalPalette.current.ring
    Row(Modifier.zIndex(1f).fillMaxWidth().clearAndSetSemantics { contentDescription = name }, Arrangement.Center, Alignment.CenterVertically) {
        places.indices.forEach { i ->
            if (i > 0) Box(Modifier.width(if (places.size > 4) 14.dp else 30.dp).drawBehind {
                val dots = PathEffect.dashPathEffect(floatArrayOf(6.dp.toPx(), 6.dp.toPx()))
                drawLine(ring, Offset(0f, size.height / 2), Offset(size.width, size.height / 2), 5.dp.toPx(), pathEffect = dots)
            })
            Bead(i + 1, filled.getOrNull(i), isNext = i == filled.size, spotOf)
        }
    }
}

@Composable
private fun Bead(number: Int, step: ThingView?, isNext: Boolean, spotOf: (ThingView) -> Spot?) = Box(Modifier.size(50.dp)) {
    val palette = LocalPalette.current
    val face = if (isNext) Modifier.background(palette.primary, CircleShape).border(4.dp, palette.ink, CircleShape)
    else Modifier.background(palette.sand.copy(alpha = 0.5f), CircleShape).drawBehind {
        val dashes = PathEffect.dashPathEffect(floatArrayOf(6.dp.toPx(), 5.dp.toPx()))
        drawCircle(palette.ring, size.minDimension / 2 - 1.5.dp.toPx(), style = Stroke(3.dp.toPx(), pathEffect = dashes))
    }
    Box(Modifier.size(50.dp).then(face), Alignment.Center) { if (step == null) Digit(number, if (isNext) palette.onPrimary else palette.ink, 24.dp) }
    if (step != null) key(step.key) { Filled(number, step, Modifier.flying(toBead) { spotOf(step)?.bounds }) }
}

/** Along a low arc; then the bead answers. */
private val toBead = Flight(220, easing = FastOutSlowInEasing, arc = 16.dp, scale = 0.7f)

/** A bead that holds a step. */
@Composable
private fun Filled(number: Int, step: ThingView, modifier: Modifier) {
    val palette = LocalPalette.current
    val answer = passing(100, delay = toBead.ms)
    Box(modifier.size(50.dp).graphicsLayer {
        scaleX = 1 + 0.15f * sin(answer.value * PI.toFloat())
        scaleY = scaleX
    }) {
        Box(Modifier.size(50.dp).background(palette.paper, CircleShape).border(3.dp, palette.accent, CircleShape), Alignment.Center) {
            if (step.picture != null) step.picture?.let { Picture(it, 30.dp) } else Digit(number, palette.ink, 24.dp)
        }
        if (step.picture != null) Numbered(number, 24.dp, Modifier.align(Alignment.BottomStart).offset(x = (-6).dp, y = 4.dp))
    }
}

/** A number in a round of the accent. */
@Composable
private fun Numbered(number: Int, size: Dp, modifier: Modifier = Modifier) =
    Box(modifier.size(size).background(Color.White, CircleShape).padding(2.dp).background(LocalPalette.current.accent, CircleShape), Alignment.Center) { Digit(number, Color.White, size * 0.58f) }

/** As large as what holds it allows, and not larger with the text. */
@Composable
private fun Digit(number: Int, color: Color, size: Dp) =
    Words(number.toString(), style = LocalType.current.digits.copy(fontSize = with(LocalDensity.current) { size.toSp() }), color = color)

@Composable
private fun Step(step: ThingView, number: Int, place: String?, out: String?, tap: Tap, isSaying: Boolean, mark: Modifier) {
    val isPlaced = number > 0
    val palette = LocalPalette.current
    val name = if (place == null) step.text else "${step.text}, $place"
    val look: Look = optionLook(isPlaced, isSaying).copy(edgeHeight = 4.dp)
    Chunk(look, tap, Modifier.fillMaxWidth().semantics { contentDescription = name; if (out != null) onClick(out, action = null) }, minHeight = 49.dp, padding = PaddingValues(horizontal = 12.dp, vertical = 3.dp)) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Box(mark) { if (isPlaced) Numbered(number, 32.dp) else RoundMark(null, null) }
            step.picture?.let { Picture(it, 34.dp) }
            Words(step.text, Modifier.weight(1f))
            if (isPlaced) Sign(R.drawable.icon_close, palette.ink, 20.dp)
        }
        GhostHand(step.key)
    }
}
