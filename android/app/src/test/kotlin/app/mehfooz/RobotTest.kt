package app.mehfooz

import app.mehfooz.card.Draft
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.GameInterface
import app.mehfooz.core.ResponseView
import org.junit.After
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import kotlin.random.Random

/** Ten thousand taps, faster than any child: no dead end, no feedback skipped, no round lost, nobody thrown out. */
@RunWith(RobolectricTestRunner::class)
class RobotTest {
    @get:Rule val folder = TemporaryFolder()
    @get:Rule val frames = FreshFrames()
    private val robot by lazy { Robot(folder.root) }
    private val dice = Random(20)
    private var player = 0uL

    @After fun end() = robot.end()

    @Test fun ten_thousand_taps() {
        robot.tap(robot.controls().first { it.name.startsWith("English") })
        robot.settle()
        robot.put { game ->
            player = game.addPlayer("camel", "8-10", 7uL, robot.app.world.now())
            Screen.Home(player, game.home(player, robot.app.world.now()))
        }
        val since = System.nanoTime()
        for ((name, make) in screens) {
            pairsOn(name, make)
            println("robot: pairs on $name done, ${robot.taps} taps")
        }
        val pairs = robot.taps
        val (before, shown) = robot.faults.calls.size to feedbacks()
        while (robot.taps < TAPS) playAtRandom()
        robot.settle()
        val calls = robot.faults.calls.drop(before)
        val (rounds, answers) = calls.count { it == "leaveEnd" } to calls.count { it == "answer" }
        val seen = feedbacks() - shown
        println("robot: $pairs taps in pairs on ${screens.size} screens, ${robot.taps - pairs} at random, $rounds rounds to their end, $answers answers, $seen feedbacks, %.0f s".format((System.nanoTime() - since) / 1e9))
        println("robot: ${robot.seen.toSortedMap()}")
        assertTrue("thousands of taps at random: ${TAPS - pairs}", TAPS - pairs > 3000)
        assertTrue("some rounds were played to their end: $rounds", rounds > 45)
        assertTrue("some hundred cards were answered: $answers", answers > 300)
        assertTrue("each of $answers answers has shown its feedback: $seen", seen >= answers)
    }

    private fun feedbacks() = robot.seen.filterKeys { it.startsWith("feedback") }.values.sum()

    private val now get() = robot.app.world.now()

    private val screens: List<Pair<String, (GameInterface) -> Screen>> = listOf(
        "language" to { Screen.Language(it.languages(), canGoBack = true) },
        "players" to { Screen.Players(it.players()) },
        "new player" to { Screen.NewPlayer(it.newPlayer()) },
        "home" to { Screen.Home(player, it.home(player, now)) },
        "badge book" to { Screen.BadgeBook(player, it.badgeBook(player)) },
        "help" to { game -> Screen.Help(game.help(), Screen.Home(player, game.home(player, now))) },
        "gate" to { game -> Screen.Gate(game.gate(false, 3uL, now), Screen.Home(player, game.home(player, now))) },
        "choose" to { it.card<ResponseView.Choose>() },
        "spot" to { it.card<ResponseView.Spot>() },
        "sort" to { it.card<ResponseView.Sort>() },
        "order" to { it.card<ResponseView.Order>() },
        "feedback" to { game -> game.feedback() },
        "round end" to { game -> game.end() },
    )

    /** Each control of a screen, and within the same frame, or before the next screen takes taps, each other. */
    private fun pairsOn(name: String, make: (GameInterface) -> Screen) {
        show(make, isAtEnd = false)
        val atStart = robot.controls().map { it.name }.toSet()
        assertNoDeadEnd()
        for (isAtEnd in listOf(false, true)) {
            show(make, isAtEnd)
            val count = robot.controls().size
            for (i in 0 until count) for (j in 0 until count) {
                for (pause in listOf(Pause.NONE, if ((i + j) % 2 == 0) Pause.NO_ANSWER_YET else Pause.AFTER_THE_ANSWER)) {
                    if (robot.play.screen.name != shown) show(make, isAtEnd)
                    val controls = robot.controls()
                    val (first, second) = controls[i % controls.size] to controls[j % controls.size]
                    if (!isAtEnd || first.name !in atStart || second.name !in atStart) tapBoth(first, second, pause)
                }
            }
        }
    }

