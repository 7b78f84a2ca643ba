package app.mehfooz

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.unit.LayoutDirection
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/** Whole games by touch, with the real core. */
@RunWith(RobolectricTestRunner::class)
class PlayTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun a_round_in_english_leads_from_the_first_start_back_to_the_map() = playRound("en", "8-10", LayoutDirection.Ltr)
    @Test fun a_round_in_urdu_runs_from_right_to_left() = playRound("ur", "5-7", LayoutDirection.Rtl)
    @Test fun a_round_of_the_oldest() = playRound("en", "11-13", LayoutDirection.Ltr)

    private fun playRound(language: String, band: String, direction: LayoutDirection) {
        val home = phone.startAs(language, band)
        phone.press(home.view.playSpoken)
        for (position in 0u until 5u) {
            val question = phone.await<Screen.Question>()
            assertEquals(position, question.view.position)
            val check = hasText(question.view.check) and SemanticsProperties.Role.let { androidx.compose.ui.test.SemanticsMatcher.keyIsDefined(it) }
            phone.onNode(check).assertIsNotEnabled()
            assertEquals(direction, phone.onNodeWithText(question.view.prompt).fetchSemanticsNode().layoutInfo.layoutDirection)
            phone.answer(question)
            val feedback = phone.await<Screen.Feedback>()
            assertEquals(position, feedback.view.position)
            phone.press(feedback.view.next)
            phone.waitUntil("what comes next", 20_000) { phone.play.screen !is Screen.Feedback }
        }
        val end = phone.await<Screen.RoundEnd>()
        end.view.talk?.let { talk ->
            phone.press(talk.tick)
            assertTrue("the tick shows at once", phone.runOnUiThread { (phone.play.screen as Screen.RoundEnd).view.talk!!.ticked })
            phone.await<Screen.RoundEnd>()
        }
        phone.press(end.view.back)
        val after = phone.await<Screen.Home>()
        assertTrue("a place is marked", after.view.places.any { it.here })
    }

    @Test fun a_turned_phone_shows_the_same_card_with_what_was_put_together() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        val question = phone.await<Screen.Question>()
        phone.putTogether(question)
        phone.activityRule.scenario.recreate()
        val again = phone.await<Screen.Question>()
        assertEquals(question.view, again.view)
        phone.press(question.view.check)
        phone.await<Screen.Feedback>()
    }

    @Test fun a_look_at_help_loses_nothing() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        val question = phone.await<Screen.Question>()
        phone.putTogether(question)
        phone.press(question.view.help)
        val help = phone.await<Screen.Help>()
        phone.press(help.view.back)
        phone.await<Screen.Question>()
        phone.press(question.view.check)
        phone.await<Screen.Feedback>()
    }

    @Test fun two_quick_taps_answer_once() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        val question = phone.await<Screen.Question>()
        repeat(2) { phone.answerQuickly(question) }
        val feedback = phone.await<Screen.Feedback>()
        repeat(2) { phone.runOnUiThread { phone.play.next(feedback) } }
        assertEquals(1u, phone.await<Screen.Question>().view.position)
    }

    @Test fun back_leads_home_then_to_the_players_then_out() {
        phone.press(phone.startAs("en", "8-10").view.playSpoken)
        phone.await<Screen.Question>()
        goBack()
        assertTrue(phone.await<Screen.Home>().view.resumes)
        goBack()
        phone.await<Screen.Players>()
        goBack()
        phone.waitUntil("the game to be left", 20_000) { phone.activity.isFinishing }
    }

    @Test @Config(fontScale = 2f) fun large_text_leaves_three_quarters_of_the_screen_to_the_map() {
        val play = phone.startAs("ur", "8-10").view.playSpoken
        val dock = phone.onNodeWithContentDescription(play).fetchSemanticsNode().boundsInRoot
        assertTrue("the dock begins at ${dock.top}", dock.top > phone.activity.window.decorView.height * 0.75f)
    }

    @Test fun where_nothing_can_be_saved_the_game_goes_on_and_says_so() {
        val blocked = File(RuntimeEnvironment.getApplication().cacheDir, "blocked").apply { writeText("a file where a folder should be") }
        val other = playIn(blocked)
        other.begin()
        await { other.screen is Screen.Language }
        other.chooseLanguage("en")
        await { other.screen is Screen.NewPlayer }
        assertTrue((other.screen as Screen.NewPlayer).view.frame.banner!!.isNotBlank())
        other.end()
    }

    private fun goBack() = phone.runOnUiThread { phone.activity.onBackPressedDispatcher.onBackPressed() }
}
