package app.mehfooz

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.GameInterface
import app.mehfooz.core.MehfoozException
import app.mehfooz.grownups.PlayerCopy
import app.mehfooz.grownups.backFrom
import app.mehfooz.phone.Pictures
import app.mehfooz.phone.World
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** The one owner of the game: one background queue, and what it last told the screens to show. Used on the main thread only. */
class Play(open: () -> GameInterface, internal val world: World, private val onMain: (Runnable) -> Unit) {
    var screen: Screen by mutableStateOf(Screen.Starting)
        private set

    /** What to say on the screen because a call from it failed; nothing after the next that did not. */
    var failed: String? by mutableStateOf(null)
        private set

    private val asking = Asking(open, world)
    private val queue = Executors.newSingleThreadExecutor { Thread(it, "game") }
    val pictures = Pictures(asking::picture, onMain)

    internal val isUnderWay get() = underWay > 0

    private var hasBegun = false
    private var underWay = 0
    private var shownAt = Long.MIN_VALUE / 2

    /** Grows when the app is left: what was asked behind the gate before that is not shown any more. */
    private var visit = 0
    private var pickingSince: Long? = null

    /** At which place the mascot sat when each player's map was left. */
    private val seats = mutableMapOf<ULong, String>()

    /** The copy whose place was asked for last. It lives as long as the copy does: less than what an Activity saves. */
    internal var askedFor: PlayerCopy? = null

    /**
     * Whether a tap is taken: not while a call is under way, and not in a screen's first moments, when it was meant for the
     * screen before.
     */
    val takesTaps get() = underWay == 0 && world.uptimeMs() - shownAt >= NO_TAPS_MS

    /** The screen stands on the glass now; a slow phone may need a while after the game's answer. */
    fun drawn() {
        shownAt = world.uptimeMs()
    }

    /** Shows the first screen, or where [route] leads after the phone ended the game. */
    fun begin(route: Route? = null) {
        if (hasBegun) return
        hasBegun = true
        ask(byItself = true) { it.firstScreen(route, world) }
    }

    /** From Broken: opens the game anew, where the child was. */
    fun tryAgain() {
        if (!takesTaps) return
        val route = route
        queue.execute { asking.close() }
        ask { it.firstScreen(route, world) }
    }

    fun showLanguages() = ask { Screen.Language(it.languages(), canGoBack = true) }
    fun chooseLanguage(tag: String) = ask { game -> game.playersOrNew(game.chooseLanguage(tag)) }
    fun showPlayers() = ask { Screen.Players(it.players()) }
    fun showNewPlayer() = ask { Screen.NewPlayer(it.newPlayer()) }

    /** The age is asked for next. */
    fun chooseAnimal(animal: String) {
        val now = screen as? Screen.NewPlayer ?: return
        if (takesTaps) show(now.copy(animal = animal))
    }

    fun addPlayer(avatar: String, band: String) = ask { game ->
        val player = game.addPlayer(avatar, band, world.seed(), world.now())
        game.homeOf(player, world)
    }

    fun showHome(player: ULong) = ask { it.homeOf(player, world) }
    fun showBadges(player: ULong) = ask { Screen.BadgeBook(player, it.badgeBook(player)) }

    fun playTopic(player: ULong, topic: String?) = ask { it.begin(player, topic, world.seed(), world.now()).toScreen(player) }

    /** What the main button of the map does. */
    fun playOn(home: Screen.Home) = ask { game ->
        val player = home.player
        val open = if (home.view.resumes) game.resume(player) else null
        (open ?: game.begin(player, home.view.playTopic, world.seed(), world.now())).toScreen(player)
    }

    fun answer(question: Screen.Question, answer: AnswerInput) =
        ask { it.answer(question.player, question.view.position, answer, world.now()).toScreen(question.player) }

    fun next(feedback: Screen.Feedback) = ask { it.next(feedback.player, feedback.view.position).toScreen(feedback.player) }

    /** The box shows the tick at once; the queue writes it, and takes it back when that fails. */
    fun tickTalk(end: Screen.RoundEnd, ticked: Boolean) {
        val talk = end.view.talk ?: return
        if (!takesTaps) return
        val after = end.copy(view = end.view.copy(talk = talk.copy(ticked = ticked)))
        ask(from = end) { game ->
            game.tickTalk(end.player, talk.topic, ticked, world.now())
            after
        }
        screen = after
    }

    /** The end of a round was seen. Where that cannot be kept, it is shown once more another time; the child goes on all the same. */
    fun leaveEnd(end: Screen.RoundEnd) = ask { game -> game.homeOf(end.player, world, game.leave(end)) }

