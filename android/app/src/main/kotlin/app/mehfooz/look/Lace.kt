package app.mehfooz.look

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.graphics.drawscope.rotate
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp

/** How high the lace between a stage and its panel is. */
val LACE = 20.dp

private val marigold = Color(0xFFFFB31A)

/** The painted edge between a stage and the [panel] under it; on calm screens one curve. */
@Composable
fun Lace(scheme: Scheme, panel: Color = LocalPalette.current.bg) {
    val isCalm = LocalPalette.current.isCalm
    Canvas(Modifier.fillMaxWidth().height(LACE)) { if (isCalm) drawCurve(panel) else drawLace(scheme) }
}

/** The same, standing between two panes; its foot is at the end. */
@Composable
fun StandingLace(scheme: Scheme) {
    val isCalm = LocalPalette.current.isCalm
    Canvas(Modifier.fillMaxHeight().width(LACE)) {
        val isRightToLeft = layoutDirection == LayoutDirection.Rtl
        val line = FOOT.toPx()
        val foot = if (isRightToLeft) line else size.width - line
        drawRect(scheme.foot, Offset(if (isRightToLeft) 0f else foot, 0f), Size(line, size.height))
        if (isCalm) return@Canvas
        clipRect(left = if (isRightToLeft) line else 0f, right = if (isRightToLeft) size.width else foot) {
            drawScallops(scheme, size.height) { along, up -> Offset(if (isRightToLeft) foot + up else foot - up, along) }
        }
    }
}

private fun DrawScope.drawLace(scheme: Scheme) {
    val foot = size.height - FOOT.toPx()
    clipRect(bottom = foot) { drawScallops(scheme, size.width) { along, up -> Offset(along, foot - up) } }
    drawRect(scheme.foot, Offset(0f, foot), Size(size.width, FOOT.toPx()))
}

/** Half circles along a line as [length] is, each with a bead; [at] is a point so far along it and above it. */
private fun DrawScope.drawScallops(scheme: Scheme, length: Float, at: (along: Float, up: Float) -> Offset) {
    val count = (length / 24.dp.toPx()).toInt().coerceAtLeast(1)
    val step = length / count
    for (k in 0 until count) {
        val along = step * (k + 0.5f)
        drawCircle(scheme.rim, 11.dp.toPx(), at(along, 0f))
        drawCircle(if (k % 2 == 0) Color.White else marigold, 2.2.dp.toPx(), at(along, 4.5.dp.toPx()))
    }
}

private val FOOT = 3.dp

/** The line under the lace: of the scheme's ring, unless that would not be seen beside the panel. */
private val Scheme.foot get() = if (ring.red > 0.85f && ring.blue > 0.5f) marigold else ring

private fun DrawScope.drawCurve(panel: Color) {
    val curve = Path().apply {
        moveTo(0f, size.height)
        lineTo(0f, size.height * 0.75f)
        quadraticTo(size.width / 2, -size.height * 0.25f, size.width, size.height * 0.75f)
        lineTo(size.width, size.height)
        close()
    }
    drawPath(curve, panel)
}

/** White petals in the upper corners of a stage. */
fun DrawScope.drawMotif() {
    val white = Color.White.copy(alpha = 0.34f)
    for (x in listOf(0f, size.width)) for (k in 0 until 12) {
        rotate(k * 30f + 15f, Offset(x, 10.dp.toPx())) {
            val (from, to) = Offset(x, -8.dp.toPx()) to Offset(x, -66.dp.toPx())
            val petal = Path().apply {
                moveTo(from.x, from.y)
                quadraticTo(x - 22.dp.toPx(), -44.dp.toPx(), to.x, to.y)
                quadraticTo(x + 22.dp.toPx(), -44.dp.toPx(), from.x, from.y)
                close()
            }
            drawPath(petal, white)
        }
    }
}
