package app.mehfooz.map

import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.vector.PathParser
import app.mehfooz.look.Scheme
import app.mehfooz.look.scheme

private val arch = path("M22 120V76Q22 50 66 39Q110 50 110 76V120Z")
private val windows = listOf(9.5f, 112.5f).map { path("M$it 62V52Q$it 46 ${it + 5} 43Q${it + 10} 46 ${it + 10} 52V62Z") }
private val dome = path("M42 26Q42 4 66 2Q90 4 90 26Z")
private val merlons = listOf(8f, 25.7f, 43.3f, 61f, 78.7f, 96.3f, 112f).map { path("M$it 28V18L${it + 6} 11L${it + 12} 18V28Z") }
private val marigold = Color(0xFFFFB31A)

private fun path(data: String): Path = PathParser().parsePathString(data).toPath()

/** A mohalla front, 132 x 120, with an arch for the badge; [roof] is 0 for scallops, 1 for merlons, 2 for a dome. */
fun DrawScope.drawHouse(scheme: Scheme, roof: Int, isCalm: Boolean) {
    when (roof) {
        0 -> for (k in 0 until 8) drawCircle(scheme.rim, 8f, Offset(17f + 14 * k, 22f))
        1 -> for (merlon in merlons) drawPath(merlon, scheme.rim)
        else -> {
            drawPath(dome, scheme.rim)
            drawCircle(marigold, 3f, Offset(66f, 3.5f))
            for (x in listOf(10f, 115f)) drawRoundRect(scheme.rim, Offset(x, 16f), Size(7f, 14f), CornerRadius(3f))
        }
    }
    drawRect(scheme.wall, Offset(6f, 30f), Size(120f, 90f))
    drawRect(scheme.shade, Offset(112f, 30f), Size(14f, 90f))
    drawRoundRect(scheme.rim, Offset(2f, 22f), Size(128f, 13f), CornerRadius(3f))
    for (k in 0 until 10) drawCircle(if (isCalm || k % 2 == 0) Color.White else marigold, 2.4f, Offset(12f + 12 * k, 28.5f))
    drawPath(arch, Color(0xFFFFFBF0))
    drawPath(arch, scheme.rim, style = Stroke(3f))
    for (window in windows) drawPath(window, scheme.rim)
}
