package app.mehfooz

import android.graphics.Color
import android.view.HapticFeedbackConstants
import android.view.View
import android.view.ViewGroup
import androidx.activity.ComponentActivity
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.TouchInjectionScope
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput
import app.mehfooz.core.BasketView
import app.mehfooz.core.Frame
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Cards of a sort and steps of an order, dragged. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h740dp")
class DragTest {
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private val sort = ResponseView.Sort(
        listOf(ThingView("x", "My team", null), ThingView("y", "Our PIN", null)), BasketView("Keep", listOf("Keep, empty", "Keep, 1"), "out"), BasketView("Share", listOf("Share, empty", "Share, 1"), "out"), listOf("", ""),
    )
    private val order = ResponseView.Order(listOf("Stop", "Pay", "Tell", "Block", "Sleep").map { ThingView(it, it, null) }, listOf("First", "Then", "Next", "Last"), "out", "Tap")
    private lateinit var question: Screen.Question
    private val first get() = question.draft.first

    private fun show(response: ResponseView, frame: Frame = plainFrame(), placed: List<String> = emptyList()) {
        question = Screen.Question(1u, questionOf(response, frame))
        for (step in placed) question.draft.append(step, order.places.size)
        phone.setContent { MehfoozTheme(frame) { QuestionScreen(question, {}, {}, {}) } }
        phone.waitForIdle()
    }

    @Test fun a_card_is_dragged_into_a_basket_and_the_next_goes_with_a_tap() {
        show(sort)
        drag(boundsOf("My team").center, boundsOf("Keep, empty").center)
        assertEquals(listOf("x"), first)
        phone.onNodeWithContentDescription("Share, empty").performClick()
        assertEquals(listOf("y"), question.draft.second)
        assertEquals("out", phone.onNodeWithText("My team").fetchSemanticsNode().config[SemanticsActions.OnClick].label)
    }

    @Test fun a_card_let_go_beside_the_baskets_stays_on_the_deck() {
        show(sort)
        val deck = boundsOf("My team")
        drag(deck.center, deck.center + Offset(0f, -300f))
        assertTrue(question.draft.isEmpty)
        assertEquals(deck, boundsOf("My team"))
    }

    @Test fun a_step_is_dragged_to_the_next_bead() {
        show(order, placed = listOf("Stop"))
        drag(boundsOf("Tell").center, bead(1))
        assertEquals(listOf("Stop", "Tell"), first)
    }

    @Test fun wherever_on_the_empty_beads_it_goes_to_the_next() {
        show(order)
        drag(boundsOf("Tell").center, bead(3))
        assertEquals(listOf("Tell"), first)
    }

    @Test fun a_step_is_dragged_between_two_that_are_placed() {
        show(order, placed = listOf("Stop", "Tell"))
        drag(boundsOf("Pay").center, between(0, 1))
        assertEquals(listOf("Stop", "Pay", "Tell"), first)
        drag(boundsOf("Block").center, bead(0) + Offset(dp(10), 0f))
        assertEquals("on a bead it goes there", listOf("Block", "Stop", "Pay", "Tell"), first)
    }

    @Test fun where_all_beads_are_taken_it_takes_the_place_of_another() {
        show(order, placed = listOf("Stop", "Pay", "Tell", "Block"))
        drag(boundsOf("Sleep").center, between(1, 2))
        assertEquals("between two is no room", listOf("Stop", "Pay", "Tell", "Block"), first)
        drag(boundsOf("Sleep").center, bead(2))
        assertEquals(listOf("Stop", "Pay", "Sleep", "Block"), first)
    }

    @Test fun a_placed_step_is_dragged_along_the_trail_by_its_bead_and_by_its_row() {
        show(order, placed = listOf("Stop", "Pay", "Tell"))
        drag(bead(0), between(1, 2))
        assertEquals(listOf("Pay", "Stop", "Tell"), first)
        drag(boundsOf("Tell, Next").center, bead(0) - Offset(dp(10), 0f))
        assertEquals(listOf("Tell", "Pay", "Stop"), first)
    }

