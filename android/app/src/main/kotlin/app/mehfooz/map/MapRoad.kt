package app.mehfooz.map

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
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
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.mehfooz.look.MapColors

private const val START_COLUMN = 0.255f
private const val END_COLUMN = 0.745f
private const val ROAD = "road"

/** Marks what stands between the two columns, one for each row. */
object Between

/** Two columns of places joined by a road that winds down; [onHere] tells where the marked place begins, in pixels. */
@Composable
fun MapRoad(here: Int, onHere: (Int) -> Unit, places: @Composable () -> Unit) {
    var feet by remember { mutableStateOf(emptyList<Offset>()) }
    val isRightToLeft = LocalLayoutDirection.current == LayoutDirection.Rtl
    Layout(content = {
        Box(Modifier.layoutId(ROAD)) { Canvas(Modifier.fillMaxSize()) { drawRoad(feet, isRightToLeft) } }
        places()
    }) { parts, constraints ->
        val width = constraints.maxWidth
        val trees = parts.filter { it.layoutId == Between }.map { it.measure(Constraints()) }
        val stands = parts.filter { it.layoutId == null }.map { it.measure(Constraints(maxWidth = width / 2 - 8.dp.roundToPx())) }
        val pitch = maxOf(176.dp.roundToPx(), stands.maxOfOrNull { it.height + 24.dp.roundToPx() } ?: 0)
        val spots = stands.indices.map { i ->
            val (row, isSecond) = i / 2 to (i % 2 == 1)
            val isEnd = (row % 2 == 0) == isSecond // odd rows run back
            val x = (width * if (isEnd) END_COLUMN else START_COLUMN).toInt()
            Offset(x.toFloat(), (56.dp.roundToPx() + row * pitch + if (isEnd) 30.dp.roundToPx() else 0).toFloat())
        }
        feet = spots.map { it + Offset(0f, 108.dp.toPx()) }
        spots.getOrNull(here)?.let { onHere(it.y.toInt()) }
        val height = 56.dp.roundToPx() + (stands.size + 1) / 2 * pitch + 48.dp.roundToPx()
        val road = parts.first { it.layoutId == ROAD }.measure(Constraints.fixed(width, height))
        layout(width, height) {
            road.place(0, 0)
            trees.forEachIndexed { row, tree -> tree.place((width - tree.width) / 2, 64.dp.roundToPx() + row * pitch) }
            stands.forEachIndexed { i, stand -> stand.placeRelative(spots[i].x.toInt() - stand.width / 2, spots[i].y.toInt()) }
        }
    }
}

private fun DrawScope.drawRoad(feet: List<Offset>, isRightToLeft: Boolean) {
    if (feet.isEmpty()) return
    val points = if (isRightToLeft) feet.map { Offset(size.width - it.x, it.y) } else feet
    val road = Path().apply {
        moveTo(points[0].x, 0f)
        lineTo(points[0].x, points[0].y)
        for (i in 1 until points.size) {
            val (from, to) = points[i - 1] to points[i]
            if (i % 2 == 1) {
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
