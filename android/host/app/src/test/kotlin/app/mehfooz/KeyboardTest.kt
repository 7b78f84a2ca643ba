package app.mehfooz

import android.view.ViewGroup
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import app.mehfooz.core.ResponseView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import java.awt.event.KeyEvent
import java.util.ArrayDeque
import javax.swing.JPanel

/** A game without a finger: the keys of the desktop, through the window's own code, from the first start to the badges. */
@RunWith(RobolectricTestRunner::class)
class KeyboardTest {
    @get:Rule val frames = FreshFrames()
    @get:Rule val folder = TemporaryFolder()
    private val play get() = (RuntimeEnvironment.getApplication() as MehfoozApplication).play
    private val inputs = ArrayDeque<Input>()
    private val keyboard = Keyboard(inputs)
    private val desktop = JPanel()
    private lateinit var phone: Phone
    private var clock = System.nanoTime()
    private val walked = mutableSetOf<String>()

    @Test fun a_game_in_english() = playAll("en")
    @Test fun a_game_in_urdu() = playAll("ur")

    private fun playAll(language: String) {
        phone = Phone(folder.root)
        val languages = on<Screen.Language>().view.languages
        press(languages.first { it.tag == language }.let { "${it.name}. ${it.greeting}" }, KeyEvent.VK_ENTER)
        press(on<Screen.NewPlayer>().view.back, KeyEvent.VK_ENTER)
        press(on<Screen.Players>().view.newPlayer!!, KeyEvent.VK_SPACE)
        newPlayer(on<Screen.NewPlayer>())
        val kinds = mutableSetOf<String>()
        for (place in on<Screen.Home>().view.places) {
            if (kinds.size == 4) break
            press(place.spoken, KeyEvent.VK_ENTER)
            round(kinds)
        }
        assertEquals(setOf("Choose", "Spot", "Sort", "Order"), kinds)
        press(on<Screen.Home>().view.badges, KeyEvent.VK_ENTER)
        on<Screen.BadgeBook>()
        tap(KeyEvent.VK_ESCAPE)
        press(on<Screen.Home>().view.help, KeyEvent.VK_ENTER)
        on<Screen.Help>()
        tap(KeyEvent.VK_ESCAPE)
        on<Screen.Home>()
        phone.end()
    }

    /** The arrows lead down the page as well. */
    private fun newPlayer(screen: Screen.NewPlayer) {
        press(screen.view.animals[6].name, KeyEvent.VK_SPACE)
        press(screen.view.bandsTitle, KeyEvent.VK_ENTER, by = KeyEvent.VK_DOWN)
        waitFor("the ages") { (play.screen as Screen.NewPlayer).animal != null }
        walk("the ages")
        press(screen.view.bands[1].spoken, KeyEvent.VK_SPACE)
        press(screen.view.play, KeyEvent.VK_ENTER, by = KeyEvent.VK_DOWN)
    }

    private fun round(kinds: MutableSet<String>) {
        waitFor("a first card") { (play.screen as? Screen.Question)?.view?.position == 0u }
        while (true) {
            val question = on<Screen.Question>()
            kinds += question.view.response::class.simpleName!!
            putTogether(question.view.response)
            press(question.view.check, KeyEvent.VK_ENTER)
            press(on<Screen.Feedback>().view.next, KeyEvent.VK_ENTER)
            waitFor("what comes next") { play.screen !is Screen.Feedback }
            if (play.screen is Screen.RoundEnd) break
        }
        val end = on<Screen.RoundEnd>()
        end.view.talk?.let { talk ->
            press(talk.tick, KeyEvent.VK_SPACE)
            waitFor("the tick") { (play.screen as Screen.RoundEnd).view.talk!!.ticked }
        }
        press(end.view.back, KeyEvent.VK_ENTER)
        on<Screen.Home>()
    }

    private fun putTogether(response: ResponseView) = when (response) {
        is ResponseView.Choose -> press(response.options.first().text, KeyEvent.VK_SPACE)
        is ResponseView.Spot -> press(response.parts.last().text, KeyEvent.VK_SPACE)
        is ResponseView.Order -> for (step in response.steps) press(step.text, KeyEvent.VK_ENTER)
        is ResponseView.Sort -> response.cards.forEachIndexed { i, card ->
            press(card.text, KeyEvent.VK_SPACE)
            val (basket, before) = if (i % 2 == 0) response.stop to i / 2 else response.go to i / 2
            press(basket.counts[before], KeyEvent.VK_ENTER)
        }
    }

    /** Waits for the screen; where one of its kind was not seen before, Tab must come to all that can be pressed, and Shift+Tab back. */
    private inline fun <reified T : Screen> on(): T {
        waitFor(T::class.simpleName!!) { play.screen is T && play.pictures.missing == 0 }
        val screen = play.screen as T
        val kind = (screen as? Screen.Question)?.view?.response?.let { it::class.simpleName }.orEmpty()
        if (walked.add("${T::class.simpleName} $kind")) walk("${T::class.simpleName} $kind")
        return screen
    }

    private fun walk(screen: String) {
        val wanted = buttons().associate { it.id to it.name }
        assertTrue("$screen: no button", wanted.isNotEmpty())
        for ((shift, way) in listOf(false to "Tab", true to "Shift+Tab")) {
            val met = mutableSetOf<Int>()
            repeat(wanted.size + 1) {
                tap(KeyEvent.VK_TAB, shift)
                focused()?.let { met += it.id }
            }
            assertTrue("$screen: $way does not come to ${wanted - met}", met.containsAll(wanted.keys))
        }
    }

    private fun press(name: String, key: Int, by: Int = KeyEvent.VK_TAB) {
        val way = mutableListOf<String>()
        while (focused()?.name != name) {
            tap(by)
            way += focused()?.name ?: "nothing"
            assertTrue("\"$name\" is not reached: $way", way.size < 60)
        }
        tap(key)
    }

    private fun tap(key: Int, shift: Boolean = false) {
        keyboard.keyPressed(KeyEvent(desktop, KeyEvent.KEY_PRESSED, 0, if (shift) KeyEvent.SHIFT_DOWN_MASK else 0, key, KeyEvent.CHAR_UNDEFINED))
        while (true) (inputs.poll() ?: break).act(phone)
        runOn()
    }

    private fun waitFor(what: String, isThere: () -> Boolean) {
        val end = System.nanoTime() + 20_000_000_000
        while (!isThere() || !play.takesTaps) {
            check(System.nanoTime() < end) { "waited 20 s for $what; on the screen: ${play.screen}" }
            runOn()
        }
        repeat(10) { runOn() }
    }

    private fun runOn() {
        clock = maxOf(clock + 32_000_000, System.nanoTime())
        phone.runTo(clock)
    }

    private fun focused() = nodes().firstOrNull { it.config.getOrNull(SemanticsProperties.Focused) == true }
    private fun buttons() = nodes().filter { SemanticsActions.OnClick in it.config && SemanticsProperties.Disabled !in it.config }

    private fun nodes(): List<SemanticsNode> {
        fun all(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap { all(it) }
        val page = phone.decor.findViewById<ViewGroup>(android.R.id.content)!!.getChildAt(0) as ViewGroup
        val root = page.getChildAt(0) as RootForTest
        root.measureAndLayoutForTest() // a phone does with its next picture
        return all(root.semanticsOwner.rootSemanticsNode)
    }
}
