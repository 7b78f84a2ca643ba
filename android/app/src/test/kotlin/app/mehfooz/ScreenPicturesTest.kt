package app.mehfooz

import android.content.ComponentName
import android.content.Intent
import android.content.IntentFilter
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.mehfooz.phone.Voice
import app.mehfooz.phone.World
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
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

    @Test fun english() = draw("en", "en", begin + cards + pages)
    @Test @Config(qualifiers = "+night") fun english_on_a_phone_in_dark_mode_looks_the_same() = draw("en", "en", begin + "14-help", topics = 1, folder = "dark")
    @Test @Config(fontScale = 2f) fun english_at_200_percent() = draw("en", "en-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun english_narrow() = draw("en", "en-320")
    @Test @Config(qualifiers = NARROW, fontScale = 2f) fun english_narrow_at_200_percent() = draw("en", "en-320-200", listOf("03-new-player", "04-home"), topics = 1)
    @Test @Config(qualifiers = "+w740dp-h360dp-land") fun english_in_landscape() = draw("en", "en-land", listOf("04-home", "05-spot-popup"), topics = 1)
    @Test @Config(qualifiers = "+w1280dp-h800dp-land") fun english_on_a_tablet_in_landscape() = draw("en", "en-tablet-land", listOf("04-home"), topics = 1)
    @Test fun urdu() = draw("ur", "ur", listOf("03-new-player", "04-home", "05-choose-chat", "05-sort-scene", "10-not_yet-rule", "13-badge-book", "14-help", "45-parents", "46-child"))
    @Test @Config(fontScale = 2f) fun urdu_at_200_percent() = draw("ur", "ur-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun urdu_narrow() = draw("ur", "ur-320")
    @Test @Config(qualifiers = NARROW, fontScale = 2f) fun urdu_narrow_at_200_percent() = draw("ur", "ur-320-200", listOf("03-new-player", "05-choose-photo", "44-gate"), topics = 1)
    @Test @Config(qualifiers = "+w800dp-h1280dp") fun urdu_on_a_tablet() = draw("ur", "ur-tablet", listOf("04-home", "10-right-photo"), topics = 1)

    private fun draw(language: String, form: String, compared: List<String> = emptyList(), topics: Int = 12, folder: String? = null) {
        val references = References()
        val shown = mutableListOf<String>()
        val outlines = mutableListOf<String>()
        Tour(phone, language, topics) { name ->
            phone.waitForIdle()
            shown += name
            val picture by lazy { phone.activity.picture() }
            if (keepsAll) picture.save("$name-$form", File(System.getProperty("mehfooz.pictures")!!).let { if (folder == null) it else File(it, folder) })
            if (name in compared) references.compare("$name-$form", picture)
            if (form == "en" && folder == null) outlines += listOf("@ $name") + phone.outline()
        }.run()
        assertEquals("listed and not shown, of $shown", emptyList<String>(), compared - shown.toSet())
        if (outlines.isNotEmpty()) references.compare("outlines-en", outlines)
        references.end()
    }

    private companion object {
        /** A test only compares; to encode all pictures takes as long as to draw them. */
        val keepsAll = System.getProperty("mehfooz.pictures.all") == "true"
        const val NARROW = "+w320dp-h640dp"
        val begin = listOf("01-language", "02-players", "03-new-player", "04-home")
        val cards = listOf(
            "05-choose-call", "05-choose-post", "05-choose-chat", "05-choose-chat-calm", "05-choose-photo-young", "05-order-scene", "05-sort-scene",
            "05-spot-chat", "05-spot-photo", "05-spot-photo-young", "05-spot-popup", "06-order-scene-done", "06-sort-scene-done", "06-spot-sms-done", "10-not_yet-rule", "10-partly-rule", "10-right-rule", "10-right-calm-rule",
        )
        val pages = listOf(
            "12-round-end-calm", "12-round-end-rules", "13-badge-book", "13-badge-open", "14-help", "44-gate", "45-parents", "46-child", "46-child-topics", "47-pin", "47-settings", "48-about", "49-imported", "49-copies-saved", "50-delete",
        )
    }
}

/** A game that draws the same cards each time, on a phone with a voice, that says nothing, and a dialler. A journey's copy, which is brought in, has the players of low seeds. */
internal class SameGame(private val world: World = TestWorld(seeds = 1_000uL)) : ExternalResource() {
    override fun before() {
        val app = RuntimeEnvironment.getApplication() as MehfoozApplication
        app.owner = playIn(app.noBackupFilesDir, world)
        app.makeVoice = { SilentVoice }
        val dialler = ComponentName("dialler", "Dialler")
        shadowOf(app.packageManager).addActivityIfNotPresent(dialler)
        shadowOf(app.packageManager).addIntentFilterForActivity(dialler, IntentFilter(Intent.ACTION_DIAL).apply { addDataScheme("tel"); addCategory(Intent.CATEGORY_DEFAULT) })
    }
}

private object SilentVoice : Voice {
    override fun speaks(language: String) = true
    override val isSpeaking = false
    override val line = null
    override fun say(lines: List<String>, language: String, isSlow: Boolean) = Unit
    override fun stop() = Unit
}
