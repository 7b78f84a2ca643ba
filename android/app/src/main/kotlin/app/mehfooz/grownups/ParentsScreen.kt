package app.mehfooz.grownups

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ChildTile
import app.mehfooz.core.ParentsView
import app.mehfooz.look.Banner
import app.mehfooz.look.Card
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

class ParentsActions(
    val onBack: () -> Unit,
    val onChild: (ULong) -> Unit,
    val onSettings: () -> Unit,
    val onExportImport: () -> Unit,
)

/** All children of the phone: what each has come to, and one question to ask. Never an answer. */
@Composable
fun ParentsScreen(view: ParentsView, on: ParentsActions) = GrownUpsPageFrame("parents", view.title, view.back, view.frame, on.onBack) {
    view.message?.let { Banner(it) }
    view.pinTakenAway?.let { Banner(it) }
    Words(view.note, Modifier.fillMaxWidth(), color = LocalPalette.current.soft)
    for (child in view.children) ChildButton(child) { on.onChild(child.player) }
    Card { Words(view.tip) }
    RowCard(
        listOf(
            { GoRow(R.drawable.icon_tune, view.settings, on.onSettings) },
            { GoRow(R.drawable.icon_share, view.exportImport, on.onExportImport) },
        ),
    )
}

@Composable
private fun ChildButton(child: ChildTile, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.paper, palette.line, 3.dp, palette.edge), Tap.Press(onTap),
        Modifier.fillMaxWidth().semantics { contentDescription = child.spoken.joinToString("\n") }, padding = PaddingValues(14.dp),
    ) {
        Column(Modifier.fillMaxWidth().clearAndSetSemantics {}, Arrangement.spacedBy(8.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Box(Modifier.size(60.dp).background(palette.sand, CircleShape), Alignment.Center) { Picture(child.picture, 46.dp) }
                Column(Modifier.weight(1f)) {
                    Words(child.name, style = LocalType.current.picture)
                    Words(child.band, style = LocalType.current.small, color = palette.soft)
                }
                Sign(R.drawable.icon_next, palette.ink)
            }
            Words(child.effort, style = LocalType.current.small, color = palette.soft)
            Words(child.badges, style = LocalType.current.small, color = palette.soft)
            Ask(child)
        }
    }
}

/** One good question. */
@Composable
private fun Ask(child: ChildTile) = Row(
    Modifier.fillMaxWidth().background(LocalPalette.current.warn, RoundedCornerShape(14.dp)).padding(horizontal = 12.dp, vertical = 10.dp),
    Arrangement.spacedBy(10.dp),
) {
    Sign(R.drawable.icon_talk, LocalPalette.current.ink)
    Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
        Words(child.askTitle, style = LocalType.current.label)
        Words(child.ask)
    }
}
