package app.mehfooz

import app.mehfooz.core.Game
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.Now
import app.mehfooz.core.PlayerChange
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.askToDelete
import app.mehfooz.grownups.changePlayer
import app.mehfooz.grownups.endCopy
import app.mehfooz.grownups.endWait
import app.mehfooz.grownups.exportPlayer
import app.mehfooz.grownups.importPlayer
import app.mehfooz.grownups.leaveGrownUps
import app.mehfooz.grownups.showAbout
import app.mehfooz.grownups.showChild
import app.mehfooz.grownups.showExportImport
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.showParents
import app.mehfooz.grownups.showPin
import app.mehfooz.grownups.showSettings
import app.mehfooz.grownups.tryGate
import app.mehfooz.phone.World
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.File

/** The gate is shut whenever no parent is there. */
@RunWith(RobolectricTestRunner::class)
class GateTest {
    @get:Rule val folder = TemporaryFolder()
    private val faults = Faults()
    private var pause = 0L
    private val world = object : World by TestWorld() {
        private var uptime = 0L
        override fun now() = Now(1_790_000_000_000, 18_000, uptimeMs())
        override fun uptimeMs() = (uptime + pause).also { uptime += Play.NO_TAPS_MS }
    }
    private lateinit var game: Game
    private val play = playIn(File(""), world) {
        FaultyGame(Game.open(File(folder.root, "progress.db").path, world.now()).also { game = it }, faults)
    }

    @After fun end() = play.end()

    @Test fun a_right_answer_leads_in_and_back_leads_out() {
        val question = play.firstCard()
        play.openGate()
        play.showExportImport()
        play.exportPlayer(play.waitForPage<GrownUpsPage.ExportImport>().view.players.single())
        await { play.page<GrownUpsPage.ExportImport>()?.copy != null }
        val page = play.page<GrownUpsPage.ExportImport>()!!
        play.endCopy(page.copy, page.view.saved)
        assertEquals(page.view.saved, play.page<GrownUpsPage.ExportImport>()!!.said)
        play.importPlayer(page.copy!!.document)
        assertTrue(play.waitForPage<GrownUpsPage.Imported>().view.takenIn)
        play.showSettings()
        play.waitForPage<GrownUpsPage.Settings>()
        play.showPin()
        play.waitForPage<GrownUpsPage.Pin>()
        play.back()
        play.waitForPage<GrownUpsPage.Settings>()
        play.showAbout()
        play.waitForPage<GrownUpsPage.About>()
        play.back()
        play.waitForPage<GrownUpsPage.Settings>()
        play.back()
        play.waitForPage<GrownUpsPage.Parents>()
        play.showChild(question.player)
        play.waitForPage<GrownUpsPage.Child>()
        play.askToDelete(question.player)
        play.waitForPage<GrownUpsPage.DeletePlayer>()
        play.back()
        play.waitForPage<GrownUpsPage.Child>()
        play.back()
        play.waitForPage<GrownUpsPage.Parents>()
        play.back()
        play.waitFor<Screen.Players>()
        assertShut()
    }

    @Test fun back_from_the_gate_leads_to_where_it_was_asked_from() {
        val question = play.firstCard()
        play.showHome(question.player)
        play.waitFor<Screen.Home>()
        play.showGate()
        val gate = play.waitFor<Screen.Gate>()
        play.tryGate(gate.view, "1")
        await { play.takesTaps && (play.screen as Screen.Gate).view.message != null }
        play.back()
        play.waitFor<Screen.Home>()
    }

    @Test fun an_app_that_is_left_has_shut_the_gate() {
        play.firstCard()
        play.openGate()
        play.leave()
        play.waitFor<Screen.Players>()
        assertShut()
    }

    @Test fun an_app_that_is_left_while_the_gate_opens_has_shut_it() {
        play.firstCard()
        play.showGate()
        val gate = play.waitFor<Screen.Gate>()
        faults.isHeld = true
        play.tryGate(gate.view, gate.solution)
        play.leave()
        faults.isHeld = false
        await { play.takesTaps }
        val after = play.screen as Screen.Gate
        assertShut()
        play.tryGate(after.view, after.solution)
        play.waitForPage<GrownUpsPage.Parents>()
    }

    @Test fun a_page_that_comes_after_the_app_was_left_stays_behind_the_gate() {
        val question = play.firstCard()
        play.openGate()
        faults.isHeld = true
        play.showChild(question.player)
        play.leave()
        faults.isHeld = false
        await { play.takesTaps }
        assertTrue("${play.screen::class.simpleName}", play.screen is Screen.Players)
        assertShut()
    }

    @Test fun the_gate_stays_open_below_the_file_picker_but_not_for_ever() {
        play.firstCard()
        play.openGate()
        play.pick {}
        play.leave()
        play.comeBack()
        await { play.takesTaps }
        assertTrue("still there", play.screen is Screen.GrownUps)
        play.leave()
        play.waitFor<Screen.Players>()

        play.openGate()
        play.pick {}
        play.leave()
        pause += Play.PICKING_MS
        play.leave() // as a timer calls it
        play.waitFor<Screen.Players>()
        assertShut()

        play.comeBack()
        play.openGate()
        play.pick {}
        play.leave()
        pause += Play.PICKING_MS
        play.comeBack() // the timer did not run: the phone slept
        play.waitFor<Screen.Players>()
        assertShut()
    }

