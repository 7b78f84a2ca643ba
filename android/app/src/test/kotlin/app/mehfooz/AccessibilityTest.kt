package app.mehfooz

import android.graphics.Bitmap
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.askToDelete
import app.mehfooz.grownups.importPlayer
import app.mehfooz.grownups.showAbout
import app.mehfooz.grownups.showChild
import app.mehfooz.grownups.showExportImport
import app.mehfooz.grownups.showPin
import app.mehfooz.grownups.showSettings
import app.mehfooz.grownups.tryGate
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Names, roles, sizes, headings and contrast of every screen, on a phone so long that nothing is scrolled away. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+h6000dp")
class AccessibilityTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun english() = checkScreens("en")
    @Test @Config(fontScale = 2f) fun english_at_200_percent() = checkScreens("en")
    @Test fun urdu() = checkScreens("ur")
    @Test @Config(fontScale = 2f) fun urdu_at_200_percent() = checkScreens("ur")

    @Test fun pages_of_the_grown_ups_in_english() = checkGrownUps("en")
    @Test @Config(fontScale = 2f) fun pages_of_the_grown_ups_in_english_at_200_percent() = checkGrownUps("en")
    @Test fun pages_of_the_grown_ups_in_urdu() = checkGrownUps("ur")
    @Test @Config(fontScale = 2f) fun pages_of_the_grown_ups_in_urdu_at_200_percent() = checkGrownUps("ur")

    @Test fun the_verdict_is_spoken_when_it_comes() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        phone.answer(phone.await<Screen.Question>())
        val feedback = phone.await<Screen.Feedback>()
        phone.onNodeWithText(feedback.view.title).assert(keyIsDefined(SemanticsProperties.LiveRegion)).assert(isHeading())
    }

    private fun checkScreens(language: String) {
        val languages = phone.await<Screen.Language>()
        check("Language")
        phone.choose(languages.view.languages.first { it.tag == language })
        val newPlayer = phone.await<Screen.NewPlayer>()
        check("NewPlayer")
        phone.press(newPlayer.view.back)
        val players = phone.await<Screen.Players>()
        check("Players")
        phone.press(players.view.newPlayer!!)
        phone.choosePlayer(phone.await<Screen.NewPlayer>(), "8-10") { check("NewPlayer, the age") }
        val home = phone.await<Screen.Home>()
        check("Home")
        for (topic in listOf("codes", "strangers", "truth")) {
            phone.runOnUiThread { phone.play.playTopic(home.player, topic) }
            phone.waitUntil("a new round", 20_000) { (phone.play.screen as? Screen.Question)?.view?.position == 0u }
            checkRound()
        }
        phone.runOnUiThread { phone.play.showBadges(home.player) }
        phone.await<Screen.BadgeBook>()
        check("BadgeBook")
        phone.runOnUiThread { phone.play.showHelp() }
        phone.await<Screen.Help>()
        check("Help")
    }

    private fun checkGrownUps(language: String) {
        phone.press(phone.startAs(language, "8-10").view.grownUps)
        phone.await<Screen.Gate>()
        check("Gate")
        phone.tryGate(phone.await<Screen.Gate>().view.right)
        val child = phone.awaitPage<GrownUpsPage.Parents>().view.children.single().player
        check("Parents")
        val play = phone.play
        checkPage<GrownUpsPage.Child> { play.showChild(child) }
        checkPage<GrownUpsPage.DeletePlayer> { play.askToDelete(child) }
        checkPage<GrownUpsPage.Settings> { play.showSettings() }
        checkPage<GrownUpsPage.Pin> { play.showPin() }
        checkPage<GrownUpsPage.About> { play.showAbout() }
        checkPage<GrownUpsPage.ExportImport> { play.showExportImport() }
        checkPage<GrownUpsPage.Imported> { play.importPlayer("{}") }
    }

    private inline fun <reified T : GrownUpsPage> checkPage(crossinline show: () -> Unit) {
        phone.runOnUiThread { show() }
        phone.awaitPage<T>()
        check(T::class.simpleName!!)
    }

    private fun checkRound() {
        while (phone.play.screen !is Screen.RoundEnd) {
            val question = phone.await<Screen.Question>()
            check("Question ${question.view.response::class.simpleName}")
            phone.answerQuickly(question)
            val feedback = phone.await<Screen.Feedback>()
            check("Feedback ${feedback.view.verdict}")
            phone.runOnUiThread { phone.play.next(feedback) }
            phone.waitUntil("what comes next", 20_000) { phone.play.screen !is Screen.Feedback }
        }
        phone.await<Screen.RoundEnd>()
        check("RoundEnd")
    }

    private fun check(screen: String) {
        assertTrue("$screen has a heading", nodes(isHeading()).isNotEmpty())
        val buttons = nodes(hasClickAction())
        assertTrue("$screen: no button", buttons.isNotEmpty())
        val roles = setOf(Role.Button, Role.RadioButton, Role.Checkbox, Role.Switch)
        for (button in buttons) {
            assertFalse("$screen: a button without a name", button.name.isBlank())
            assertTrue("$screen: ${button.name} has a role", button.config.getOrElseNullable(SemanticsProperties.Role) { null } in roles)
            val size = button.touchBoundsInRoot.size
            assertTrue("$screen: ${button.name}: $size", size.minDimension >= 48 * phone.density.density - 0.5f)
        }
        val picture = phone.activity.picture()
        for (text in phone.nodes(keyIsDefined(SemanticsActions.GetTextLayoutResult), merged = false)) {
            val contrast = text.drawnIn(picture)?.contrast() ?: continue
            assertTrue("$screen: \"${text.name}\": contrast $contrast", contrast >= 4.5)
        }
    }

    private fun nodes(which: androidx.compose.ui.test.SemanticsMatcher) = phone.nodes(which)

    /** The text's own part of the picture; nothing for what is scrolled away. */
    private fun SemanticsNode.drawnIn(picture: Bitmap): Bitmap? {
        val box = boundsInRoot
        val (width, height) = box.width.toInt() to box.height.toInt()
        if (width < 2 || height < 2) return null
        return Bitmap.createBitmap(picture, box.left.toInt(), box.top.toInt(), width.coerceAtMost(picture.width - box.left.toInt()), height.coerceAtMost(picture.height - box.top.toInt()))
    }
}
