package app.mehfooz

import android.os.Looper
import android.view.View
import app.mehfooz.core.Game
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowChoreographer
import java.time.Duration
import java.util.concurrent.CountDownLatch

/** What waits for its first picture never comes to rest: here frames come one by one. */
@RunWith(RobolectricTestRunner::class)
class SplashTest {
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(FreshFrames())

    @Test fun the_splash_stays_until_the_first_screen() {
        ShadowChoreographer.setPaused(true)
        ShadowChoreographer.setFrameDelay(Duration.ofMillis(16))
        val opening = CountDownLatch(1)
        val app = RuntimeEnvironment.getApplication() as MehfoozApplication
        app.openGame = { file, now ->
            opening.await()
            Game.open(file.path, now)
        }
        val activity = Robolectric.buildActivity(MehfoozActivity::class.java).setup()
        fun holdsBack() = activity.get().findViewById<View>(android.R.id.content)!!.viewTreeObserver.dispatchOnPreDraw()
        assertEquals(Screen.Starting, app.play.screen)
        assertTrue("a first picture without a screen", holdsBack())
        opening.countDown()
        val end = System.nanoTime() + 20_000_000_000
        while (app.play.screen == Screen.Starting) {
            check(System.nanoTime() < end) { "waited 20 s" }
            shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(16)) // what was posted waits for the frame
        }
        assertFalse("no first picture", holdsBack())
        activity.pause().stop().destroy()
    }
}
