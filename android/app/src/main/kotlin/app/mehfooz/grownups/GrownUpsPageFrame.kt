package app.mehfooz.grownups

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.Frame
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton

/** A page of the grown-ups under its heading and the way back. */
@Composable
fun GrownUpsPageFrame(
    key: Any,
    title: String,
    back: String,
    frame: Frame,
    onBack: () -> Unit,
    end: @Composable () -> Unit = {},
    content: @Composable ColumnScope.() -> Unit,
) = QuietPage(key, frame, header = {
    RoundButton(R.drawable.icon_back, back, onBack)
    Heading(title, Modifier.weight(1f), LocalType.current.title, TextAlign.Start)
    end()
}, content)

/** Sand above, then lace in teal. */
@Composable
fun QuietPage(key: Any, frame: Frame, header: @Composable RowScope.() -> Unit, content: @Composable ColumnScope.() -> Unit) =
    Page(key, frame.banner, header, band = LocalPalette.current.sand, edge = { Lace() }, content = content)

/** Half circles with a bead in each, on a line, as at the foot of an awning. */
@Composable
fun Lace() {
    val (rim, ground) = LocalPalette.current.accent to LocalPalette.current.sand
    Canvas(Modifier.fillMaxWidth().height(20.dp)) {
        drawRect(ground)
        val line = 3.dp.toPx()
        val foot = size.height - line
        val count = (size.width / 24.dp.toPx()).toInt().coerceAtLeast(1)
        val step = size.width / count
        clipRect(bottom = foot) {
            for (k in 0 until count) {
                val x = (k + 0.5f) * step
                drawCircle(rim, 11.dp.toPx(), Offset(x, foot))
                drawCircle(if (k % 2 == 0) Color.White else marigoldBead, 2.2.dp.toPx(), Offset(x, foot - 5.5.dp.toPx()))
            }
        }
        drawRect(marigoldBead, Offset(0f, foot), Size(size.width, line))
    }
}

private val marigoldBead = Color(0xFFFFB31A)
