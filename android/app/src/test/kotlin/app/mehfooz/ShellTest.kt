package app.mehfooz

import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performSemanticsAction
import androidx.core.graphics.Insets
import androidx.core.view.ViewCompat
import androidx.core.view.WindowCompat
import androidx.core.view.WindowInsetsCompat
import androidx.lifecycle.Lifecycle
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.Game
import app.mehfooz.core.MehfoozException
import app.mehfooz.grownups.changePlayer
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.tryGate
import app.mehfooz.look.Type
import app.mehfooz.look.lightPalette
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** What the phone does to the game: it is turned, left, dark, wide, has a cutout, no dialler, no room. */
@RunWith(RobolectricTestRunner::class)
class ShellTest {
    private val faults = Faults()
    private val voice = FakeVoice("en-GB", "ur-PK")
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    private val setUp = object : ExternalResource() {
        override fun before() {
            val app = RuntimeEnvironment.getApplication() as MehfoozApplication
            app.openGame = { file, now -> FaultyGame(Game.open(file.path, now), faults) }
            app.makeVoice = { voice }
        }
    }
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(setUp).around(phone)

    @Test @Config(qualifiers = "+night") fun the_bars_have_dark_signs_in_a_dark_system() {
        phone.await<Screen.Language>()
        val bars = WindowCompat.getInsetsController(phone.activity.window, phone.activity.window.decorView)
        assertTrue(bars.isAppearanceLightStatusBars)
        assertTrue(bars.isAppearanceLightNavigationBars)
    }

    @Test @Config(qualifiers = "+w1280dp-h800dp-land-mdpi") fun stage_and_panel_reach_the_edges_of_a_tablet() {
        firstFeedback("en")
        val picture = phone.activity.picture()
        val row = picture.height - 30 // below what stands in the stage
        assertEquals("the panel", lightPalette.bg.toArgb(), picture.getPixel(picture.width - 3, row))
        assertEquals("the stage", picture.getPixel(2, row), picture.getPixel(picture.width / 2 - 60, row))
        assertFalse("and is no page", picture.getPixel(2, row) == lightPalette.bg.toArgb())
    }

    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun play_is_one_word_on_one_line() {
        val play = phone.startAs("ur", "8-10").view.playSpoken
        val height = phone.onNodeWithContentDescription(play).fetchSemanticsNode().size.height / phone.density.density
        assertTrue("Play is $height dp high", height < 110)
    }

    @Test @Config(qualifiers = "+w740dp-h360dp-land") fun nothing_hides_below_a_cutout() {
        phone.await<Screen.Language>()
        val cutout = WindowInsetsCompat.Builder().setInsets(WindowInsetsCompat.Type.displayCutout(), Insets.of(96, 0, 96, 0)).build()
        fun check() {
            phone.runOnUiThread { ViewCompat.dispatchApplyWindowInsets(phone.activity.window.decorView, cutout) }
            phone.waitForIdle()
            for (control in phone.nodes(hasClickAction()).filter { it.boundsInRoot.width > 0 }) {
                assertTrue("${phone.play.screen.name}: ${control.name} at ${control.boundsInRoot}", control.boundsInRoot.left >= 96 && control.boundsInRoot.right <= 1480 - 96)
            }
        }
        check()
        phone.firstPlayers()
        check()
        phone.runOnUiThread { phone.play.addPlayer("lion", "8-10") }
        val home = phone.await<Screen.Home>()
        check()
        phone.runOnUiThread { phone.play.playOn(home) }
        phone.await<Screen.Question>()
        check()
    }

