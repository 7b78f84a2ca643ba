package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
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
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.core.ThingView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Spot
import app.mehfooz.look.Words
import app.mehfooz.look.flying
import app.mehfooz.look.passing
import app.mehfooz.look.spot
import app.mehfooz.phone.Picture
import kotlin.math.PI
import kotlin.math.sin

/** The places as beads on a line: filled, next, or still empty. To a screen reader one text. */
@Composable
internal fun Trail(places: List<String>, filled: List<ThingView>, ordering: Ordering, onDropped: (ThingView) -> Unit) {
    val name = places.mapIndexed { i, place -> filled.getOrNull(i)?.let { "$place: ${it.text}" } ?: place }.joinToString("; ")
    val palette = LocalPalette.current
    Row(
        Modifier.zIndex(1f).fillMaxWidth().spot(ordering.trail).drawWithContent { drawContent(); drawMark(ordering, palette.accent, palette.paper) }.clearAndSetSemantics { contentDescription = name },
        Arrangement.Center, Alignment.CenterVertically,
    ) {
        places.indices.forEach { i ->
            if (i > 0) Box(Modifier.width(if (places.size > 4) 14.dp else 30.dp).drawBehind {
                val dots = PathEffect.dashPathEffect(floatArrayOf(6.dp.toPx(), 6.dp.toPx()))
                drawLine(palette.ring, Offset(0f, size.height / 2), Offset(size.width, size.height / 2), 5.dp.toPx(), pathEffect = dots)
            })
            val step = filled.getOrNull(i)
            Bead(i + 1, step, isNext = i == filled.size, Modifier.zIndex(if (step != null && ordering.drag.piece == Piece(step.key, isBead = true)) 1f else 0f).spot(ordering.beads[i])) {
                if (step != null) key(step.key) {
                    val flight = Modifier.flying(ordering.drag.flightOf(step.key)) { ordering.drag.startOf(step.key) }
                    val piece = Piece(step.key, isBead = true)
                    Filled(i + 1, step, Modifier.dragged(piece, ordering.drag, remember { Spot() }, lift) { to -> ordering.drop(piece, to).also { if (it) onDropped(step) } }.then(flight))
                }
            }
        }
    }
}

/** Larger than under the finger that hides it. */
private val lift = Lift(CircleShape, scale = 1.2f, isAbove = true)

/** Where a dragged step would go: a bar between two beads, or a ring round one. */
private fun DrawScope.drawMark(ordering: Ordering, color: Color, around: Color) {
    val mark = ordering.mark ?: return
    val origin = ordering.trail.bounds?.topLeft ?: return
    val beads = ordering.beads.map { (it.bounds ?: return).translate(-origin) }
    if (!mark.isGap) {
        val bead = beads[mark.at]
        drawCircle(around, bead.width / 2 + 4.dp.toPx(), bead.center, style = Stroke(8.dp.toPx()))
        return drawCircle(color, bead.width / 2 + 4.dp.toPx(), bead.center, style = Stroke(5.dp.toPx()))
    }
    val pitch = beads[1].center.x - beads[0].center.x
    val x = beads[0].center.x + (mark.at - 0.5f) * pitch
    val (top, bottom) = Offset(x, -4.dp.toPx()) to Offset(x, size.height + 4.dp.toPx())
    drawLine(around, top, bottom, 12.dp.toPx(), StrokeCap.Round)
    drawLine(color, top, bottom, 7.dp.toPx(), StrokeCap.Round)
}

@Composable
private fun Bead(number: Int, step: ThingView?, isNext: Boolean, modifier: Modifier, filled: @Composable () -> Unit) = Box(modifier.size(50.dp)) {
    val palette = LocalPalette.current
    val face = if (isNext) Modifier.background(palette.primary, CircleShape).border(4.dp, palette.ink, CircleShape)
    else Modifier.background(palette.sand.copy(alpha = 0.5f), CircleShape).drawBehind {
        val dashes = PathEffect.dashPathEffect(floatArrayOf(6.dp.toPx(), 5.dp.toPx()))
        drawCircle(palette.ring, size.minDimension / 2 - 1.5.dp.toPx(), style = Stroke(3.dp.toPx(), pathEffect = dashes))
    }
    Box(Modifier.size(50.dp).then(face), Alignment.Center) { if (step == null) Digit(number, if (isNext) palette.onPrimary else palette.ink, 24.dp) }
    filled()
}

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
internal fun Numbered(number: Int, size: Dp, modifier: Modifier = Modifier) =
    Box(modifier.size(size).background(Color.White, CircleShape).padding(2.dp).background(LocalPalette.current.accent, CircleShape), Alignment.Center) { Digit(number, Color.White, size * 0.58f) }

/** As large as what holds it allows, and not larger with the text. */
@Composable
private fun Digit(number: Int, color: Color, size: Dp) =
    Words(number.toString(), style = LocalType.current.digits.copy(fontSize = with(LocalDensity.current) { size.toSp() }), color = color)
