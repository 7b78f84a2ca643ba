package app.mehfooz.grownups

import android.text.TextUtils
import android.view.View
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ChoiceView
import app.mehfooz.core.SettingsView
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalType
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.phone.LocalVoice
import java.util.Locale

class SettingsActions(
    val onBack: () -> Unit,
    val onLanguage: (tag: String) -> Unit,
    val onPin: () -> Unit,
    val onRemovePin: () -> Unit,
    val onAbout: () -> Unit,
    /** Opens the phone's own settings of its voices. */
    val onVoice: () -> Unit,
)

/** What belongs to the phone. */
@Composable
fun SettingsScreen(view: SettingsView, on: SettingsActions) = GrownUpsPageFrame("settings", view.title, view.back, view.frame, on.onBack) {
    val voice = LocalVoice.current
    RowCard(
        buildList {
            add { LanguageChoices(view.languageTitle, view.languages, on.onLanguage) }
            for (language in view.languages.filterNot { voice.speaks(it.value) }) add { MissingVoice(language, view.noVoice, on.onVoice) }
        },
    )
    RowCard(
        buildList {
            add { GoRow(R.drawable.icon_key, view.pin, on.onPin) }
            view.removePin?.let { text -> add { GoRow(R.drawable.icon_lock, text, on.onRemovePin) } }
        },
    )
    RowCard(listOf { GoRow(R.drawable.icon_info, view.about, on.onAbout) })
}

/** That children cannot be read to in this language; leads to where a voice can be had. */
@Composable
private fun MissingVoice(language: ChoiceView, text: String, onTap: () -> Unit) = Column(Modifier.padding(top = 8.dp)) {
    Box(Modifier.padding(horizontal = 12.dp)) { InOwnLetters(language) { Heading(language.label, style = LocalType.current.label, align = TextAlign.Start) } }
    GoRow(R.drawable.icon_speak, text, onTap)
}

/** Languages to choose from, each in its own letters. */
@Composable
fun LanguageChoices(title: String, languages: List<ChoiceView>, onChoose: (tag: String) -> Unit) =
    Choices(title, languages, label = { choice, color -> InOwnLetters(choice) { ChoiceWords(choice, color) } }, onChoose)

@Composable
private fun InOwnLetters(language: ChoiceView, content: @Composable () -> Unit) {
    val isRightToLeft = TextUtils.getLayoutDirectionFromLocale(Locale.forLanguageTag(language.value)) == View.LAYOUT_DIRECTION_RTL
    MehfoozTheme(language.value, isRightToLeft, calm = false, content)
}
