package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.wrapContentWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.Waiting
import app.mehfooz.core.HomeView
import app.mehfooz.core.PlaceView
import app.mehfooz.look.Beads
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.QuietButton
import app.mehfooz.look.Words
import app.mehfooz.phone.Mithu

/** The round that waits, over the button that goes on with it; and the way to [place] instead, once that was tapped. */
@Composable
internal fun ResumeCard(waiting: Waiting, view: HomeView, place: PlaceView?, modifier: Modifier, onGoOn: () -> Unit, onPlace: (String) -> Unit) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(20.dp)
    Column(
        modifier.padding(horizontal = 16.dp, vertical = 8.dp).widthIn(max = 420.dp).fillMaxWidth().drawBehind { drawTail(palette.accent, palette.paper) }.background(palette.paper, shape).border(3.dp, palette.accent, shape)
            .padding(horizontal = 14.dp, vertical = 8.dp).semantics { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(8.dp),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Mithu(48.dp)
            Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
                waiting.text?.let { Words(it, style = LocalType.current.label) }
                Beads(waiting.number.toInt() - 1, waiting.cards.toInt(), "", Modifier.wrapContentWidth())
            }
        }
        if (place != null) FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            QuietButton(place.name, Modifier.weight(1f), R.drawable.icon_play) { onPlace(place.topic) }
            MainButton(view.play, Modifier.weight(1f), icon = R.drawable.icon_play, onTap = onGoOn)
        }
    }
}

/** It points at the main button of the dock. */
private fun DrawScope.drawTail(edge: Color, face: Color) {
    val (x, y, r) = Triple(size.width / 2, size.height - 4.dp.toPx(), 12.dp.toPx())
    for ((color, down) in listOf(edge to 0f, face to 5.dp.toPx())) drawPath(
        Path().apply {
            moveTo(x - r, y - down)
            lineTo(x, y + r - down)
            lineTo(x + r, y - down)
            close()
        },
        color,
    )
}
