package app.mehfooz.screens

import android.content.res.Configuration
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalContext
import app.mehfooz.R
import app.mehfooz.Screen
import app.mehfooz.look.Heading
import app.mehfooz.look.HelpButton
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.Page
import java.util.Locale

/** The game failed, and so these words are the phone's; Help is there all the same. */
@Composable
fun BrokenScreen(screen: Screen.Broken, onTryAgain: () -> Unit, onHelp: () -> Unit) = Page("broken", banner = null) {
    val context = LocalContext.current
    val words = remember(context, screen.language) {
        val inLanguage = Configuration(context.resources.configuration).apply { setLocale(Locale.forLanguageTag(screen.language)) }
        context.createConfigurationContext(inLanguage).resources
    }
    Heading(words.getString(if (screen.isTooNew) R.string.too_new else R.string.broken), style = LocalType.current.title)
    MainButton(words.getString(R.string.try_again), onTap = onTryAgain)
    screen.help?.let { HelpButton(it.page, onTap = onHelp) }
}
