package app.mehfooz

import android.graphics.Bitmap
import android.os.Looper
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.mehfooz.core.PlayerChange
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.changePlayer
import app.mehfooz.grownups.showGate
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** A screen comes over the one before in 150 ms, but never to or from what is calm or private, nor against the player's switch. */
@RunWith(RobolectricTestRunner::class)
class FadeTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun screens_fade() {
        val home = phone.startAs("en", "8-10")
        assertTrue(fades { phone.play.showBadges(home.player) })
        assertTrue("and back", fades { phone.play.showHome(home.player) })
    }

    @Test fun what_goes_cannot_be_touched_or_heard_any_more() {
        val home = phone.startAs("en", "8-10")
        go { phone.play.showBadges(home.player) }
        phone.mainClock.advanceTimeBy(64)
        assertEquals(emptyList<Any>(), phone.nodes(hasContentDescription(home.view.playSpoken)))
    }

    @Test fun calm_cards_and_the_gate_are_there_at_once() {
        val home = phone.startAs("en", "8-10")
        assertFalse("the gate", fades { phone.play.showGate() })
        assertFalse("and from it", fades { phone.play.showHome(home.player) })
        assertFalse("a calm card", fades { phone.play.playTopic(home.player, home.view.places.first { it.badge.calm }.topic) })
        assertFalse("Help", fades { phone.play.showHelp() })
    }

    @Test fun nothing_fades_for_who_wants_less_movement() {
        val home = phone.startAs("en", "8-10")
        phone.runOnUiThread { phone.play.showGate() }
        phone.tryGate(phone.await<Screen.Gate>().view.right)
        phone.awaitPage<GrownUpsPage.Parents>()
        phone.runOnUiThread { phone.play.changePlayer(home.player, PlayerChange.CalmerMotion(true)) }
        phone.awaitPage<GrownUpsPage.Child>()
        phone.runOnUiThread { phone.play.showHome(home.player) }
        phone.await<Screen.Home>()
        assertFalse(fades { phone.play.showBadges(home.player) })
    }

    /** Whether both screens are seen at once, soon after the next is on. */
    private fun fades(next: () -> Unit): Boolean {
        go(next)
        phone.mainClock.advanceTimeBy(64)
        val early = phone.activity.picture().at(2, 200)
        phone.mainClock.advanceTimeBy(150)
        val late = phone.activity.picture().at(2, 200)
        phone.mainClock.autoAdvance = true
        letTapsIn()
        return early != late
    }

    private fun Bitmap.at(x: Int, y: Int) = getPixel(x, y)

    private fun go(next: () -> Unit) {
        val before = phone.play.screen
        phone.mainClock.autoAdvance = false
        phone.runOnUiThread { next() }
        val end = System.nanoTime() + 20_000_000_000
        while (phone.play.screen === before || phone.play.isUnderWay) {
            check(System.nanoTime() < end) { "no answer" }
            shadowOf(Looper.getMainLooper()).idle()
        }
        // Compose tells of changes by itself only in the first test of a JVM that let its frames come one by one (FreshFrames).
        phone.runOnUiThread { Snapshot.sendApplyNotifications() }
        phone.mainClock.advanceTimeByFrame()
    }
}
