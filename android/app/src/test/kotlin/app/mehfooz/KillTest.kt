package app.mehfooz

import android.content.Intent
import android.os.Bundle
import android.os.Looper
import android.os.Parcel
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.deletePlayer
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.showSettings
import app.mehfooz.map.Place
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import java.time.Duration

/** A killed process: a new owner of the game on the same folder; only what the Activity saved is handed over, as bytes. */
@RunWith(RobolectricTestRunner::class)
class KillTest {
    @get:Rule val folder = TemporaryFolder()
    private val app get() = RuntimeEnvironment.getApplication() as MehfoozApplication
    private val killed = mutableListOf<Play>()
    private lateinit var activity: ActivityController<MehfoozActivity>
    private val play get() = app.play

    @Before fun start() {
        app.folder = folder.root
        installDialler()
        activity = Robolectric.buildActivity(MehfoozActivity::class.java).setup()
    }

    @After fun end() {
        activity.pause().stop().destroy()
        (killed + play).forEach { it.end() }
    }

    @Test fun a_killed_process_comes_back_to_the_same_card() {
        val question = play.firstCard()
        kill()
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    @Test fun to_the_feedback_that_was_not_left() {
        val feedback = play.firstFeedback()
        kill()
        assertEquals(feedback.view, play.waitFor<Screen.Feedback>().view)
    }

    @Test fun to_the_end_of_a_round_that_was_not_left() {
        val end = play.roundEnd()
        kill()
        assertEquals(end.view, play.waitFor<Screen.RoundEnd>().view)
        play.back()
        play.waitFor<Screen.Home>()
        kill()
        assertTrue("it was left", !play.waitFor<Screen.Home>().view.resumes)
    }

    @Test fun to_the_map_and_to_the_badges() {
        val question = play.firstCard()
        play.showHome(question.player)
        val home = play.waitFor<Screen.Home>()
        kill()
        assertEquals(home.view, play.waitFor<Screen.Home>().view)
        play.showBadges(question.player)
        play.waitFor<Screen.BadgeBook>()
        kill()
        assertEquals(question.player, play.waitFor<Screen.BadgeBook>().player)
    }

    @Test fun to_a_new_player_to_the_languages_and_to_the_players() {
        play.firstCard()
        play.showPlayers()
        play.waitFor<Screen.Players>()
        kill()
        play.waitFor<Screen.Players>()
        play.showNewPlayer()
        play.waitFor<Screen.NewPlayer>()
        kill()
        play.waitFor<Screen.NewPlayer>()
        play.back()
        play.waitFor<Screen.Players>()
        play.showLanguages()
        play.waitFor<Screen.Language>()
        kill()
        assertTrue(play.waitFor<Screen.Language>().canGoBack)
    }

    @Test fun to_help_over_a_card_its_feedback_the_map_and_the_badges() {
        play.firstCard()
        killOnHelpOver<Screen.Question>()
        play.firstFeedbackOf(play.waitFor())
        killOnHelpOver<Screen.Feedback>()
        play.back()
        killOnHelpOver<Screen.Home>()
        play.showBadges((play.screen as Screen.Home).player)
        killOnHelpOver<Screen.BadgeBook>()
        play.back()
        play.waitFor<Screen.Home>()
        play.back()
        killOnHelpOver<Screen.Players>()
    }

    @Test fun to_help_from_the_dialler() {
        val question = play.firstCard()
        play.showHelp()
        val help = play.waitFor<Screen.Help>()
        activity.get().startActivity(Intent(Intent.ACTION_DIAL))
        kill()
        assertEquals(help.view, play.waitFor<Screen.Help>().view)
        play.back()
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    @Test fun never_to_a_page_of_the_grown_ups() {
        val question = play.firstCard()
        play.showHome(question.player)
        play.waitFor<Screen.Home>()
        play.showGate()
        play.waitFor<Screen.Gate>()
        kill()
        play.waitFor<Screen.Home>()
        play.openGate()
        kill()
        play.waitFor<Screen.Players>()
        play.openGate()
        play.pick {} // the gate is open below the system's file picker
        kill()
        play.waitFor<Screen.Players>()
        play.showSettings()
        play.waitFor<Screen.Gate>()
    }

    @Test fun an_activity_that_is_gone_shuts_no_gate() {
        play.firstCard()
        val state = saved()
        activity.destroy()
        activity = Robolectric.buildActivity(MehfoozActivity::class.java).setup(state)
        await { play.isThere { true } }
        play.openGate()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(Play.PICKING_MS))
        await { play.takesTaps }
        assertTrue("still there", play.screen is Screen.GrownUps)
    }

    @Test fun a_player_who_is_gone_is_asked_for_no_more() {
        val question = play.firstCard()
        kill {
            play.openGate()
            play.deletePlayer(question.player)
            play.waitForPage<GrownUpsPage.Parents>()
        }
        play.waitFor<Screen.Players>()
    }

    @Test fun what_was_saved_is_read_even_when_it_is_odd() {
        for (text in listOf("", "ROUND", "ROUND x true", "NOWHERE - false", "HOME - false", "a b c d")) Route.parse(text)?.let { assertTrue(text, it.player == null) }
        val route = Route(Route.Place.BADGES, ULong.MAX_VALUE, isHelpOnTop = true)
        assertEquals(route, Route.parse(route.toString()))
    }

    @Test fun a_start_by_hand_offers_to_go_on() {
        val question = play.firstCard()
        kill(isRemembered = false)
        play.showHome(play.waitFor<Screen.Players>().view.players.single().player)
        play.playOn(play.waitFor<Screen.Home>())
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    @Test fun a_phone_that_is_turned_while_the_game_opens_begins_once() {
        val question = play.firstCard()
        val state = saved()
        forgetProcess()
        activity = Robolectric.buildActivity(MehfoozActivity::class.java).create(state)
        activity = Robolectric.buildActivity(MehfoozActivity::class.java).setup() // what was saved is not there yet
        assertEquals(question.view, play.waitFor<Screen.Question>().view)
    }

    /** Help, killed there: Help again, and below it what was there. */
    private inline fun <reified T : Screen> killOnHelpOver() {
        play.waitFor<T>()
        play.showHelp()
        play.waitFor<Screen.Help>()
        kill()
        play.waitFor<Screen.Help>()
        play.back()
        play.waitFor<T>()
    }

    /** The old game is left as it is, open, as a killed process leaves it. */
    private fun kill(isRemembered: Boolean = true, meanwhile: () -> Unit = {}) {
        val state = saved()
        meanwhile()
        forgetProcess()
        activity = Robolectric.buildActivity(MehfoozActivity::class.java).let { if (isRemembered) it.setup(state) else it.setup() }
    }

    private fun saved(): Bundle {
        val state = Bundle()
        activity.pause().stop().saveInstanceState(state)
        await { play.isThere { true } } // the gate is shut
        val parcel = Parcel.obtain().apply { writeBundle(state) }
        val bytes = parcel.marshall()
        return Parcel.obtain().run {
            unmarshall(bytes, 0, bytes.size)
            setDataPosition(0)
            readBundle(MehfoozActivity::class.java.classLoader)!!
        }
    }

    private fun forgetProcess() {
        killed += play
        app.owner = null
    }
}

private fun Play.firstFeedback() = firstFeedbackOf(firstCard())

fun Play.roundEnd(): Screen.RoundEnd {
    var question = firstCard()
    while (true) {
        next(firstFeedbackOf(question))
        await { isThere { screen !is Screen.Feedback } }
        question = screen as? Screen.Question ?: return waitFor()
    }
}

fun Play.firstFeedbackOf(question: Screen.Question): Screen.Feedback {
    question.draft.putAnythingTogether(question)
    answer(question, question.draft.answerTo(question.view.response)!!)
    return waitFor()
}