    /** From the end of a round straight into the next that Play on the map would begin. */
    fun playAgain(end: Screen.RoundEnd) = ask { game ->
        val topic = game.leave(end).playTopic
        game.begin(end.player, topic, world.seed(), world.now()).toScreen(end.player)
    }

    private fun GameInterface.leave(end: Screen.RoundEnd) = try {
        leaveEnd(end.player, world.now())
    } catch (_: MehfoozException) {
        home(end.player, world.now())
    }

    fun showHelp() {
        val now = screen
        if (now is Screen.Help || now is Screen.GrownUps || !takesTaps) return
        if (now is Screen.Broken) now.help?.let { show(Screen.Help(it, now)) }
        else askOver { game -> game.help().let { view -> { before -> Screen.Help(view, before) } } }
    }

    /** The back gesture; false when it leaves the game. */
    fun back(): Boolean {
        if (!takesTaps) return true
        if (screen.isFirst) return false
        when (val now = screen) {
            Screen.Starting, is Screen.Players, is Screen.Broken -> Unit
            is Screen.Language -> showPlayers()
            is Screen.NewPlayer -> if (now.animal != null) show(now.copy(animal = null)) else showPlayers()
            is Screen.Home -> showPlayers()
            is Screen.Question -> showHome(now.player)
            is Screen.Feedback -> showHome(now.player)
            is Screen.BadgeBook -> showHome(now.player)
            is Screen.RoundEnd -> leaveEnd(now)
            is Screen.Help -> show(now.before)
            is Screen.Gate -> show(now.before)
            is Screen.GrownUps -> backFrom(now.page)
        }
        return true
    }

    /** Opens the system's file picker, below which the gate stays open for [PICKING_MS] at most. */
    fun pick(open: () -> Unit) {
        pickingSince = world.uptimeMs()
        try {
            open()
        } catch (e: RuntimeException) {
            pickingSince = null // nothing lies over the page
            throw e
        }
    }

    /** The app is in front again. */
    fun comeBack() {
        if (isPickingTooLong) leave()
        pickingSince = null
    }

    /** The app is left: the gate shuts, and what comes later from behind it stays behind it. */
    fun leave() {
        if (pickingSince != null && !isPickingTooLong) return
        pickingSince = null
        visit++
        val gate = screen as? Screen.Gate
        askOver(byItself = true) { game ->
            game.closeGate()
            val players = Screen.Players(game.players())
            val fresh = gate?.let { game.gate(it.view.forgotten, world.seed(), world.now()) }
            return@askOver { now ->
                if (now is Screen.Gate && fresh != null) now.copy(view = fresh) else if (now is Screen.GrownUps) players else now
            }
        }
    }

    private val isPickingTooLong get() = pickingSince.let { it != null && world.uptimeMs() - it >= PICKING_MS }

    /** Where to come back to when the phone ends the game. */
    val route get() = Route.of(screen)

    /** Ends the queue after what was asked of it, and closes the database. */
    fun end() {
        pictures.end()
        queue.execute { asking.close() }
        queue.shutdown()
        queue.awaitTermination(5, TimeUnit.SECONDS)
    }

    /** Asks the game for the next screen; [byItself]: not by a tap, and so never dropped. */
    internal fun ask(byItself: Boolean = false, from: Screen = screen, question: (GameInterface) -> Screen) =
        askOver(byItself, from) { game -> question(game).let { next -> { next } } }

    /** The same for a screen that depends on the one that is on when the answer comes. */
    internal fun askOver(byItself: Boolean = false, from: Screen = screen, question: (GameInterface) -> (Screen) -> Screen) {
        if (!byItself && !takesTaps) return
        val asked = visit
        underWay++
        queue.execute {
            val answer = asking.answer(from, question)
            onMain {
                underWay--
                val next = answer.next(screen)
                if (next is Screen.GrownUps && asked != visit) return@onMain
                show(next, answer.failed)
            }
        }
    }

    internal fun seatBefore(player: ULong) = seats[player]

    internal fun show(next: Screen, failed: String? = null) {
        if (next.name != screen.name) drawn()
        (screen as? Screen.Home)?.let { home -> home.view.places.find { it.here }?.let { seats[home.player] = it.topic } }
        screen = next
        this.failed = failed
    }

    companion object {
        /** A screen takes no tap for so long. */
        const val NO_TAPS_MS = 400L

        /** Long enough to find a folder; then whoever holds the phone may be somebody else. */
        const val PICKING_MS = 120_000L
    }
}
