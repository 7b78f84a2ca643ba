package app.mehfooz.map

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.dp
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.MapColors

private val flags = listOf(Color(0xFFF2604C), Color(0xFFFFB31A), Color(0xFF087370), Color(0xFF1F7A35), Color(0xFF8A2C78))

/** Flags on a line, over the map's upper edge. */
@Composable
fun Bunting() = Canvas(Modifier.fillMaxWidth().height(20.dp)) {
    val step = 30.dp.toPx()
    drawLine(Color(0xFF2E1F3D), Offset.Zero, Offset(size.width, 0f), 4.dp.toPx())
    for (k in 0..(size.width / step).toInt()) {
        val x = k * step + step / 2
        val flag = Path().apply {
            moveTo(x - 10.dp.toPx(), 0f)
            lineTo(x + 10.dp.toPx(), 0f)
            lineTo(x, 17.dp.toPx())
            close()
        }
        drawPath(flag, flags[k % flags.size])
    }
}

/** The lorry's painted edge above the dock. */
@Composable
fun TruckEdge() {
    val panel = LocalPalette.current.bg
    Canvas(Modifier.fillMaxWidth().height(20.dp).background(MapColors.ground)) { drawTruckEdge(0f, size.width, panel) }
}

/** Half circles as on a painted lorry, at the foot; the [panel]'s own colour scallops in front of them. */
fun DrawScope.drawTruckEdge(from: Float, to: Float, panel: Color) {
    val step = 24.dp.toPx()
    val colors = listOf(Color(0xFF8A2C78), Color(0xFFF2604C), Color(0xFF087370))
    val count = ((to - from) / step).toInt() + 1
    for (k in 0 until count) {
        drawCircle(colors[k % 3], 12.dp.toPx(), Offset(from + k * step + step / 2, size.height - 8.dp.toPx()))
        drawCircle(Color(0xFFFFB31A), 2.6.dp.toPx(), Offset(from + k * step + step / 2, size.height - 14.dp.toPx()))
    }
    for (k in 0..count) drawCircle(panel, 10.dp.toPx(), Offset(from + k * step, size.height))
}
