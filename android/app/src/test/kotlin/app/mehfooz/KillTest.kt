package app.mehfooz

import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A killed process: a new game on the same folder, with nothing handed over but the player's id. */
@RunWith(RobolectricTestRunner::class)
class KillTest {
    @get:Rule val folder = TemporaryFolder()
    private val world = TestWorld()

    @Test fun a_killed_process_comes_back_to_the_same_card() {
        val before = start()
        val question = before.firstCard()
        val after = killAndStart(question.player)
        assertEquals(question.view, (after.screen as Screen.Question).view)
        after.end()
    }

    @Test fun a_killed_process_comes_back_to_the_feedback_that_was_not_left() {
        val before = start()
        val question = before.firstCard()
        question.draft.putAnythingTogether(question)
        before.answer(question, question.draft.answerTo(question.view.response)!!)
        val feedback = before.waitFor<Screen.Feedback>()
        val after = killAndStart(question.player)
        assertEquals(feedback.view, (after.screen as Screen.Feedback).view)
        after.end()
    }

    @Test fun a_start_by_hand_offers_to_go_on() {
        val before = start()
        val question = before.firstCard()
        val after = killAndStart(player = null)
        after.showHome((after.screen as Screen.Players).view.players.single().player)
        after.playOn(after.waitFor<Screen.Home>())
        assertEquals(question.view, after.waitFor<Screen.Question>().view)
        after.end()
    }

    private fun start() = playIn(folder.root, world).also { it.begin() }

    /** The old game is left as it is, open, as a killed process leaves it. */
    private fun killAndStart(player: ULong?): Play {
        val after = playIn(folder.root, world)
        after.begin(player?.let { Route(Route.Place.ROUND, it) })
        await { after.screen != Screen.Starting }
        return after
    }
}
