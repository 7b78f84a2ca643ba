package app.mehfooz

import androidx.compose.ui.test.junit4.createAndroidComposeRule
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/**
 * Every screen as a picture, on phones and tablets, of the same game each time and with a voice. Those of a chosen few that are listed
 * here are compared with their references.
 */
@RunWith(RobolectricTestRunner::class)
class ScreenPicturesTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(SameGame()).around(phone)

    @Test fun english() = draw("en", "en", cards + pages)
    @Test @Config(qualifiers = "+night") fun english_on_a_phone_in_dark_mode_looks_the_same() = draw("en", "en", begin + "14-help", topics = 1, folder = "dark")
    @Test @Config(fontScale = 2f) fun english_at_200_percent() = draw("en", "en-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun english_narrow() = draw("en", "en-320")
    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun english_narrow_at_200_percent() = draw("en", "en-320-200", begin, topics = 1)
    @Test @Config(qualifiers = "+w740dp-h360dp-land") fun english_in_landscape() = draw("en", "en-land", begin, topics = 1)
    @Test @Config(qualifiers = "+w1280dp-h800dp-land") fun english_on_a_tablet_in_landscape() = draw("en", "en-tablet-land", listOf("04-home"), topics = 1)
    @Test fun urdu() = draw("ur", "ur", pages)
    @Test @Config(fontScale = 2f) fun urdu_at_200_percent() = draw("ur", "ur-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun urdu_narrow() = draw("ur", "ur-320")
    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun urdu_narrow_at_200_percent() = draw("ur", "ur-320-200", begin, topics = 1)
    @Test @Config(qualifiers = "+w800dp-h1280dp") fun urdu_on_a_tablet() = draw("ur", "ur-tablet", begin, topics = 1)

    private fun draw(language: String, form: String, compared: List<String> = emptyList(), topics: Int = 12, folder: String? = null) {
        val references = References()
        val shown = mutableListOf<String>()
        Tour(phone, language, topics) { name ->
            phone.waitForIdle()
            shown += name
            val picture = phone.activity.picture()
            picture.save("$name-$form", File(System.getProperty("mehfooz.pictures")!!).let { if (folder == null) it else File(it, folder) })
            if (name in compared) references.compare("$name-$form", picture)
        }.run()
        assertEquals("listed and not shown, of $shown", emptyList<String>(), compared - shown.toSet())
        references.end()
    }

    private companion object {
        val begin = listOf("01-language", "03-new-player", "04-home")
        val pages = begin + listOf("02-players", "12-round-end", "13-badge-book", "14-help")
        val cards = listOf<String>()
    }
}

/** A game that draws the same cards each time, read by a voice that says nothing. */
private class SameGame : ExternalResource() {
    override fun before() {
        val app = RuntimeEnvironment.getApplication() as MehfoozApplication
        app.owner = playIn(app.noBackupFilesDir)
        app.makeVoice = { SilentVoice }
    }
}

private object SilentVoice : Voice {
    override fun speaks(language: String) = true
    override val isSpeaking = false
    override fun say(lines: List<String>, language: String) = Unit
    override fun stop() = Unit
}
