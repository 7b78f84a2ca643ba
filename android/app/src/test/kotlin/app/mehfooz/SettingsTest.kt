package app.mehfooz

import androidx.activity.compose.setContent
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.mehfooz.core.AboutView
import app.mehfooz.core.ChoiceView
import app.mehfooz.core.SettingsView
import app.mehfooz.grownups.AboutScreen
import app.mehfooz.grownups.SettingsActions
import app.mehfooz.grownups.SettingsScreen
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.phone.LocalPictures
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.Reading
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What belongs to the phone, and what the game is. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h740dp")
class SettingsTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)
    private val frame = plainFrame()
    private val voice = FakeVoice("en-PK")

    @Test fun each_section_has_a_heading_that_a_screen_reader_finds() {
        val languages = listOf(ChoiceView("en", "English", true), ChoiceView("ur", "اردو", false))
        show { SettingsScreen(SettingsView(frame, "Settings", "Back", "Language", languages, "No voice", "Set a PIN", null, "About"), SettingsActions({}, {}, {}, {}, {}, {})) }
        for (title in listOf("Settings", "Language")) phone.onNodeWithText(title).assert(isHeading())
        phone.onAllNodesWithText("اردو").onLast().assert(isHeading())
    }

    @Test fun about_has_pictures_and_reads_aloud_what_a_child_understands() {
        show { AboutScreen(AboutView(frame, "About", "Back", listOf("The game.", "Nothing leaves.", "Licences.", "Version 1"), "Read")) {} }
        phone.waitUntil("pictures", 20_000) { phone.play.pictures.missing == 0 }
        for (picture in listOf("mobile-phone", "artist-palette")) assertNotNull(picture, phone.play.pictures[picture])
        phone.onNodeWithContentDescription("Read").performClick()
        assertEquals(listOf("The game.", "Nothing leaves."), voice.said.takeLast(2))
    }

    private fun show(content: @Composable () -> Unit) {
        phone.await<Screen.Language>()
        phone.activity.setContent {
            CompositionLocalProvider(LocalVoice provides voice, LocalReading provides Reading(), LocalPictures provides phone.play.pictures) { MehfoozTheme(frame, content) }
        }
        phone.waitForIdle()
    }
}
