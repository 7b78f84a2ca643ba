package app.mehfooz

import app.mehfooz.core.Game
import app.mehfooz.core.InternalException
import app.mehfooz.core.MehfoozException
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.File

/** What a failed call shows: never another screen without a word, and never the end of the app. */
@RunWith(RobolectricTestRunner::class)
class FailureTest {
    @get:Rule val folder = TemporaryFolder()
    private val world = TestWorld()
    private val faults = Faults()
    private lateinit var game: Game
    private val play = playIn(File(""), world) {
        faults.of["open"]?.let { throw it }
        game = Game.open(File(folder.root, "progress.db").path, world.now())
        FaultyGame(game, faults)
    }

    @After fun end() = play.end()

    @Test fun a_failed_answer_stays_on_the_card_and_says_why() {
        val question = play.firstCard()
        question.draft.putAnythingTogether(question)
        val answer = question.draft.answerTo(question.view.response)!!
        faults.of["answer"] = MehfoozException.Storage("full")
        play.answer(question, answer)
        await { play.failed != null }
        assertEquals(question.view.frame.failedStorage, play.failed)
        assertTrue("the card with its draft", play.screen === question)
        faults.of["answer"] = MehfoozException.Invalid("odd")
        play.answer(question, answer)
        await { play.failed == question.view.frame.failed }
        faults.of.clear()
        play.answer(question, answer)
        play.waitFor<Screen.Feedback>()
        assertNull("said no longer", play.failed)
    }

    @Test fun a_phone_without_memory_left_stays_on_the_card_and_says_why() {
        val question = play.firstCard()
        question.draft.putAnythingTogether(question)
        faults.of["answer"] = OutOfMemoryError("full")
        play.answer(question, question.draft.answerTo(question.view.response)!!)
        await { play.failed != null }
        assertEquals(question.view.frame.failedStorage, play.failed)
        assertTrue(play.screen === question)
        faults.of["players"] = OutOfMemoryError("full") // nor for the screen that says so
        faults.of["badgeBook"] = MehfoozException.Unknown("gone")
        play.showBadges(question.player)
        play.waitFor<Screen.Broken>()
    }

    @Test fun an_end_whose_leaving_cannot_be_kept_leads_to_the_map_all_the_same() {
        play.roundEnd()
        faults.of["leaveEnd"] = MehfoozException.Storage("full")
        play.back()
        play.waitFor<Screen.Home>()
    }

    @Test fun try_again_leads_back_to_the_child_s_place_once() {
        val question = play.firstCard()
        faults.of["home"] = InternalException("panicked")
        play.back()
        play.waitFor<Screen.Broken>()
        faults.of["resume"] = InternalException("panicked")
        play.tryAgain() // where this place is what fails, it is no trap
        await { play.isThere { true } }
        assertTrue(play.screen is Screen.Broken)
        faults.of.remove("resume")
        play.tryAgain()
        play.waitFor<Screen.Players>()
        faults.of.clear()
        play.showHome(question.player)
        play.playOn(play.waitFor<Screen.Home>())
        play.waitFor<Screen.Question>()
        faults.of["home"] = InternalException("panicked")
        play.back()
        play.waitFor<Screen.Broken>()
        play.tryAgain()
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    @Test fun a_player_who_is_gone_leads_to_the_players_with_a_sentence() {
        val question = play.firstCard()
        faults.of["badgeBook"] = MehfoozException.Unknown("gone")
        play.showBadges(question.player)
        val players = play.waitFor<Screen.Players>()
        assertEquals(players.view.frame.failed, play.failed)
    }

    @Test fun an_answer_out_of_turn_shows_where_the_round_stands() {
        val question = play.firstCard()
        question.draft.putAnythingTogether(question)
        val answer = question.draft.answerTo(question.view.response)!!
        game.answer(question.player, 0u, answer, world.now())
        play.answer(question, answer)
        val feedback = play.waitFor<Screen.Feedback>()
        play.next(feedback)
        assertEquals(1u, play.waitFor<Screen.Question>().view.position)
    }

    @Test fun a_tick_that_was_not_written_is_taken_back() {
        val end = play.roundEnd()
        assertNotNull("this round brings a talk", end.view.talk)
        faults.of["tickTalk"] = MehfoozException.Storage("full")
        play.tickTalk(end, true)
        assertTrue("at once", (play.screen as Screen.RoundEnd).view.talk!!.ticked)
        await { play.failed != null }
        assertFalse((play.screen as Screen.RoundEnd).view.talk!!.ticked)
    }

    @Test fun where_not_even_the_players_can_be_had_help_is_there_and_the_game_opens_anew() {
        val question = play.firstCard()
        faults.of["badgeBook"] = MehfoozException.Unknown("gone")
        faults.of["players"] = MehfoozException.Storage("full")
        play.showBadges(question.player)
        play.waitFor<Screen.Broken>()
        play.showHelp()
        assertTrue(play.screen is Screen.Help)
        play.back()
        faults.of.clear()
        play.tryAgain()
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    @Test fun a_panic_of_the_core_is_no_crash() {
        val question = play.firstCard()
        faults.of["home"] = InternalException("panicked")
        play.showHome(question.player)
        val broken = play.waitFor<Screen.Broken>()
        assertEquals("in the language that was seen", question.view.frame.language, broken.language)
        assertEquals(broken.language, broken.help!!.frame.language)
        play.tryAgain()
        play.waitFor<Screen.Question>()
        play.showPlayers()
        play.waitFor<Screen.Players>()
        play.showHome(question.player)
        play.waitFor<Screen.Broken>()
        faults.of.clear()
        play.tryAgain()
        play.waitFor<Screen.Players>()
        play.showHome(question.player)
        assertTrue("the round is not lost", play.waitFor<Screen.Home>().view.resumes)
    }

    @Test fun a_game_that_cannot_be_opened_shows_help_and_opens_when_it_can() {
        for (fault in listOf(InternalException("panicked"), UnsatisfiedLinkError("no library"), MehfoozException.Storage("gone"))) {
            faults.of["open"] = fault
            play.begin()
            if (play.screen is Screen.Broken) play.tryAgain()
            await { play.takesTaps && play.screen is Screen.Broken }
            assertEquals("the phone's language", "en", (play.screen as Screen.Broken).language)
        }
        faults.of["open"] = MehfoozException.TooNew("9")
        play.tryAgain()
        await { (play.screen as? Screen.Broken)?.isTooNew == true }
        faults.of.clear()
        play.tryAgain()
        play.waitFor<Screen.Language>()
    }
}
