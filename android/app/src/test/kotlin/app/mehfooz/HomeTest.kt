package app.mehfooz

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.toSize
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import kotlin.math.roundToInt

/** The map, while a round waits there. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class HomeTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun a_round_that_waits_is_shown_and_another_place_asks_first() {
        val home = leaveARound()
        assertEquals(Waiting(1u, 5u, "Card 1 of 5"), home.waiting)
        phone.onNodeWithText("Card 1 of 5").assertExists()
        val other = home.view.places.first { !it.here }
        phone.press(other.spoken)
        assertTrue("it asks", phone.play.screen is Screen.Home && !phone.play.isUnderWay)
        phone.activity.picture().save("home-asks")
        phone.onAllNodes(hasText(home.view.play) and hasClickAction()).onFirst().performClick()
        assertEquals(0u, phone.await<Screen.Question>().view.position)
    }

    @Test fun another_place_is_begun_when_the_child_says_so() {
        val home = leaveARound()
        val other = home.view.places.first { !it.here }
        phone.press(other.spoken)
        phone.onNode(hasText(other.name) and hasClickAction()).performClick()
        assertEquals(other.badge.number, phone.await<Screen.Question>().view.stage)
    }

    @Test fun without_a_round_a_place_begins_at_once() {
        val home = phone.startAs("en", "8-10")
        assertNull(home.waiting)
        phone.press(home.view.places[1].spoken)
        phone.await<Screen.Question>()
    }

    @Test fun a_round_whose_feedback_was_not_left_waits_at_that_card() {
        leaveARound().let { home -> phone.runOnUiThread { phone.play.playOn(home) } }
        val question = phone.await<Screen.Question>()
        phone.answerQuickly(question)
        val feedback = phone.await<Screen.Feedback>()
        phone.press(feedback.view.leave)
        assertEquals(Waiting(1u, 5u, feedback.view.beads), phone.await<Screen.Home>().waiting)
        phone.onNodeWithText(feedback.view.beads).assertExists()
        phone.press(phone.await<Screen.Home>().view.playSpoken)
        assertEquals(feedback.view, phone.await<Screen.Feedback>().view)
    }

    @Test fun it_has_one_heading_which_says_whose_map_it_is() {
        val home = phone.startAs("en", "8-10")
        assertEquals(listOf(home.view.changePlayer), phone.nodes(isHeading()).map { it.name })
        assertEquals(home.view.changePlayer, phone.nodes(keyIsDefined(SemanticsProperties.PaneTitle)).single().config[SemanticsProperties.PaneTitle])
    }

    @Test fun places_are_heard_in_the_order_of_the_path() {
        val home = phone.startAs("ur", "8-10")
        val places = home.view.places.map { it.spoken }
        assertEquals(places, phone.outline().mapNotNull { line -> places.find { line == "button | $it" } })
    }

    @Test @Config(qualifiers = "+w360dp-h1800dp") fun on_a_phone_all_places_stand_in_two_columns() = assertColumns(2, "en", "home-all-en-360")
    @Test @Config(qualifiers = "+w320dp-h1800dp") fun on_a_narrow_one_in_urdu_too() = assertColumns(2, "ur", "home-all-ur-320")
    @Test @Config(qualifiers = "+w320dp-h2400dp", fontScale = 2f) fun with_the_largest_text_too() = assertColumns(2, "ur", "home-all-ur-320-200")
    @Test @Config(qualifiers = "+w740dp-h360dp-land") fun held_sideways_the_map_uses_the_width() = assertColumns(3, "ur", "home-ur-land")
    @Test @Config(qualifiers = "+w1280dp-h800dp-land") fun so_it_does_on_a_tablet() = assertColumns(4, "en", "home-en-tablet")

    /** In so many columns, none on another, all of them on the screen's width, and Play in sight. */
    private fun assertColumns(count: Int, language: String, picture: String) {
        val home = phone.startAs(language, "8-10")
        phone.activity.picture().save(picture)
        val bounds = home.view.places.map { place -> phone.onNodeWithContentDescription(place.spoken).fetchSemanticsNode().let { Rect(it.positionInRoot, it.size.toSize()) } }
        assertEquals(count, bounds.map { (it.center.x / 8).roundToInt() }.distinct().size)
        for ((i, one) in bounds.withIndex()) for (other in bounds.drop(i + 1)) assertFalse("$one on $other", one.overlaps(other))
        assertTrue("$bounds", bounds.all { it.left >= 0 && it.right <= phone.activity.window.decorView.width })
        phone.onNodeWithContentDescription(home.view.playSpoken).assertIsDisplayed()
    }

    private fun leaveARound(): Screen.Home {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        phone.press(phone.await<Screen.Question>().view.leave)
        return phone.await<Screen.Home>()
    }
}
