package app.mehfooz

import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performTouchInput
import app.mehfooz.core.Frame
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.Verdict
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.QuestionScreen
import app.mehfooz.screens.RoundEndActions
import app.mehfooz.screens.RoundEndScreen
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What moves, for whom, and how it ends. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class MotionTest {
    @get:Rule val folder = TemporaryFolder()
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private val bank by lazy { Bank(folder.root, "en", "5-7", rounds = 2) }
    private val right get() = bank.feedbacks.first { it.verdict == Verdict.RIGHT && !it.frame.calm && it.photo == null && it.rule != null }
    private val end get() = bank.ends.first { end -> !end.frame.calm && end.growing.any { it.grown > 0u } }

    @Test fun a_right_answer_moves_and_comes_to_rest_within_a_second() = moves { Right(it(right.frame)) }
    @Test fun petals_grow() = moves { End(it(end.frame)) }
    @Test fun nothing_moves_for_who_wants_less_movement() {
        keepsStill { Right(right.frame.copy(calmerMotion = true)) }
    }
    @Test fun nothing_moves_on_a_calm_page() = keepsStill { Right(right.frame.copy(calm = true)) }
    @Test fun petals_keep_still_on_a_calm_page() = keepsStill { End(end.frame.copy(calm = true)) }

    @Test fun a_tap_ends_what_moves() {
        begin { Right(right.frame) }
        phone.mainClock.advanceTimeBy(64)
        val early = phone.activity.picture()
        phone.onRoot().performTouchInput { down(Offset(4f, 4f)); up() }
        phone.mainClock.advanceTimeBy(48)
        val skipped = phone.activity.picture()
        assertFalse("nothing moved", early.sameAs(skipped))
        phone.mainClock.advanceTimeBy(2_000)
        assertTrue("it moved on", phone.activity.picture().sameAs(skipped))
    }

    @Test fun mithu_shows_the_first_touch_of_a_kind_once() {
        val view = bank.questions.values.first { it.response is ResponseView.Choose && !it.frame.calm && it.stimulus.messages.isEmpty() }
        begin { Card(view.copy(howTo = "Tap one.")) }
        phone.mainClock.advanceTimeBy(300)
        val before = phone.activity.picture()
        phone.mainClock.advanceTimeBy(500)
        assertFalse("no hand", phone.activity.picture().sameAs(before))
        phone.mainClock.advanceTimeBy(1_000)
        assertTrue("the hand stays", phone.activity.picture().sameAs(before))
    }

    @Test fun where_nothing_moves_the_hand_stands_until_a_touch() {
        val view = bank.questions.values.first { it.response is ResponseView.Choose && !it.frame.calm && it.stimulus.messages.isEmpty() }
        val still = view.copy(howTo = "Tap one.", frame = view.frame.copy(calmerMotion = true, readsAloud = false))
        begin { Card(still) }
        phone.mainClock.advanceTimeBy(3_000)
        val hand = phone.activity.picture()
        phone.onRoot().performTouchInput { down(Offset(4f, 4f)); up() }
        phone.waitForIdle()
        phone.mainClock.advanceTimeBy(100)
        assertFalse("the hand is not there, or stays", phone.activity.picture().sameAs(hand))
    }

    private fun moves(content: @Composable ((Frame) -> Frame) -> Unit) {
        begin { content { it } }
        phone.mainClock.advanceTimeBy(64)
        val early = phone.activity.picture()
        phone.mainClock.advanceTimeBy(900)
        val late = phone.activity.picture()
        assertFalse("nothing moved", early.sameAs(late))
        phone.mainClock.advanceTimeBy(3_000)
        assertTrue("it does not come to rest", phone.activity.picture().sameAs(late))
    }

    private fun keepsStill(content: @Composable () -> Unit) {
        begin(content)
        phone.mainClock.advanceTimeBy(64)
        val early = phone.activity.picture()
        for (step in 1..10) {
            phone.mainClock.advanceTimeBy(50)
            assertTrue("it moves", phone.activity.picture().sameAs(early))
        }
    }

    private fun begin(content: @Composable () -> Unit) {
        bank
        phone.mainClock.autoAdvance = false
        phone.setContent(content)
        phone.mainClock.advanceTimeByFrame()
    }

    @Composable
    private fun Right(frame: Frame) = MehfoozTheme(frame) { FeedbackScreen(right.copy(frame = frame), {}, {}, {}) }

    @Composable
    private fun End(frame: Frame) = MehfoozTheme(frame) { RoundEndScreen(end.copy(frame = frame), RoundEndActions({}, {}, {}, {})) }

    @Composable
    private fun Card(view: QuestionView) {
        val question = remember { Screen.Question(1u, view) }
        MehfoozTheme(view.frame) { QuestionScreen(question, {}, {}, {}) }
    }
}
