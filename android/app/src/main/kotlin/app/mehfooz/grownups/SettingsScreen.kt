package app.mehfooz.grownups

import android.text.TextUtils
import android.view.View
import androidx.compose.runtime.Composable
import app.mehfooz.R
import app.mehfooz.core.ChoiceView
import app.mehfooz.core.SettingsView
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
            if (!voice.speaks(view.frame.speech)) add { GoRow(R.drawable.icon_speak, view.noVoice, on.onVoice) }
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

/** Languages to choose from, each in its own letters. */
@Composable
fun LanguageChoices(title: String, languages: List<ChoiceView>, onChoose: (tag: String) -> Unit) =
    Choices(title, languages, label = { choice, color ->
        val isRightToLeft = TextUtils.getLayoutDirectionFromLocale(Locale.forLanguageTag(choice.value)) == View.LAYOUT_DIRECTION_RTL
        MehfoozTheme(choice.value, isRightToLeft, calm = false) { ChoiceWords(choice, color) }
    }, onChoose)
