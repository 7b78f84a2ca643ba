package app.mehfooz

import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/** What the wheel and the back gesture do to the phone in the window; needs no display. */
@RunWith(RobolectricTestRunner::class)
class PhoneTest {
    @get:Rule val frames = FreshFrames()
    @get:Rule val folder = TemporaryFolder()
    private val play get() = (RuntimeEnvironment.getApplication() as MehfoozApplication).play

    @Test fun escape_goes_back_and_at_last_leaves() = onPhone { phone ->
        play.chooseLanguage("en")
        phone.waitFor { play.screen is Screen.NewPlayer }
        phone.back()
        phone.waitFor { play.screen is Screen.Players }
        assertFalse(phone.isFinished)
        phone.back()
        assertTrue(phone.isFinished)
    }

    @Test fun the_wheel_changes_what_is_drawn_of_a_long_page() = onPhone { phone ->
        play.chooseLanguage("en")
        phone.waitFor { play.screen is Screen.NewPlayer }
        play.showHelp()
        phone.waitFor { play.screen is Screen.Help && play.pictures.missing == 0 }
        val pixels = IntArray(phone.width * phone.height)
        phone.draw(pixels)
        val before = pixels.copyOf()
        phone.wheel(3f)
        phone.waitFor { phone.draw(pixels) && !pixels.contentEquals(before) }
    }

    private fun onPhone(act: (Phone) -> Unit) {
        val phone = Phone(folder.root)
        phone.waitFor { play.screen is Screen.Language }
        act(phone)
        phone.end()
    }

    /** Lets the phone live on for as long as it takes, and some frames more. */
    private fun Phone.waitFor(isThere: () -> Boolean) {
        val end = System.nanoTime() + 20_000_000_000
        while (!isThere() || !play.takesTaps) {
            check(System.nanoTime() < end) { "waited 20 s; on the screen: ${play.screen}" }
            runTo(System.nanoTime())
        }
        val settled = System.nanoTime() + 500_000_000
        while (System.nanoTime() < settled || !play.takesTaps) runTo(System.nanoTime()) // a slow first frame is no time to tap
    }
}
