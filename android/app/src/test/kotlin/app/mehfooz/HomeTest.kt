package app.mehfooz

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

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

    private fun leaveARound(): Screen.Home {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        phone.press(phone.await<Screen.Question>().view.leave)
        return phone.await<Screen.Home>()
    }
}
