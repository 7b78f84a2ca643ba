package app.mehfooz

import android.graphics.Bitmap
import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTouchInput
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.Frame
import app.mehfooz.core.HomeView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.Verdict
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.HomeActions
import app.mehfooz.screens.HomeScreen
import app.mehfooz.screens.QuestionScreen
import app.mehfooz.screens.RoundEndActions
import app.mehfooz.screens.RoundEndScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What moves, for whom, and how it ends. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class MotionTest {
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private val bank get() = Bank.of("en", "5-7", rounds = 2)
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

    @Test fun mithu_shows_a_new_child_what_play_is_for() {
        val home = bank.homes.first()
        begin { Map(home.copy(places = home.places.map { it.copy(badge = it.badge.copy(level = BadgeLevel.NONE)) })) }
        assertHandComesAndGoes()
    }

    @Test fun and_shows_it_to_nobody_else() = keepsStill { Map(bank.homes.first().copy(resumes = true)) }

    @Test fun he_flies_from_his_place_to_the_next() {
        val home = bank.homes.first().copy(resumes = true)
        moves { Map(home.copy(frame = it(home.frame)), cameFrom = home.places.first { place -> !place.here }.topic) }
    }

    @Test fun with_less_movement_he_sits_there() {
        val home = bank.homes.first().copy(resumes = true)
        keepsStill { Map(home.copy(frame = home.frame.copy(calmerMotion = true)), cameFrom = home.places.first { !it.here }.topic) }
    }

    @Composable
    private fun Map(view: HomeView, cameFrom: String? = null) = MehfoozTheme(view.frame) { HomeScreen(Screen.Home(1u, view), cameFrom, HomeActions({}, {}, {}, {}, {}, {})) }

    @Test fun mithu_shows_the_first_touch_of_a_kind_once() {
        val view = bank.questions.values.first { it.response is ResponseView.Choose && !it.frame.calm && it.stimulus.messages.isEmpty() }
        begin { Card(view.copy(howTo = "Tap one.")) }
        assertHandComesAndGoes()
    }

    private fun assertHandComesAndGoes() {
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

    @Test fun a_card_flies_into_the_basket_that_is_tapped() {
        begin { Card(sort) }
        val (deck, strip) = flight(put = sort.intoStop, of = sort.card)
        assertTrue("it does not come from the deck", strip.first.y < (deck.y + strip.second.y) / 2)
    }

    @Test fun with_less_movement_the_card_is_in_the_basket_at_once() {
        begin { Card(sort.copy(frame = sort.frame.copy(calmerMotion = true))) }
        val (_, strip) = flight(put = sort.intoStop, of = sort.card)
        assertEquals(strip.second, strip.first)
    }

    @Test fun on_a_calm_card_it_is_there_at_once_too() {
        begin { Card(sort.copy(frame = sort.frame.copy(calm = true))) }
        val (_, strip) = flight(put = sort.intoStop, of = sort.card)
        assertEquals(strip.second, strip.first)
    }

    @Test fun the_next_touch_ends_a_flight() {
        begin { Card(sort) }
        phone.onNodeWithContentDescription(sort.intoStop).performClick()
        phone.mainClock.advanceTimeBy(64)
        val early = centerOf(sort.card)
        phone.onRoot().performTouchInput { down(Offset(4f, 4f)); up() }
        phone.mainClock.advanceTimeBy(48)
        val skipped = centerOf(sort.card)
        assertNotEquals(early, skipped)
        phone.mainClock.advanceTimeBy(1_000)
        assertEquals(centerOf(sort.card), skipped)
    }

    @Test fun a_step_flies_to_its_bead() {
        begin { Card(order) }
        val before = phone.activity.picture()
        phone.onNodeWithContentDescription(order.card).performClick()
        phone.mainClock.advanceTimeBy(96)
        val early = trail(before)
        phone.mainClock.advanceTimeBy(600)
        assertFalse("it is there at once", early.sameAs(trail(before)))
    }

    @Test fun with_less_movement_a_step_is_in_its_bead_at_once() {
        begin { Card(order.copy(frame = order.frame.copy(calmerMotion = true))) }
        val before = phone.activity.picture()
        phone.onNodeWithContentDescription(order.card).performClick()
        phone.mainClock.advanceTimeBy(96)
        val early = trail(before)
        phone.mainClock.advanceTimeBy(600)
        assertTrue("it moves", early.sameAs(trail(before)))
    }

    private val sort get() = bank.questions.values.first { it.response is ResponseView.Sort && !it.frame.calm }
    private val order get() = bank.questions.values.first { it.response is ResponseView.Order && !it.frame.calm }

    /** The card or step that comes first. */
    private val QuestionView.card get() = when (val response = response) {
        is ResponseView.Sort -> response.cards.first().text
        is ResponseView.Order -> response.steps.first().text
        is ResponseView.Choose, is ResponseView.Spot -> error("nothing to put away")
    }
    private val QuestionView.intoStop get() = (response as ResponseView.Sort).stop.counts.first()

    private fun centerOf(text: String) = phone.onNodeWithText(text).fetchSemanticsNode().boundsInRoot.center

    /** Where the card was, and where it is soon after and at the end. */
    private fun flight(put: String, of: String): Pair<Offset, Pair<Offset, Offset>> {
        val deck = centerOf(of)
        phone.onNodeWithContentDescription(put).performClick()
        phone.mainClock.advanceTimeBy(64)
        val early = centerOf(of)
        phone.mainClock.advanceTimeBy(400)
        val late = centerOf(of)
        phone.mainClock.advanceTimeBy(1_000)
        assertEquals("it does not come to rest", centerOf(of), late)
        return deck to (early to late)
    }

    /** The upper part of the picture down to where the pool of steps begins. */
    private fun trail(before: Bitmap): Bitmap {
        val pool = phone.onNodeWithText(order.card, substring = true, useUnmergedTree = true).fetchSemanticsNode().boundsInRoot.top.toInt()
        return Bitmap.createBitmap(phone.activity.picture(), 0, 0, before.width, pool - 16)
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
