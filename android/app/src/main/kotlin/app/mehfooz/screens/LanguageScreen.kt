package app.mehfooz.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.LanguageChoice
import app.mehfooz.core.LanguageView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.Page
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.Mithu

/** The first screen of a first start; each language speaks for itself. */
@Composable
fun LanguageScreen(view: LanguageView, onChoose: (String) -> Unit) = Page(view, banner = null) {
    Mithu(128.dp)
    Column(
        Modifier.semantics(mergeDescendants = true) { heading() }, Arrangement.spacedBy(4.dp), Alignment.CenterHorizontally,
    ) {
        for (choice in view.languages) In(choice) { Words(choice.game, style = LocalType.current.display, align = TextAlign.Center) }
    }
    for (choice in view.languages) In(choice) { Words(choice.greeting, align = TextAlign.Center) }
    for (choice in view.languages) In(choice) { LanguageButton(choice.name) { onChoose(choice.tag) } }
    for (choice in view.languages) {
        In(choice) { Words(choice.note, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center) }
    }
}

@Composable
private fun In(choice: LanguageChoice, content: @Composable () -> Unit) =
    MehfoozTheme(choice.tag, choice.rightToLeft, calm = false, content)

@Composable
private fun LanguageButton(name: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 3.dp, palette.edge), Tap.Press(onTap), Modifier.fillMaxWidth(), minHeight = 68.dp, align = Alignment.Center) {
        Words(name, style = LocalType.current.button, align = TextAlign.Center)
    }
}
