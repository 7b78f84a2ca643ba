package app.mehfooz

import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.Verdict
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.phone.LocalSounds
import app.mehfooz.phone.Sound
import app.mehfooz.phone.Sounds
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What is heard, and when nothing is. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class SoundTest {
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private val played = mutableListOf<Sound>()
    private val bank get() = Bank.of("en", "5-7", rounds = 2)
    private val right get() = bank.feedbacks.first { it.verdict == Verdict.RIGHT && !it.frame.calm }

    @Test fun a_right_answer_is_two_beats_once() {
        feedback(right)
        phone.activityRule.scenario.recreate()
        assertEquals(listOf(Sound.RIGHT), played)
    }

    @Test fun not_yet_has_no_sound() {
        feedback(bank.feedbacks.first { it.verdict == Verdict.NOT_YET && !it.frame.calm })
        assertEquals(emptyList<Sound>(), played)
    }

    @Test fun calm_pages_have_no_sound_whatever_the_switch_says() {
        feedback(right.copy(frame = right.frame.copy(calm = true, sounds = true)))
        assertEquals(emptyList<Sound>(), played)
    }

    @Test fun who_switched_sounds_off_hears_none() {
        feedback(right.copy(frame = right.frame.copy(sounds = false)))
        assertEquals(emptyList<Sound>(), played)
    }

    @Test fun what_is_chosen_clicks() {
        val view = bank.questions.values.first { it.response is ResponseView.Choose && !it.frame.calm }
        val question = Screen.Question(1u, view)
        show { MehfoozTheme(view.frame) { QuestionScreen(question, {}, {}, {}) } }
        phone.onNodeWithText((view.response as ResponseView.Choose).options.first().text).performScrollTo().performClick()
        assertEquals(listOf(Sound.TAP), played)
    }

    private fun feedback(view: FeedbackView) = show { MehfoozTheme(view.frame) { FeedbackScreen(view, {}, {}, {}) } }

    private fun show(content: @Composable () -> Unit) {
        phone.setContent { CompositionLocalProvider(LocalSounds provides Sounds { played += it }, content = content) }
        phone.waitForIdle()
    }
}
