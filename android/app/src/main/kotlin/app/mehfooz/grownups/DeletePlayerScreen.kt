package app.mehfooz.grownups

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.DeletePlayerView
import app.mehfooz.look.DeleteButton
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** Asks once more before a player is deleted; the main button keeps it. */
@Composable
fun DeletePlayerScreen(view: DeletePlayerView, onKeep: () -> Unit, onDelete: () -> Unit) = QuietPage(view.player, view.frame, header = { Heading(view.title, Modifier.weight(1f), LocalType.current.title) }) {
    Picture(view.picture, 112.dp)
    Words(view.text, Modifier.fillMaxWidth(), align = TextAlign.Center)
    MainButton(view.keep, onTap = onKeep)
    DeleteButton(view.delete, onDelete)
}
