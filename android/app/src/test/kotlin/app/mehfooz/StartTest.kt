package app.mehfooz

import android.content.ComponentName
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.drawable.AdaptiveIconDrawable
import android.graphics.drawable.Drawable
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import kotlin.math.hypot

/** What the system shows of the app: its icon, its splash, and whether the back gesture is its own. */
@RunWith(RobolectricTestRunner::class)
class StartTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun the_splash_is_the_launchers_picture_on_the_games_own_ground() {
        val starting = phone.activity.resources.newTheme().apply {
            applyStyle(phone.activity.packageManager.getActivityInfo(ComponentName(phone.activity, MehfoozActivity::class.java), 0).themeResource, true)
        }
        val shown = starting.obtainStyledAttributes(intArrayOf(android.R.attr.windowSplashScreenAnimatedIcon, android.R.attr.windowSplashScreenBackground))
        assertEquals(R.drawable.launcher, shown.getResourceId(0, 0))
        assertEquals(phone.activity.getColor(R.color.cream), shown.getColor(1, 0))
    }

    @Test fun back_is_the_systems_where_it_leads_out_of_the_game() {
        phone.await<Screen.Language>()
        assertFalse("Language", phone.activity.onBackPressedDispatcher.hasEnabledCallbacks())
        phone.choose((phone.play.screen as Screen.Language).view.languages.first())
        phone.await<Screen.NewPlayer>()
        assertTrue("New player", phone.activity.onBackPressedDispatcher.hasEnabledCallbacks())
        phone.runOnUiThread { phone.activity.onBackPressedDispatcher.onBackPressed() }
        phone.await<Screen.Players>()
        assertFalse("Players", phone.activity.onBackPressedDispatcher.hasEnabledCallbacks())
    }

    @Test fun no_launchers_mask_cuts_the_icon_and_it_has_one_for_themes() {
        val icon = phone.activity.getDrawable(R.mipmap.launcher) as AdaptiveIconDrawable
        for ((name, layer) in listOf("foreground" to icon.foreground, "monochrome" to icon.monochrome!!)) {
            val inked = inked(layer)
            assertTrue("$name: ${inked.size} of ${SIDE * SIDE} pixels are drawn", inked.size > SIDE * SIDE / 10)
            val farthest = inked.maxOf { (x, y) -> hypot(x - SIDE / 2f, y - SIDE / 2f) }
            assertTrue("$name: $farthest from the middle", farthest <= SIDE * SAFE / 2)
        }
    }

    /** Where a layer is drawn, which is half as large again as what a mask lets through. */
    private fun inked(layer: Drawable): List<Pair<Int, Int>> {
        val bitmap = Bitmap.createBitmap(SIDE, SIDE, Bitmap.Config.ARGB_8888)
        layer.setBounds(0, 0, SIDE, SIDE)
        layer.draw(Canvas(bitmap))
        return (0 until SIDE * SIDE).map { it % SIDE to it / SIDE }.filter { (x, y) -> Color.alpha(bitmap.getPixel(x, y)) > 64 }
    }

    private companion object {
        const val SIDE = 216

        /** Of 108 dp every mask shows a circle of 66. */
        const val SAFE = 66 / 108f
    }
}