    @Test fun a_bead_is_dragged_back_to_the_other_steps() {
        show(order, placed = listOf("Stop", "Pay"))
        drag(bead(0), boundsOf("Sleep").center)
        assertEquals(listOf("Pay"), first)
    }

    @Test fun a_drag_that_ends_where_it_began_changes_nothing_and_is_no_tap() {
        show(order, placed = listOf("Stop", "Pay"))
        val places = listOf(boundsOf("Stop, First").center, boundsOf("Sleep").center, bead(1))
        for (place in places) {
            drag(place, place + Offset(dp(40), dp(8)), place)
            assertEquals(listOf("Stop", "Pay"), first)
        }
    }

    @Test fun a_drag_that_ends_nowhere_changes_nothing() {
        show(order, placed = listOf("Stop", "Pay"))
        val check = boundsOf("Check").center
        for (nowhere in listOf(Offset(check.x, dp(100)), check)) for (from in listOf(boundsOf("Sleep").center, boundsOf("Stop, First").center, bead(1))) {
            drag(from, nowhere)
            assertEquals(listOf("Stop", "Pay"), first)
        }
        drag(boundsOf("Stop, First").center, boundsOf("Sleep").center)
        assertEquals(listOf("Stop", "Pay"), first)
    }

    @Test fun a_drag_that_is_cancelled_changes_nothing() {
        show(order, placed = listOf("Stop"))
        val pay = boundsOf("Pay")
        phone.onRoot().performTouchInput {
            go(pay.center, bead(0))
            cancel()
        }
        phone.waitForIdle()
        assertEquals(listOf("Stop"), first)
        assertEquals("it does not go back", pay, boundsOf("Pay"))
    }

    @Test fun from_right_to_left_the_first_bead_is_at_the_right() {
        show(order, plainFrame().copy(rightToLeft = true), placed = listOf("Stop", "Tell"))
        assertTrue(bead(0).x > bead(1).x)
        drag(boundsOf("Pay").center, between(0, 1))
        assertEquals(listOf("Stop", "Pay", "Tell"), first)
        drag(boundsOf("Block").center, bead(0) + Offset(dp(10), 0f))
        assertEquals(listOf("Block", "Stop", "Pay", "Tell"), first)
    }

    @Test fun a_bar_shows_between_which_beads_a_step_would_go() {
        show(order, placed = listOf("Stop", "Tell"))
        val (pay, gap) = boundsOf("Pay").center to between(0, 1)
        fun color() = phone.activity.picture().getPixel(gap.x.toInt(), gap.y.toInt())
        val before = color()
        phone.onRoot().performTouchInput { go(pay, gap) }
        phone.waitForIdle()
        assertEquals(Color.rgb(0x08, 0x73, 0x70), color())
        phone.onRoot().performTouchInput { moveTo(bead(3)) }
        phone.waitForIdle()
        assertEquals(before, color())
        phone.onRoot().performTouchInput { up() }
    }

    @Test fun each_place_that_a_step_comes_over_is_felt() {
        show(order, placed = listOf("Stop", "Tell"))
        val (pay, last) = boundsOf("Pay").center to bead(2)
        val felt = shadowOf(composeView)
        phone.onRoot().performTouchInput { go(pay, last) }
        assertEquals(HapticFeedbackConstants.CLOCK_TICK, felt.lastHapticFeedbackPerformed())
        phone.onRoot().performTouchInput { up() }
    }

