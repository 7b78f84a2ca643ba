package app.mehfooz.grownups

import android.util.Log
import app.mehfooz.Play
import app.mehfooz.Screen
import app.mehfooz.core.ExportChoice
import app.mehfooz.core.ExportImportView
import app.mehfooz.core.GameInterface
import app.mehfooz.core.GateOutcome
import app.mehfooz.core.GateView
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.PlayerChange
import app.mehfooz.look.Pin

// What grown-ups do: the gate, and what stands behind it.

/** Shows Gate; [forgotten] asks for the hard products that take the PIN away. */
fun Play.showGate(forgotten: Boolean = false) = askGate(forgotten, byItself = false)

/** The wait at the gate is over: asks it again without a tap. */
fun Play.endWait(view: GateView) = askGate(view.forgotten, byItself = true)

private fun Play.askGate(forgotten: Boolean, byItself: Boolean) = askOver(byItself) { game ->
    val view = game.gate(forgotten, world.seed(), world.now())
    return@askOver { now -> if (byItself && now !is Screen.Gate) now else Screen.Gate(view, now.beforeGate) }
}

/** Tries the gate with what was typed. */
fun Play.tryGate(view: GateView, given: String) = askOver { game ->
    when (val outcome = game.tryGate(given, view.forgotten, world.seed(), world.now())) {
        is GateOutcome.Open -> { _ -> Screen.GrownUps(GrownUpsPage.Parents(outcome.view)) }
        is GateOutcome.Shut -> { now -> Screen.Gate(outcome.view, now.beforeGate) }
    }
}

/** Shuts the gate and shows Players. */
fun Play.leaveGrownUps() = ask { game ->
    game.closeGate()
    Screen.Players(game.players())
}

fun Play.showParents() = askPage { GrownUpsPage.Parents(it.parents(world.now())) }
fun Play.showChild(player: ULong) = askPage { GrownUpsPage.Child(it.child(player, world.now())) }
fun Play.changePlayer(player: ULong, change: PlayerChange) = askPage { GrownUpsPage.Child(it.changePlayer(player, change, world.now())) }
fun Play.askToDelete(player: ULong) = askPage { GrownUpsPage.DeletePlayer(it.askToDelete(player)) }
fun Play.deletePlayer(player: ULong) = askPage { GrownUpsPage.Parents(it.deletePlayer(player, world.now())) }

fun Play.showExportImport() = exportImport(child = null)

private fun Play.exportImport(child: ULong?) = askPage { GrownUpsPage.ExportImport(it.exportImport(), child) }

/** Makes a copy of a player; the page asks where to save it. */
fun Play.exportPlayer(choice: ExportChoice) = exportPlayer(choice.player, copiesOf)

/** The same for the child on the page, to which the way back leads. */
fun Play.exportPlayer(player: ULong, child: ULong? = player) = askPage { game ->
    val view = game.exportImport()
    orFailedCopy(view, child) {
        val file = view.players.first { it.player == player }.file
        GrownUpsPage.ExportImport(view, child, PlayerCopy(file, game.exportPlayer(player)))
    }
}

/** From whose page the copies were asked for. */
private val Play.copiesOf get() = ((screen as? Screen.GrownUps)?.page as? GrownUpsPage.ExportImport)?.child

/**
 * [copy] was saved or not, or a file could not be read: [said] is one of the view's sentences; none when it was not wanted
 * any more. Another copy that was asked for meanwhile goes on waiting.
 */
fun Play.endCopy(copy: PlayerCopy?, said: String?) {
    val page = (screen as? Screen.GrownUps)?.page as? GrownUpsPage.ExportImport ?: return
    show(Screen.GrownUps(page.copy(copy = page.copy.takeIf { it !== copy }, said = said)))
}

/** Takes a copy in and shows what came of it. */
fun Play.importPlayer(document: String) {
    val child = copiesOf
    askPage(byItself = true) { game ->
        orFailedCopy(game.exportImport(), child) {
            val view = game.importPlayer(document, world.now())
            view.reason?.let { Log.w("Mehfooz", it) }
            GrownUpsPage.Imported(view, child)
        }
    }
}

/** Where the phone has no room for a copy, the page of the copies says so; nothing was changed, and the gate stays open. */
private fun orFailedCopy(view: ExportImportView, child: ULong?, copy: () -> GrownUpsPage): GrownUpsPage {
    val failed = GrownUpsPage.ExportImport(view, child, said = view.frame.failedStorage)
    return try {
        copy()
    } catch (_: MehfoozException.Storage) {
        failed
    } catch (_: OutOfMemoryError) {
        failed
    }
}

fun Play.showSettings() = askPage { GrownUpsPage.Settings(it.settings()) }

/** Chooses the phone's language in Settings. */
fun Play.changeLanguage(tag: String) = askPage { game ->
    game.chooseLanguage(tag)
    GrownUpsPage.Settings(game.settings())
}

fun Play.showPin() = askPage { GrownUpsPage.Pin(it.pin()) }
fun Play.setPin(pin: String) = askPage { GrownUpsPage.Settings(it.setPin(pin, world.seed())) }
fun Play.removePin() = askPage { GrownUpsPage.Settings(it.removePin()) }
fun Play.showAbout() = askPage { GrownUpsPage.About(it.about()) }

/** The way back from a page of the grown-ups. */
internal fun Play.backFrom(page: GrownUpsPage) = when (page) {
    is GrownUpsPage.Parents -> leaveGrownUps()
    is GrownUpsPage.Child, is GrownUpsPage.Settings -> showParents()
    is GrownUpsPage.ExportImport -> if (page.child == null) showParents() else showChild(page.child)
    is GrownUpsPage.Imported -> exportImport(page.child)
    is GrownUpsPage.DeletePlayer -> showChild(page.view.player)
    is GrownUpsPage.Pin, is GrownUpsPage.About -> showSettings()
}

private fun Play.askPage(byItself: Boolean = false, question: (GameInterface) -> GrownUpsPage) =
    ask(byItself) { Screen.GrownUps(question(it)) }

/** Asked again, the gate still leads back to where it was first asked from. */
private val Screen.beforeGate get() = if (this is Screen.Gate) before else this
