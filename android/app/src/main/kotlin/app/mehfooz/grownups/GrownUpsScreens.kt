package app.mehfooz.grownups

import android.content.Intent
import android.provider.Settings
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.platform.LocalContext
import app.mehfooz.Play

/** The page of the grown-ups that is on, and what it can do. */
@Composable
fun GrownUpsScreens(page: GrownUpsPage, play: Play, copies: Copies) {
    val back = { play.back().let {} }
    when (page) {
        is GrownUpsPage.Parents -> ParentsScreen(page.view, ParentsActions(back, play::showChild, play::showSettings, play::showExportImport))
        is GrownUpsPage.Child -> {
            val player = page.view.player
            ChildScreen(page.view, ChildActions(back, { play.changePlayer(player, it) }, { play.exportPlayer(player) }, { play.askToDelete(player) }))
        }
        is GrownUpsPage.DeletePlayer -> DeletePlayerScreen(page.view, onKeep = back, onDelete = { play.deletePlayer(page.view.player) })
        is GrownUpsPage.ExportImport -> {
            AskForPlace(page.copy, play, copies::askForPlace)
            ExportImportScreen(page.view, page.said, ExportImportActions(back, play::exportPlayer, { if (play.takesTaps) copies.askForFile() }))
        }
        is GrownUpsPage.Imported -> ImportedScreen(page.view, play::showParents)
        is GrownUpsPage.Settings ->
            SettingsScreen(page.view, SettingsActions(back, play::changeLanguage, play::showPin, play::removePin, play::showAbout, voiceSettings(play)))
        is GrownUpsPage.Pin -> PinScreen(page.view, back, play::setPin)
        is GrownUpsPage.About -> AboutScreen(page.view, back)
    }
}

/** The phone's settings of its voices; where it has no such page, its settings. */
@Composable
private fun voiceSettings(play: Play): () -> Unit {
    val context = LocalContext.current
    return {
        if (play.takesTaps) listOf("com.android.settings.TTS_SETTINGS", Settings.ACTION_SETTINGS).any { page -> runCatching { context.startActivity(Intent(page)) }.isSuccess }
    }
}

/** Asks once for each copy, and not again when the phone is turned meanwhile. */
@Composable
private fun AskForPlace(copy: PlayerCopy?, play: Play, onAsk: (PlayerCopy) -> Unit) = LaunchedEffect(copy) {
    if (copy != null && copy !== play.askedFor) {
        play.askedFor = copy
        onAsk(copy)
    }
}
