package app.mehfooz.map

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.layoutId
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.mehfooz.look.MapColors
import kotlin.math.roundToInt

private const val ROAD = "road"

/** Marks what stands between the columns, at least one for each row. */
object Between

/** Columns of places, as many as there is room for, joined by a road that winds down; [onHere] tells where the marked place begins, in pixels. */
@Composable
fun MapRoad(here: Int, onHere: (Int) -> Unit, places: @Composable () -> Unit) {
    var plan by remember { mutableStateOf<Plan?>(null) }
    val ground: @Composable () -> Unit = {
        Canvas(Modifier.layoutId(ROAD).fillMaxSize()) {
            val plan = plan ?: return@Canvas
            drawLand(plan)
            drawRoad(plan)
        }
    }
    Layout({ ground(); places() }, Modifier.widthIn(max = 800.dp)) { parts, constraints ->
        val width = constraints.maxWidth
        val columns = (width / 150.dp.roundToPx()).coerceIn(2, 4)
        val things = parts.filter { it.layoutId == Between }.map { it.measure(Constraints()) }
        val stands = parts.filter { it.layoutId == null }.map { it.measure(Constraints(maxWidth = width / columns - 8.dp.roundToPx())) }
        val pitch = maxOf(176.dp.roundToPx(), stands.maxOfOrNull { it.height + 24.dp.roundToPx() } ?: 0)
        val now = Plan(stands.size, columns, width, pitch, density, layoutDirection == LayoutDirection.Rtl)
        plan = now
        if (here in stands.indices) onHere(now.topOf(here))
        val road = parts.first { it.layoutId == ROAD }.measure(Constraints.fixed(width, now.height))
        layout(width, now.height) {
            road.place(0, 0)
            things.take(now.rows).forEachIndexed { row, thing -> thing.place(now.between(row) - thing.width / 2, now.rowTop(row) + 8.dp.roundToPx()) }
            stands.forEachIndexed { i, stand -> stand.place(now.middleOf(i) - stand.width / 2, now.topOf(i)) }
        }
    }
}

/** Where the places stand, in pixels: rows of [columns], of which every other one runs back. */
internal data class Plan(val count: Int, val columns: Int, val width: Int, val pitch: Int, val density: Float, val isRightToLeft: Boolean) {
    val rows = (count + columns - 1) / columns
    val height = dp(104) + rows * pitch

    fun dp(dp: Int) = (dp * density).roundToInt()

    fun rowTop(row: Int) = dp(56) + row * pitch
    fun rowOf(i: Int) = i / columns
    private fun columnOf(i: Int) = (i % columns).let { if (rowOf(i) % 2 == 0) it else columns - 1 - it }

    fun topOf(i: Int) = rowTop(rowOf(i)) + if (columnOf(i) % 2 == 1) dp(30) else 0
    fun middleOf(i: Int) = across(columnOf(i).toFloat())

    /** Between two columns, another two in each row. */
    fun between(row: Int) = across(row % (columns - 1) + 0.5f)

    fun footOf(i: Int) = Offset(middleOf(i).toFloat(), topOf(i) + 108 * density)

    private fun across(column: Float): Int {
        val x = (width * (0.5f + 0.98f * (column - (columns - 1) / 2f) / columns)).roundToInt()
        return if (isRightToLeft) width - x else x
    }
}

private fun DrawScope.drawRoad(plan: Plan) {
    if (plan.count == 0) return
    val points = (0 until plan.count).map(plan::footOf)
    val road = Path().apply {
        moveTo(points[0].x, 0f)
        lineTo(points[0].x, points[0].y)
        for (i in 1 until points.size) {
            val (from, to) = points[i - 1] to points[i]
            if (i % plan.columns != 0) {
                lineTo(to.x, to.y)
            } else {
                val aside = if (from.x > size.width / 2) 62.dp.toPx() else -62.dp.toPx()
                cubicTo(from.x + aside, from.y + 30.dp.toPx(), to.x + aside, to.y - 30.dp.toPx(), to.x, to.y)
            }
        }
    }
    drawPath(road, MapColors.kerb, style = Stroke(50.dp.toPx()))
    drawPath(road, MapColors.road, style = Stroke(42.dp.toPx()))
    drawPath(road, MapColors.kerb, style = Stroke(3.dp.toPx(), pathEffect = PathEffect.dashPathEffect(floatArrayOf(10.dp.toPx(), 14.dp.toPx()))))
}
