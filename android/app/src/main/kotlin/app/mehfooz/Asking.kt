package app.mehfooz

import app.mehfooz.core.Frame
import app.mehfooz.core.GameInterface
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.helpWithoutGame
import app.mehfooz.phone.World

/** What to show next, given the screen that is on; and what to say on it when the call [failed]. */
class Answer(val failed: String? = null, val next: (Screen) -> Screen)

/** The game as the queue uses it: opened with the first question; every failure leads to a screen. */
class Asking(private val open: () -> GameInterface, private val world: World) {
    @Volatile private var game: GameInterface? = null

    /** The language that was last seen, for when the game cannot give its words. */
    private var language: String? = null

    fun picture(name: String): ByteArray = game?.picture(name) ?: ByteArray(0)

    fun close() {
        (game as? AutoCloseable)?.close()
        game = null
    }

    fun answer(from: Screen, question: (GameInterface) -> (Screen) -> Screen): Answer {
        language = from.frame?.language ?: language
        return orBroken {
            val game = game ?: open().also { game = it }
            try {
                Answer(next = question(game))
            } catch (error: MehfoozException) {
                orBroken { afterFailure(game, from, error) }
            } catch (error: OutOfMemoryError) {
                orBroken { afterFailure(game, from, MehfoozException.Storage("no memory left: ${error.message}")) }
            }
        }
    }

    private fun afterFailure(game: GameInterface, from: Screen, error: MehfoozException): Answer {
        val player = from.player
        return when {
            error is MehfoozException.TooNew -> throw error
            error is MehfoozException.OutOfTurn && player != null -> game.standing(player, world).let { standing -> Answer { standing } }
            error is MehfoozException.GateClosed -> {
                val gate = Screen.Gate(game.gate(forgotten = false, world.seed(), world.now()), Screen.Players(game.players()))
                Answer { gate }
            }
            // What cannot be saved is said where it was to be changed.
            from is Screen.GrownUps && error !is MehfoozException.Storage -> {
                game.closeGate()
                game.playersWith(error)
            }
            error is MehfoozException.Unknown -> game.playersWith(error)
            else -> from.frame?.let { frame -> Answer(frame.saying(error)) { now -> if (now.name == from.name) from else now } } ?: game.playersWith(error)
        }
    }

    private fun GameInterface.playersWith(error: MehfoozException): Answer {
        val players = Screen.Players(players())
        return Answer(players.view.frame.saying(error)) { players }
    }

    private fun Frame.saying(error: MehfoozException) = if (error is MehfoozException.Storage) failedStorage else failed

    /** A fault inside the game, or a library that is not there: never the end of the app. */
    private fun orBroken(answer: () -> Answer): Answer = try {
        answer()
    } catch (error: Exception) {
        broken(isTooNew = error is MehfoozException.TooNew)
    } catch (_: LinkageError) {
        broken(isTooNew = false)
    } catch (_: OutOfMemoryError) {
        broken(isTooNew = false)
    }

    private fun broken(isTooNew: Boolean): Answer {
        val language = language ?: world.language()
        val help = try {
            helpWithoutGame(language)
        } catch (_: Exception) {
            null
        } catch (_: LinkageError) {
            null
        } catch (_: OutOfMemoryError) {
            null
        }
        return Answer { now -> Screen.Broken(isTooNew, language, help, if (now is Screen.Broken) null else Route.of(now)) }
    }
}
