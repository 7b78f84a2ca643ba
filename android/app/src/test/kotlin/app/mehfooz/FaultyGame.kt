package app.mehfooz

import app.mehfooz.core.AnswerInput
import app.mehfooz.core.Game
import app.mehfooz.core.GameInterface
import app.mehfooz.core.Now
import app.mehfooz.core.PlayerChange
import app.mehfooz.grownups.exportPlayer
import app.mehfooz.grownups.importPlayer
import app.mehfooz.grownups.tryGate
import java.util.Collections

/** What goes wrong in a [FaultyGame], and what was asked of it. */
class Faults {
    /** By the call's name; what is thrown in its place. */
    val of: MutableMap<String, Throwable> = Collections.synchronizedMap(mutableMapOf())

    /** Answers are held back while it is true. */
    @Volatile var isHeld = false

    /** The calls that came back well. */
    val calls: MutableList<String> = Collections.synchronizedList(mutableListOf())

    /** Players whose round was begun and whose end was not left. */
    val openRounds: MutableSet<ULong> = Collections.synchronizedSet(mutableSetOf())

    fun <T> at(call: String, make: () -> T): T {
        while (isHeld) Thread.sleep(0, 100_000)
        of[call]?.let { throw it }
        return make().also { calls += call }
    }
}

/** The real game, some of whose calls fail or wait when told to. */
class FaultyGame(private val game: Game, private val faults: Faults) : GameInterface by game, AutoCloseable by game {
    override fun players() = faults.at("players") { game.players() }
    override fun newPlayer() = faults.at("newPlayer") { game.newPlayer() }
    override fun home(player: ULong, now: Now) = faults.at("home") { game.home(player, now) }
    override fun badgeBook(player: ULong) = faults.at("badgeBook") { game.badgeBook(player) }
    override fun help() = faults.at("help") { game.help() }
    override fun begin(player: ULong, topic: String?, seed: ULong, now: Now) =
        faults.at("begin") { game.begin(player, topic, seed, now) }.also { faults.openRounds += player }
    override fun resume(player: ULong) = faults.at("resume") { game.resume(player) }
    override fun answer(player: ULong, position: UInt, answer: AnswerInput, now: Now) =
        faults.at("answer") { game.answer(player, position, answer, now) }
    override fun next(player: ULong, position: UInt) = faults.at("next") { game.next(player, position) }
    override fun leaveEnd(player: ULong, now: Now) =
        faults.at("leaveEnd") { game.leaveEnd(player, now) }.also { faults.openRounds -= player }
    override fun tickTalk(player: ULong, topic: String, ticked: Boolean, now: Now) =
        faults.at("tickTalk") { game.tickTalk(player, topic, ticked, now) }
    override fun gate(forgotten: Boolean, seed: ULong, now: Now) = faults.at("gate") { game.gate(forgotten, seed, now) }
    override fun tryGate(given: String, forgotten: Boolean, seed: ULong, now: Now) =
        faults.at("tryGate") { game.tryGate(given, forgotten, seed, now) }
    override fun child(player: ULong, now: Now) = faults.at("child") { game.child(player, now) }
    override fun changePlayer(player: ULong, change: PlayerChange, now: Now) = faults.at("changePlayer") { game.changePlayer(player, change, now) }
    override fun exportPlayer(player: ULong) = faults.at("exportPlayer") { game.exportPlayer(player) }
    override fun importPlayer(document: String, now: Now) = faults.at("importPlayer") { game.importPlayer(document, now) }
}
