package app.mehfooz.look

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** Things side by side in rows of one height: as many columns as text of this size leaves room for, one at least. */
@Composable
fun Tiles(tiles: List<@Composable (Modifier) -> Unit>, columns: Int = 2, least: Dp = 130.dp, gap: Dp = 12.dp) = BoxWithConstraints(Modifier.fillMaxWidth()) {
    // Pictures and large type grow less than the scale says.
    val wanted = least * (1 + (LocalDensity.current.fontScale - 1).coerceAtLeast(0f) * 0.6f)
    val fit = ((maxWidth + gap) / (wanted + gap)).toInt().coerceIn(1, columns)
    Column(verticalArrangement = Arrangement.spacedBy(gap)) {
        for (row in tiles.chunked(fit)) Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(gap)) {
            for (tile in row) tile(Modifier.weight(1f).fillMaxHeight())
            repeat(fit - row.size) { Spacer(Modifier.weight(1f)) }
        }
    }
}

/** The grounds of tiles, in turn. */
fun tileColor(index: Int) = tileColors[index.mod(tileColors.size)]

private val tileColors = listOf(0xFFFFE6B8, 0xFFFFD978, 0xFFFFD9CF, 0xFFD3EEE9, 0xFFE4DEF4, 0xFFDFF0D2, 0xFFF5DDEE).map { Color(it) }