    @Test fun a_picker_that_does_not_open_keeps_nothing_open() {
        play.firstCard()
        play.openGate()
        assertThrows(IllegalStateException::class.java) { play.pick { error("no picker on this phone") } }
        play.leave()
        play.waitFor<Screen.Players>()
    }

    @Test fun a_failed_call_behind_the_gate_shuts_it_and_says_why() {
        val question = play.firstCard()
        play.openGate()
        faults.of["child"] = MehfoozException.Invalid("odd")
        play.showChild(question.player)
        val players = play.waitFor<Screen.Players>()
        assertEquals(players.view.frame.failed, play.failed)
        assertShut()
    }

    @Test fun what_cannot_be_saved_is_said_on_that_page_and_can_be_tried_again() {
        val question = play.firstCard()
        play.openGate()
        play.showChild(question.player)
        val before = play.waitForPage<GrownUpsPage.Child>().view
        faults.of["changePlayer"] = MehfoozException.Storage("full")
        play.changePlayer(question.player, PlayerChange.Sounds(!before.settings.sounds.on))
        await { play.failed != null }
        assertEquals(before.frame.failedStorage, play.failed)
        assertEquals(before, play.page<GrownUpsPage.Child>()!!.view)
        faults.of.clear()
        play.changePlayer(question.player, PlayerChange.Sounds(!before.settings.sounds.on))
        await { play.isThere { play.failed == null } }
        assertEquals(!before.settings.sounds.on, play.waitForPage<GrownUpsPage.Child>().view.settings.sounds.on)
    }

    @Test fun after_a_copy_the_way_back_leads_to_where_it_was_asked_for() {
        val question = play.firstCard()
        play.openGate()
        play.showChild(question.player)
        play.waitForPage<GrownUpsPage.Child>()
        play.exportPlayer(question.player)
        val page = play.waitForPage<GrownUpsPage.ExportImport>()
        play.endCopy(page.copy, page.view.saved)
        play.importPlayer(page.copy!!.document)
        play.waitForPage<GrownUpsPage.Imported>()
        play.back()
        play.waitForPage<GrownUpsPage.ExportImport>()
        play.exportPlayer(page.view.players.single())
        await { play.isThere { play.page<GrownUpsPage.ExportImport>()?.copy != null } }
        play.back()
        assertEquals(question.player, play.waitForPage<GrownUpsPage.Child>().view.player)
        play.back()
        play.waitForPage<GrownUpsPage.Parents>()
        play.showExportImport()
        play.waitForPage<GrownUpsPage.ExportImport>()
        play.back()
        play.waitForPage<GrownUpsPage.Parents>()
    }

    @Test fun a_gate_that_asks_for_the_pin_speaks_of_no_answers() {
        play.firstCard()
        play.openGate()
        game.setPin("1234", 1uL)
        play.leaveGrownUps()
        play.waitFor<Screen.Players>()
        play.showGate()
        val gate = play.waitFor<Screen.Gate>()
        play.tryGate(gate.view, "4321")
        await { play.isThere { (play.screen as Screen.Gate).view.message != null } }
        val said = sentencesOf((play.screen as Screen.Gate).view)
        assertTrue("$said", said.any { "PIN" in it } && said.none { "answer" in it })
    }

    @Test fun a_copy_that_fails_says_so_where_it_happened_and_the_gate_stays_open() {
        val question = play.firstCard()
        play.openGate()
        for (fault in listOf(MehfoozException.Storage("full"), OutOfMemoryError("a long history"))) {
            faults.of["exportPlayer"] = fault
            play.exportPlayer(question.player)
            assertFailedCopy()
            play.exportPlayer(play.page<GrownUpsPage.ExportImport>()!!.view.players.single())
            assertFailedCopy()
            faults.of["importPlayer"] = fault
            play.importPlayer("{}")
            assertFailedCopy()
            play.showParents()
            play.waitForPage<GrownUpsPage.Parents>()
        }
        game.settings() // or it throws
    }

    private fun assertFailedCopy() {
        await { play.isThere { true } }
        val page = play.waitForPage<GrownUpsPage.ExportImport>()
        assertEquals(page.view.frame.failedStorage, page.said)
        assertNull(page.copy)
        play.showExportImport()
        await { play.isThere { play.page<GrownUpsPage.ExportImport>()?.said == null } }
    }

    @Test fun a_page_asked_for_while_the_gate_is_shut_shows_the_gate() {
        play.firstCard()
        play.openGate()
        game.closeGate()
        play.showSettings()
        play.waitFor<Screen.Gate>()
        play.back()
        play.waitFor<Screen.Players>()
    }

    @Test fun the_wait_at_the_gate_ends_by_itself_and_only_there() {
        play.firstCard()
        play.showGate()
        val gate = play.waitFor<Screen.Gate>()
        repeat(3) {
            play.tryGate(gate.view, "1")
            await { play.takesTaps }
        }
        val shut = play.screen as Screen.Gate
        assertTrue("it waits", shut.view.wait != null)
        pause += shut.view.wait!!.ms.toLong()
        play.endWait(shut.view)
        await { play.takesTaps && (play.screen as Screen.Gate).view.wait == null }
        play.back()
        play.waitFor<Screen.Question>()
        play.endWait(shut.view)
        await { play.takesTaps }
        assertTrue(play.screen is Screen.Question)
    }

    private fun assertShut() {
        assertThrows(MehfoozException.GateClosed::class.java) { game.settings() }
    }
}