    // At 100 % a card fits, and there is nothing to scroll.
    @Test @Config(fontScale = 2f) fun a_turned_phone_stays_where_it_was_and_reads_on() {
        phone.press(phone.startAs("en", "5-7").view.playSpoken)
        phone.await<Screen.Question>()
        val page = phone.onAllNodes(hasScrollAction()).onFirst()
        page.performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, 300f) }
        phone.waitForIdle()
        val before = phone.scrolled()
        assertTrue("scrolled: $before", before > 0)
        voice.said.clear()
        phone.activityRule.scenario.recreate()
        phone.await<Screen.Question>()
        assertEquals(before, phone.scrolled(), 0.5f)
        assertEquals("neither stops nor begins again", emptyList<String>(), voice.said)
        assertTrue(voice.isSpeaking)
    }

    @Test fun the_map_stays_where_it_was_and_shows_the_mascot_first() {
        val home = phone.startAs("en", "8-10")
        phone.onAllNodes(hasScrollAction()).onFirst().performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, 500f) }
        phone.waitForIdle()
        val before = phone.scrolled()
        phone.activityRule.scenario.recreate()
        phone.await<Screen.Home>()
        assertEquals(before, phone.scrolled(), 0.5f)
        phone.press(home.view.changePlayer)
        phone.press(phone.await<Screen.Players>().view.players.single().spoken)
        phone.await<Screen.Home>()
        assertEquals("at the first place again", 0f, phone.scrolled(), 0.5f)
    }

    @Test fun another_screen_ends_what_is_read_and_so_does_leaving() {
        phone.press(phone.startAs("en", "5-7").view.playSpoken)
        val question = phone.await<Screen.Question>()
        assertTrue("a young child is read to", voice.isSpeaking)
        phone.press(question.view.leave)
        phone.await<Screen.Home>()
        assertFalse(voice.isSpeaking)
        phone.press((phone.play.screen as Screen.Home).view.playSpoken)
        phone.await<Screen.Question>()
        assertTrue(voice.isSpeaking)
        phone.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        assertFalse(voice.isSpeaking)
    }

    @Test fun feedback_says_how_far_the_round_is_and_can_be_left() {
        val view = firstFeedback("en").view
        phone.onNodeWithContentDescription(view.beads).assertIsDisplayed()
        phone.press(view.leave)
        assertEquals("and goes on", Waiting(view.number, view.cards, view.beads), phone.await<Screen.Home>().waiting)
    }

    @Test fun an_open_badge_is_read_aloud_and_may_be_shown_at_home() {
        val feedback = firstFeedback("en")
        phone.press(feedback.view.next) // only then the badge has begun
        phone.await<Screen.Question>()
        phone.runOnUiThread { phone.play.showBadges(feedback.player) }
        val book = phone.await<Screen.BadgeBook>().view
        voice.said.clear()
        val tile = book.tiles.first { it.badge.level != BadgeLevel.NONE }
        phone.press(tile.spoken)
        phone.onNodeWithText(book.showAtHome).assertExists()
        phone.press(book.speak)
        assertEquals(listOf(tile.spoken) + tile.can + tile.rules.map { it.text } + book.showAtHome, voice.said - "stop")
    }

    @Test fun help_opens_the_dialler() = helpHasButtons(isPhone = true)
    @Test fun help_on_a_tablet_shows_the_digits_and_no_button_that_does_nothing() {
        RuntimeEnvironment.getApplication().packageManager.let(org.robolectric.Shadows::shadowOf).removeResolveInfosForIntent(diallerIntent, "dialler")
        phone.activityRule.scenario.recreate()
        helpHasButtons(isPhone = false)
    }

    private fun helpHasButtons(isPhone: Boolean) {
        phone.await<Screen.Language>()
        phone.press(phone.firstPlayers().view.help)
        val help = phone.await<Screen.Help>()
        for (line in help.view.lines) {
            assertEquals(line.digits, isPhone, phone.nodes(hasContentDescription(line.spoken) and hasClickAction()).isNotEmpty())
            assertTrue(phone.nodes(SemanticsMatcher.expectValue(SemanticsProperties.ContentDescription, listOf(line.spoken))).isNotEmpty() || phone.nodes(hasText(line.digits)).isNotEmpty())
        }
    }

    @Test fun a_failed_call_is_said_in_sight() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        val question = phone.await<Screen.Question>()
        phone.putTogether(question)
        faults.of["answer"] = MehfoozException.Storage("full")
        phone.press(question.view.check)
        phone.waitUntil("the failure", 20_000) { phone.play.failed != null }
        phone.onNodeWithText(question.view.frame.failedStorage).assertIsDisplayed()
        faults.of.clear()
        letTapsIn()
        phone.press(question.view.check)
        phone.await<Screen.Feedback>()
        assertEquals(0, phone.nodes(hasText(question.view.frame.failedStorage)).size)
    }

    @Test fun a_failure_on_the_map_is_said_there() {
        val home = phone.startAs("en", "8-10")
        phone.onAllNodes(hasScrollAction()).onFirst().performSemanticsAction(SemanticsActions.ScrollBy) { it(0f, 1_500f) }
        phone.waitForIdle()
        faults.of["begin"] = MehfoozException.Storage("full")
        phone.press(home.view.playSpoken)
        phone.waitUntil("the failure", 20_000) { phone.play.failed != null }
        phone.onNodeWithText(home.view.frame.failedStorage).assertIsDisplayed()
    }

    @Test @Config(qualifiers = "+ur-ldrtl") fun a_game_that_fails_inside_says_so_in_the_language_that_was_seen() {
        val home = phone.startAs("en", "8-10")
        faults.of["badgeBook"] = IllegalStateException("panicked")
        phone.press(home.view.badges)
        val broken = phone.await<Screen.Broken>()
        phone.onNodeWithText("Something went wrong in the game. It is not your fault.").assertIsDisplayed()
        phone.press(broken.help!!.page)
        phone.press(phone.await<Screen.Help>().view.back)
        phone.await<Screen.Broken>()
        faults.of.clear()
        phone.press("Try again")
        phone.await<Screen.Home>()
    }

    @Test fun an_app_that_is_left_comes_back_to_the_players_and_a_turned_one_stays() {
        phone.startAs("en", "8-10")
        phone.runOnUiThread { phone.play.showGate() }
        val gate = phone.await<Screen.Gate>()
        phone.runOnUiThread { phone.play.tryGate(gate.view, gate.solution) }
        phone.await<Screen.GrownUps>()
        phone.activityRule.scenario.recreate()
        phone.await<Screen.GrownUps>()
        phone.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        phone.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        phone.await<Screen.Players>()
    }

    @Test fun memory_that_is_wanted_is_given_back_and_pictures_come_again() {
        phone.startAs("en", "8-10")
        val picture = phone.play.pictures["lion"]
        val before = phone.activity.picture()
        phone.runOnUiThread { @Suppress("DEPRECATION") phone.activity.application.onTrimMemory(android.content.ComponentCallbacks2.TRIM_MEMORY_BACKGROUND) }
        phone.await<Screen.Home>()
        assertTrue("another one", phone.play.pictures["lion"] !== picture || picture == null)
        assertTrue("the same map", before.sameAs(phone.activity.picture()))
    }

    private fun firstFeedback(language: String): Screen.Feedback {
        phone.press(phone.startAs(language, "8-10").view.playSpoken)
        phone.answerQuickly(phone.await<Screen.Question>())
        return phone.await()
    }

    private fun PhoneRule.scrolled() = nodes(hasScrollAction()).first().config[SemanticsProperties.VerticalScrollAxisRange].value()
}