    @Test fun a_calm_card_can_be_dragged_and_nothing_flies() {
        phone.mainClock.autoAdvance = false
        show(order, plainFrame().copy(calm = true), placed = listOf("Stop"))
        phone.mainClock.advanceTimeBy(500)
        phone.onRoot().performTouchInput {
            go(boundsOf("Tell").center, bead(1))
            up()
        }
        phone.mainClock.advanceTimeByFrame()
        phone.mainClock.advanceTimeByFrame()
        assertEquals(listOf("Stop", "Tell"), first)
        val soon = phone.activity.picture()
        phone.mainClock.advanceTimeBy(1_000)
        assertTrue("it moves", phone.activity.picture().sameAs(soon))
    }

    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun a_page_that_scrolls_still_scrolls() {
        show(order)
        phone.onNodeWithContentDescription("Pay").performScrollTo()
        val (before, pay) = scrolled() to boundsOf("Pay").center
        drag(pay, pay - Offset(0f, dp(120)))
        assertNotEquals(before, scrolled())
        assertTrue(question.draft.isEmpty)
    }

    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun there_a_long_press_drags() {
        show(order, placed = listOf("Stop"))
        phone.onNodeWithContentDescription("Pay").performScrollTo()
        val (pay, target) = boundsOf("Pay").center to bead(1)
        assertTrue("the trail is out of sight", target.y > 0)
        phone.onRoot().performTouchInput {
            down(pay)
            advanceEventTime(viewConfiguration.longPressTimeoutMillis + 100)
            moveTo(target)
            up()
        }
        phone.waitForIdle()
        assertEquals(listOf("Stop", "Pay"), first)
    }

    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun at_the_edge_the_page_goes_on() {
        show(order, placed = listOf("Stop"))
        phone.onNodeWithContentDescription("Sleep").performScrollTo()
        val (before, sleep) = scrolled() to boundsOf("Sleep").center
        phone.mainClock.autoAdvance = false
        phone.onRoot().performTouchInput {
            down(sleep)
            advanceEventTime(viewConfiguration.longPressTimeoutMillis + 100)
            moveTo(Offset(sleep.x, dp(70)))
        }
        repeat(200) {
            phone.mainClock.advanceTimeByFrame()
            (composeView as RootForTest).measureAndLayoutForTest() // a phone does in each frame
        }
        phone.mainClock.autoAdvance = true
        assertTrue("$before, ${scrolled()}", scrolled() < before)
        phone.onRoot().performTouchInput {
            moveTo(bead(1))
            up()
        }
        phone.waitForIdle()
        assertEquals(listOf("Stop", "Sleep"), first)
    }

    /** With a finger. */
    private fun drag(from: Offset, over: Offset, to: Offset = over) {
        phone.onRoot().performTouchInput {
            go(from, over)
            moveTo(to)
            up()
        }
        phone.waitForIdle()
    }

    private fun TouchInjectionScope.go(from: Offset, to: Offset) {
        down(from)
        for (step in 1..8) moveTo(from + (to - from) * (step / 8f))
    }

    private val composeView: View get() = (phone.activity.findViewById<ViewGroup>(android.R.id.content)!!.getChildAt(0) as ViewGroup).getChildAt(0)
    private fun scrolled() = phone.onAllNodes(keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)).fetchSemanticsNodes().single().config[SemanticsProperties.VerticalScrollAxisRange].value()
    private fun boundsOf(name: String): Rect = (if (name == "My team" || name == "Check") phone.onNodeWithText(name) else phone.onNodeWithContentDescription(name)).fetchSemanticsNode().boundsInRoot
    private fun dp(value: Int) = value * phone.density.density

    /** The middle of a bead of the trail, which is one thing to a screen reader: 50 wide and 30 apart. */
    private fun bead(place: Int): Offset {
        val trail = phone.onNode(hasContentDescription(order.places.last(), substring = true) and hasContentDescription(";", substring = true)).fetchSemanticsNode().boundsInRoot
        val isRightToLeft = question.view.frame.rightToLeft
        return trail.center + Offset(dp(80) * (place - (order.places.size - 1) / 2f) * if (isRightToLeft) -1 else 1, 0f)
    }

    private fun between(one: Int, other: Int) = (bead(one) + bead(other)) / 2f
}
