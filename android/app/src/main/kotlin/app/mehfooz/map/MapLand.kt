package app.mehfooz.map

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin

private val fields = listOf(Color(0xFFDDE49A), Color(0xFFD2E49E), Color(0xFFF6D28C), Color(0xFFE6E6A0))
private val petals = listOf(Color(0xFFF2604C), Color(0xFFFFFFFF), Color(0xFF8A2C78))

/** The ground below the road: fields, a canal now and then, a yard before each house, grass and flowers. */
internal fun DrawScope.drawLand(plan: Plan) {
    for (row in 0 until plan.rows) {
        val y = plan.rowTop(row).toFloat()
        val isLeft = row % 2 == 0
        oval(fields[row % 4], Offset(size.width * if (isLeft) 0.92f else 0.06f, y + 20.dp.toPx()), 150.dp.toPx(), 58.dp.toPx())
        oval(fields[(row + 1) % 4], Offset(size.width * if (isLeft) 0.1f else 0.86f, y + 150.dp.toPx()), 96.dp.toPx(), 40.dp.toPx())
        if (row % 4 == 2) canal(y - 14.dp.toPx())
        grass(Offset(plan.between(row) + (if (isLeft) -14 else 12).dp.toPx(), y + 78.dp.toPx()))
        flower(petals[row % 3], Offset(plan.between(row) + (if (isLeft) 16 else -18).dp.toPx(), y + 84.dp.toPx()))
    }
    for (i in 0 until plan.count) oval(Color(0x8CD9B56A), plan.footOf(i) + Offset(0f, 6.dp.toPx()), 150.dp.toPx(), 22.dp.toPx())
}

private fun DrawScope.oval(color: Color, middle: Offset, width: Float, height: Float) = drawOval(color, middle - Offset(width / 2, height / 2), Size(width, height))

/** Water from edge to edge; the road is its bridge. */
private fun DrawScope.canal(y: Float) {
    val wave = 9.dp.toPx()
    val water = Path().apply {
        moveTo(-wave, y)
        cubicTo(size.width * 0.3f, y - 2 * wave, size.width * 0.6f, y + 2 * wave, size.width + wave, y - wave)
    }
    drawPath(water, Color(0xFF7CC4DE), style = Stroke(24.dp.toPx()))
    drawPath(water, Color(0xFFA9DDEF), style = Stroke(3.dp.toPx(), pathEffect = PathEffect.dashPathEffect(floatArrayOf(18.dp.toPx(), 14.dp.toPx()))))
}

private fun DrawScope.grass(at: Offset) {
    for (lean in listOf(-4f, 0f, 4f)) drawLine(Color(0xFF7FAE4E), at, at + Offset(lean.dp.toPx(), -9.dp.toPx()), 2.dp.toPx(), StrokeCap.Round)
}

private fun DrawScope.flower(color: Color, at: Offset) {
    for (k in 0 until 5) drawCircle(color, 2.2.dp.toPx(), at + Offset(3 * sin(k * 2 * PI.toFloat() / 5), -3 * cos(k * 2 * PI.toFloat() / 5)) * density)
    drawCircle(Color(0xFFFFB31A), 1.8.dp.toPx(), at)
}
