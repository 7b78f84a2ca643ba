package app.mehfooz

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsConfiguration
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performSemanticsAction
import app.mehfooz.core.ResponseView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** A game by the actions that a screen reader offers, and nothing else: no finger touches the screen. What is put is taken back once, too. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class ScreenReaderTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun a_game_in_english() = playAll("en")
    @Test fun a_game_in_urdu() = playAll("ur")

    private fun playAll(language: String) {
        val choice = on<Screen.Language>().view.languages.first { it.tag == language }
        act("${choice.name}. ${choice.greeting}")
        val newPlayer = on<Screen.NewPlayer>().view
        act(newPlayer.animals[6].name)
        act(newPlayer.bandsTitle)
        on<Screen.NewPlayer>()
        act(newPlayer.bands[1].spoken)
        act(newPlayer.play)
        val kinds = mutableSetOf<String>()
        for (place in on<Screen.Home>().view.places) {
            if (kinds.size == 4) break
            act(place.spoken)
            round(kinds)
        }
        assertEquals(setOf("Choose", "Spot", "Sort", "Order"), kinds)
        act(on<Screen.Home>().view.badges)
        on<Screen.BadgeBook>()
    }

    private fun round(kinds: MutableSet<String>) {
        phone.waitUntil("a first card", 20_000) { (phone.play.screen as? Screen.Question)?.view?.position == 0u }
        while (phone.play.screen !is Screen.RoundEnd) {
            val question = on<Screen.Question>().view
            kinds += question.response::class.simpleName!!
            answer(question.response)
            act(question.check)
            act(on<Screen.Feedback>().view.next)
            phone.waitUntil("what comes next", 20_000) { phone.play.screen !is Screen.Feedback }
        }
        act(on<Screen.RoundEnd>().view.back)
        on<Screen.Home>()
    }

    private fun answer(response: ResponseView) = when (response) {
        is ResponseView.Choose -> {
            act(response.options.last().text)
            act(response.options.first().text)
            assertEquals("one is chosen", 1, count { it.getOrNull(SemanticsProperties.Selected) == true })
        }
        is ResponseView.Spot -> {
            act(response.parts.first().text)
            act(response.nothing)
            act(response.parts.last().text)
        }
        is ResponseView.Order -> {
            act(response.steps.first().text)
            act(response.steps.first().text, doing = response.out)
            for (step in response.steps.take(response.places.size)) act(step.text)
        }
        is ResponseView.Sort -> {
            act(response.cards.first().text)
            act(response.stop.counts[0])
            act(response.cards.first().text, doing = response.stop.out)
            response.cards.forEachIndexed { i, card ->
                act(card.text)
                val (basket, before) = if (i % 2 == 0) response.stop to i / 2 else response.go to i / 2
                act(basket.counts[before])
            }
        }
    }

    /** The screen, when it is one of these and says what it is. */
    private inline fun <reified T : Screen> on(): T {
        val screen = phone.await<T>()
        assertTrue("${T::class.simpleName} does not say what it is", count { SemanticsProperties.PaneTitle in it } > 0)
        return screen
    }

    /** Double-taps, as TalkBack calls it, what says [words]; it must say that this is [doing], if that is given. */
    private fun act(words: String, doing: String? = null) {
        val isPlaced = doing != null // which says its place as well
        val node = phone.onAllNodes((hasText(words, isPlaced) or hasContentDescription(words, isPlaced)) and hasClickAction()).onFirst()
        val config = node.fetchSemanticsNode().config
        assertTrue("\"$words\" cannot be pressed", SemanticsProperties.Disabled !in config)
        if (doing != null) assertEquals(words, doing, config[SemanticsActions.OnClick].label)
        phone.waitUntil("taps to be taken on ${phone.play.screen}", 20_000) { phone.play.isThere { true } }
        node.performSemanticsAction(SemanticsActions.OnClick)
        phone.waitForIdle()
    }

    private fun count(which: (SemanticsConfiguration) -> Boolean) =
        phone.nodes(SemanticsMatcher("") { which(it.config) }).size
}
