package app.mehfooz

import android.view.accessibility.AccessibilityManager
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.performClick
import app.mehfooz.core.Frame
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.Speaker
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.Reading
import app.mehfooz.phone.Voice
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Who is read to, and when. */
@RunWith(RobolectricTestRunner::class)
class VoiceTest {
    @get:Rule val phone = createComposeRule()
    private var lines by mutableStateOf(listOf("a card"))
    private val voice = FakeVoice("ur-PK")

    private fun show(readsAloud: Boolean, speech: String = "ur-PK") = phone.setContent {
        val frame = Frame("ur", true, speech, false, null, "", "", readsAloud, true, false)
        CompositionLocalProvider(LocalVoice provides voice, LocalReading provides Reading()) {
            MehfoozTheme(frame) { Speaker("read", lines, frame, startsAlone = true) }
        }
    }

    @Test fun a_child_who_is_read_to_hears_each_card_at_once() {
        show(readsAloud = true)
        phone.waitForIdle()
        lines = listOf("the next card")
        phone.waitForIdle()
        assertEquals(listOf("stop", "a card", "stop", "the next card"), voice.said)
        assertEquals("slowly", true, voice.wasSlow)
    }

    @Test fun others_hear_it_when_they_ask() {
        show(readsAloud = false)
        phone.waitForIdle()
        assertEquals(listOf("stop"), voice.said)
        phone.onNodeWithContentDescription("read").performClick()
        assertEquals(listOf("stop", "a card"), voice.said)
        assertEquals("as the phone speaks", false, voice.wasSlow)
        phone.onNodeWithContentDescription("read").performClick()
        assertEquals(listOf("stop", "a card", "stop"), voice.said)
    }

    @Test fun nothing_talks_over_talkback() {
        val manager = RuntimeEnvironment.getApplication().getSystemService(AccessibilityManager::class.java)
        shadowOf(manager).setTouchExplorationEnabled(true)
        show(readsAloud = true)
        phone.waitForIdle()
        assertEquals(listOf("stop"), voice.said)
    }

    @Test fun there_is_no_speaker_without_a_voice_for_the_language() {
        show(readsAloud = true, speech = "sd-PK")
        phone.onNodeWithContentDescription("read").assertDoesNotExist()
        assertEquals(emptyList<String>(), voice.said)
    }
}

/** Writes down what it is told. */
class FakeVoice(private vararg val languages: String) : Voice {
    val said = mutableListOf<String>()
    var wasSlow: Boolean? = null
    override fun speaks(language: String) = language in languages
    override var isSpeaking by mutableStateOf(false)
    override var line: Int? by mutableStateOf(null)
    override var word: IntRange? by mutableStateOf(null)

    override fun say(lines: List<String>, language: String, isSlow: Boolean) {
        wasSlow = isSlow
        said += lines
        isSpeaking = true
    }

    override fun stop() {
        said += "stop"
        isSpeaking = false
    }
}
