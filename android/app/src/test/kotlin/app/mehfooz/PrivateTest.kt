package app.mehfooz

import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** What of a child's play no other app sees. */
@RunWith(RobolectricTestRunner::class)
class PrivateTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun calm_cards_and_the_pages_of_grown_ups_are_in_no_picture_of_the_screen() {
        val home = phone.startAs("en", "8-10")
        assertFalse(isSecure)
        val calm = home.view.places.first { it.badge.calm }.topic
        phone.runOnUiThread { phone.play.playTopic(home.player, calm) }
        phone.await<Screen.Question>()
        assertTrue("a calm card", isSecure)
        phone.runOnUiThread { phone.play.showHome(home.player) }
        phone.press(phone.await<Screen.Home>().view.grownUps)
        phone.await<Screen.Gate>()
        assertTrue("the gate", isSecure)
        phone.runOnUiThread { phone.play.back() }
        phone.await<Screen.Home>()
        assertFalse("the map", isSecure)
    }

    @Test fun no_autofill_and_no_content_capture() {
        phone.await<Screen.Language>()
        assertFalse(phone.activity.window.decorView.isImportantForAutofill)
        assertEquals(View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS, phone.activity.window.decorView.importantForContentCapture)
    }

    private val isSecure get() = phone.activity.window.attributes.flags and FLAG_SECURE != 0
}
