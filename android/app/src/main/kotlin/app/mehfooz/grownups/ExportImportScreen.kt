package app.mehfooz.grownups

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ExportChoice
import app.mehfooz.core.ExportImportView
import app.mehfooz.core.ImportedView
import app.mehfooz.look.Banner
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MainButton
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

class ExportImportActions(
    val onBack: () -> Unit,
    val onExport: (ExportChoice) -> Unit,
    val onImport: () -> Unit,
)

/** Saves a copy of a player, or brings one in; [said] is what came of the last of these. */
@Composable
fun ExportImportScreen(view: ExportImportView, said: String?, on: ExportImportActions) =
    GrownUpsPageFrame("export import $said", view.title, view.back, view.frame, on.onBack) {
        when (said) {
            null -> Unit
            view.saved -> Done(said)
            else -> Banner(said)
        }
        Words(view.text, Modifier.fillMaxWidth())
        if (view.players.isNotEmpty()) RowCard(view.players.map { choice -> { CopyRow(choice) { on.onExport(choice) } } })
        RowCard(listOf { GoRow(R.drawable.icon_keep, view.`import`, on.onImport) })
    }

@Composable
private fun Done(text: String) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(16.dp)
    Row(
        Modifier.fillMaxWidth().background(palette.rightTint, shape).border(3.dp, palette.right, shape)
            .padding(horizontal = 12.dp, vertical = 10.dp).semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(12.dp), Alignment.CenterVertically,
    ) {
        RoundMark(palette.right, R.drawable.icon_check)
        Words(text, Modifier.weight(1f), LocalType.current.small)
    }
}

@Composable
private fun CopyRow(choice: ExportChoice, onTap: () -> Unit) =
    Chunk(Look(LocalPalette.current.paper, radius = 16.dp), Tap.Press(onTap), Modifier.fillMaxWidth(), minHeight = 56.dp, padding = PaddingValues(horizontal = 12.dp, vertical = 6.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Picture(choice.picture, 40.dp)
            Words(choice.label, Modifier.weight(1f))
            Sign(R.drawable.icon_share, LocalPalette.current.accent)
        }
    }

/** What came of a file that was brought in. */
@Composable
fun ImportedScreen(view: ImportedView, onBack: () -> Unit) = QuietPage(view, view.frame, header = { Spacer(Modifier.height(48.dp)) }) {
    view.picture?.let { Picture(it, 112.dp) }
    Heading(view.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.title)
    MainButton(view.back, onTap = onBack)
}