    private var shown = ""

    private fun tapBoth(first: Control, second: Control, pause: Pause) {
        robot.faults.isHeld = pause == Pause.NO_ANSWER_YET
        robot.tap(first)
        if (pause == Pause.NO_ANSWER_YET) robot.run(dice.nextLong(300))
        if (pause == Pause.AFTER_THE_ANSWER) {
            robot.hear()
            robot.run(dice.nextLong(268))
        }
        robot.tap(second)
        robot.faults.isHeld = false
        robot.settle()
        assertNoDeadEnd()
    }

    /** Something can be tapped, or the way back leads somewhere. */
    private fun assertNoDeadEnd() {
        if (robot.controls().isNotEmpty()) return
        val before = robot.play.screen.name
        robot.back()
        robot.settle()
        assertTrue("$before is a dead end", robot.play.screen.name != before)
    }

    private enum class Pause { NONE, NO_ANSWER_YET, AFTER_THE_ANSWER }

    private fun show(make: (GameInterface) -> Screen, isAtEnd: Boolean) {
        robot.put(make)
        shown = robot.play.screen.name
        if (!isAtEnd) return
        (robot.play.screen as? Screen.Question)?.let { it.draft.putAnythingTogether(it) } // so that Check can be tapped
        robot.scroll(isToEnd = true)
    }

    /** A child who taps about, and mostly goes on. */
    private fun playAtRandom() {
        val screen = robot.play.screen
        if (dice.nextInt(40) == 0 && screen !is Screen.Players && screen !is Screen.Language) robot.back()
        if (screen is Screen.Gate || screen is Screen.Language) robot.put { Screen.Home(player, it.home(player, now)) }
        val goesOn = dice.nextInt(3) > 0
        if (goesOn || dice.nextInt(3) == 0) robot.scroll(isToEnd = goesOn || dice.nextBoolean())
        if (screen is Screen.Question && goesOn) screen.draft.putAnythingTogether(screen)
        val controls = robot.controls()
        val control = controls.firstOrNull { goesOn && it.name == screen.wayOn } ?: controls.randomOrNull(dice) ?: return
        robot.tap(control)
        when (dice.nextInt(4)) {
            0 -> Unit
            1 -> robot.run(dice.nextLong(500))
            else -> robot.settle()
        }
        if (robot.play.screen is Screen.Players && robot.play.takesTaps) robot.put { Screen.Home(player, it.home(player, now)) }
    }

    private val Screen.wayOn: String?
        get() = when (this) {
            is Screen.Question -> view.check
            is Screen.Feedback -> view.next
            is Screen.RoundEnd -> view.back
            is Screen.Home -> view.playSpoken
            is Screen.Help -> view.back
            else -> null
        }

    private inline fun <reified T : ResponseView> GameInterface.card(): Screen {
        repeat(200) {
            val round = resume(player) ?: begin(player, null, robot.app.world.seed(), now)
            val screen = (round.toScreen(player) as? Screen.Question)?.takeIf { it.view.response is T }
            if (screen != null) return screen
            pass(round.toScreen(player))
        }
        error("no card of kind ${T::class.simpleName}")
    }

    private fun GameInterface.feedback(): Screen {
        repeat(20) {
            val screen = (resume(player) ?: begin(player, null, robot.app.world.seed(), now)).toScreen(player)
            if (screen is Screen.Feedback) return screen
            pass(screen)
        }
        error("no feedback")
    }

    private fun GameInterface.end(): Screen {
        repeat(20) {
            val screen = (resume(player) ?: begin(player, null, robot.app.world.seed(), now)).toScreen(player)
            if (screen is Screen.RoundEnd) return screen
            pass(screen)
        }
        error("no end")
    }

    private fun GameInterface.pass(screen: Screen) {
        when (screen) {
            is Screen.Question -> {
                val draft = Draft().apply { putAnythingTogether(screen) }
                answer(player, screen.view.position, draft.answerTo(screen.view.response) as AnswerInput, now)
            }
            is Screen.Feedback -> next(player, screen.view.position)
            else -> leaveEnd(player, now)
        }
    }

    private companion object {
        const val TAPS = 10_000
    }
}
