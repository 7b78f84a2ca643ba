package app.mehfooz

import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.askToDelete
import app.mehfooz.grownups.showAbout
import app.mehfooz.grownups.showExportImport
import app.mehfooz.grownups.showPin
import app.mehfooz.grownups.showSettings
import app.mehfooz.phone.World
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File

/** Both shells say the same things in the same order and the same words, on the screens whose words are the game's own. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+h2000dp")
class OutlinesTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(SameGame(RunningClock())).around(phone)
    private val heard = linkedMapOf<String, List<String>>()

    @Test fun screens_say_what_those_of_the_other_shell_say() {
        walk()
        val written = File(System.getProperty("mehfooz.journeys")!!, "../outlines/en.txt").readLines().outlines()
        assertEquals("screens that nobody walked to", emptySet<String>(), written.keys - heard.keys)
        val wrong = written.mapNotNull { (screen, lines) ->
            val (theirs, ours) = lines.map(::common).inMeantOrder(screen) to heard.getValue(screen).map(::common)
            if (theirs == ours) null else "$screen:\n" + difference(theirs, ours).joinToString("\n")
        }
        assertEquals("- theirs, + ours", "", wrong.joinToString("\n"))
    }

    private fun walk() {
        val languages = phone.await<Screen.Language>().view
        hear("language")
        phone.choose(languages.languages.first { it.tag == "en" })
        val animals = phone.await<Screen.NewPlayer>().view
        hear("new-player-animal")
        phone.press(animals.animals[6].name)
        hear("new-player-chosen")
        phone.press(animals.bandsTitle)
        phone.await<Screen.NewPlayer>()
        hear("new-player-age")
        for ((animal, band) in listOf("tiger-face" to "5-7", "rabbit-face" to "11-13", "camel" to "8-10")) {
            phone.runOnUiThread { phone.play.addPlayer(animal, band) }
            phone.waitUntil(animal, 20_000) { (phone.play.screen as? Screen.Home)?.view?.picture == animal }
            phone.await<Screen.Home>()
        }
        hear("home")
        val camel = phone.await<Screen.Home>().player
        phone.runOnUiThread { phone.play.showHelp() }
        phone.await<Screen.Help>()
        hear("help")
        phone.runOnUiThread { phone.play.showPlayers() }
        val players = phone.await<Screen.Players>().view
        hear("players")
        walkGrownUps(players.grownUps, camel)
    }

    private fun walkGrownUps(door: String, child: ULong) {
        phone.press(door)
        phone.await<Screen.Gate>()
        hear("gate")
        phone.tryGate(phone.await<Screen.Gate>().view.right)
        phone.awaitPage<GrownUpsPage.Parents>()
        val play = phone.play
        hearPage<GrownUpsPage.DeletePlayer>("delete-player") { play.askToDelete(child) }
        hearPage<GrownUpsPage.Settings>("settings") { play.showSettings() }
        hearPage<GrownUpsPage.Pin>("pin") { play.showPin() }
        hearPage<GrownUpsPage.About>("about") { play.showAbout() }
        hearPage<GrownUpsPage.ExportImport>("export-import") { play.showExportImport() }
    }

    private inline fun <reified T : GrownUpsPage> hearPage(name: String, crossinline show: () -> Unit) {
        phone.runOnUiThread { show() }
        phone.awaitPage<T>()
        hear(name)
    }

    private fun hear(screen: String) {
        heard[screen] = phone.outline()
    }
}

/** Time passes, so that players have an order. */
private class RunningClock(private val world: TestWorld = TestWorld(seeds = 2_000uL)) : World by world {
    private var passed = 0L
    override fun now() = world.now().let { it.copy(unixMs = it.unixMs + passed++) }
}

/** What is meant to differ. */
private fun common(line: String) = line
    .replace(Regex("\\d+ × \\d+ ="), "A × B =") // drawn by chance
    .replace("first header", "header") // VoiceOver goes to this heading by itself; TalkBack is told the pane's title instead

/** The keys of the gate stand at the foot of an Android phone, where thumbs are, and so the note about three wrong answers comes before the sum. */
private fun List<String>.inMeantOrder(screen: String) = if (screen != "gate") this else {
    val (sum, note) = indexOfFirst { "×" in it } to last()
    take(sum) + note + subList(sum, lastIndex)
}

/** "@ NAME" begins a screen; one without lines is none. */
private fun List<String>.outlines(): Map<String, List<String>> {
    val all = mutableMapOf<String, MutableList<String>>()
    var current: MutableList<String>? = null
    for (line in this) if (line.startsWith("@ ")) current = all.getOrPut(line.drop(2)) { mutableListOf() } else current?.add(line)
    return all.filterValues { it.isNotEmpty() }
}

/** The lines that only one of them has, or has elsewhere. */
private fun difference(theirs: List<String>, ours: List<String>): List<String> {
    val (missing, more) = theirs - ours.toSet() to ours - theirs.toSet()
    return missing.map { "- $it" } + more.map { "+ $it" } + if (missing.isEmpty() && more.isEmpty()) listOf("in another order:") + ours else emptyList()
}
