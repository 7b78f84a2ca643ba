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

    private val voice = object : Voice {
        val said = mutableListOf<String>()
        override fun speaks(language: String) = language == "ur-PK"
        override val isSpeaking = false
        override fun say(lines: List<String>, language: String) { said += lines }
        override fun stop() { said += "stop" }
    }

    private fun show(readsAloud: Boolean, speech: String = "ur-PK") = phone.setContent {
        val frame = Frame("ur", true, speech, false, null, "", "", readsAloud, true, false)
        CompositionLocalProvider(LocalVoice provides voice) {
            MehfoozTheme(frame) { Speaker("read", lines, frame, startsAlone = true) }
        }
    }

    @Test fun a_child_who_is_read_to_hears_each_card_at_once() {
        show(readsAloud = true)
        phone.waitForIdle()
        lines = listOf("the next card")
        phone.waitForIdle()
        assertEquals(listOf("a card", "stop", "the next card"), voice.said)
    }

    @Test fun others_hear_it_when_they_ask() {
        show(readsAloud = false)
        phone.waitForIdle()
        assertEquals(emptyList<String>(), voice.said)
        phone.onNodeWithContentDescription("read").performClick()
        assertEquals(listOf("a card"), voice.said)
    }

    @Test fun nothing_talks_over_talkback() {
        val manager = RuntimeEnvironment.getApplication().getSystemService(AccessibilityManager::class.java)
        shadowOf(manager).setTouchExplorationEnabled(true)
        show(readsAloud = true)
        phone.waitForIdle()
        assertEquals(emptyList<String>(), voice.said)
    }

    @Test fun there_is_no_speaker_without_a_voice_for_the_language() {
        show(readsAloud = true, speech = "sd-PK")
        phone.onNodeWithContentDescription("read").assertDoesNotExist()
        assertEquals(emptyList<String>(), voice.said)
    }
}
