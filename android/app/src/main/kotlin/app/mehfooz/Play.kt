package app.mehfooz

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.Game
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.Now
import app.mehfooz.core.RoundView
import java.io.File
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

/** Where the game's time and chance come from. */
interface World {
    fun now(): Now
    fun seed(): ULong
}

/** The one owner of the game: one background queue, and what it last told the screens to show. */
class Play(database: File, private val world: World, private val onMain: (Runnable) -> Unit) {
    var screen: Screen by mutableStateOf(Screen.Starting)
        private set

    val pictures = Pictures { name, onBytes ->
        queue.execute {
            val png = runCatching { game.picture(name) }.getOrDefault(ByteArray(0))
            onMain { onBytes(png) }
        }
    }

    private val queue = Executors.newSingleThreadExecutor { Thread(it, "game") }
    private val game by lazy { Game.open(database.path, world.now()) }

    /** Shows the first screen; [player] was in the middle of a round when the phone ended the game. */
    fun begin(player: ULong? = null) {
        if (screen != Screen.Starting) return
        ask {
            if (!game.hasLanguage()) return@ask Screen.Language(game.languages(), canGoBack = false)
            val round = try {
                player?.let { game.resume(it) }
            } catch (_: MehfoozException.Unknown) {
                null
            }
            if (player != null && round != null) round.toScreen(player) else Screen.Players(game.players())
        }
    }

    fun showLanguages() = ask { Screen.Language(game.languages(), canGoBack = true) }
    fun chooseLanguage(tag: String) = ask { Screen.Players(game.chooseLanguage(tag)) }
    fun showPlayers() = ask { Screen.Players(game.players()) }
    fun showNewPlayer() = ask { Screen.NewPlayer(game.newPlayer()) }

    fun addPlayer(avatar: String, band: String) = ask {
        val player = game.addPlayer(avatar, band, world.seed(), world.now())
        Screen.Home(player, game.home(player, world.now()))
    }

    fun showHome(player: ULong) = ask { Screen.Home(player, game.home(player, world.now())) }
    fun showBadges(player: ULong) = ask { Screen.BadgeBook(player, game.badgeBook(player)) }

    fun playTopic(player: ULong, topic: String?) = ask { game.begin(player, topic, world.seed(), world.now()).toScreen(player) }

    /** What the main button of the map does. */
    fun playOn(home: Screen.Home) = ask {
        val player = home.player
        val open = if (home.view.resumes) game.resume(player) else null
        (open ?: game.begin(player, home.view.playTopic, world.seed(), world.now())).toScreen(player)
    }

    fun answer(question: Screen.Question, answer: AnswerInput) =
        ask { game.answer(question.player, question.view.position, answer, world.now()).toScreen(question.player) }

    fun next(feedback: Screen.Feedback) =
        ask { game.next(feedback.player, feedback.view.position).toScreen(feedback.player) }

    /** The box shows the tick at once; the queue writes it. */
    fun tickTalk(end: Screen.RoundEnd, ticked: Boolean) {
        val talk = end.view.talk ?: return
        ask {
            game.tickTalk(end.player, talk.topic, ticked, world.now())
            end.copy(view = end.view.copy(talk = talk.copy(ticked = ticked)))
        }
    }

    fun showHelp() {
        val before = screen
        if (before is Screen.Help) return
        ask { Screen.Help(game.help(), before) }
    }

    /** The back gesture; false when it leaves the game. */
    fun back(): Boolean {
        when (val now = screen) {
            Screen.Starting, is Screen.Players, is Screen.Broken -> return false
            is Screen.Language -> if (now.canGoBack) showPlayers() else return false
            is Screen.NewPlayer, is Screen.Home -> showPlayers()
            is Screen.Question -> showHome(now.player)
            is Screen.Feedback -> showHome(now.player)
            is Screen.RoundEnd -> showHome(now.player)
            is Screen.BadgeBook -> showHome(now.player)
            is Screen.Help -> screen = now.before
        }
        return true
    }

    /** The player whose round is on the screen, to come back to when the phone ends the game. */
    val playerInRound: ULong?
        get() = when (val now = screen) {
            is Screen.Question -> now.player
            is Screen.Feedback -> now.player
            else -> null
        }

    /** Ends the queue after what was asked of it, and closes the database. */
    fun end() {
        queue.execute { game.close() }
        queue.shutdown()
        queue.awaitTermination(5, TimeUnit.SECONDS)
    }

    private fun RoundView.toScreen(player: ULong): Screen = when (this) {
        is RoundView.Question -> Screen.Question(player, view)
        is RoundView.Feedback -> Screen.Feedback(player, view)
        is RoundView.End -> Screen.RoundEnd(player, view)
    }

    private fun ask(question: () -> Screen) = queue.execute {
        val answer = try {
            question()
        } catch (_: MehfoozException.OutOfTurn) {
            return@execute // a second tap on a screen that is already leaving
        } catch (_: MehfoozException.TooNew) {
            Screen.Broken(isTooNew = true)
        } catch (_: MehfoozException.Unknown) {
            recover()
        } catch (_: MehfoozException) {
            recover()
        } catch (_: LinkageError) {
            Screen.Broken(isTooNew = false)
        }
        onMain { screen = answer }
    }

    /** After a failed call: the players, from where everything can be reached again. */
    private fun recover(): Screen = try {
        Screen.Players(game.players())
    } catch (_: MehfoozException) {
        Screen.Broken(isTooNew = false)
    }
}
