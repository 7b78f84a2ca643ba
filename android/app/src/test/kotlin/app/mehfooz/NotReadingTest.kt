package app.mehfooz

import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.ResponseView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** A child of five, who reads nothing: acts only on what was spoken since the screen came, or is a picture, and needs nothing else. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class NotReadingTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(Heard()).around(phone)

    @Test fun ten_cards_in_english() = playTenCards("en")
    @Test fun ten_cards_in_urdu() = playTenCards("ur")

    private fun playTenCards(language: String) {
        begin(language)
        val kinds = mutableSetOf<String>()
        repeat(2) { round ->
            while (phone.play.screen !is Screen.RoundEnd) {
                kinds += card(phone.await<Screen.Question>())
                feedback(phone.await<Screen.Feedback>().view)
                phone.waitUntil("the next card", 20_000) { phone.play.screen !is Screen.Feedback }
            }
            val end = phone.await<Screen.RoundEnd>().view
            assertHeard("the end of round $round", listOf(end.title) + end.rules.map { it.text })
            press(end.again)
            phone.waitUntil("another round", 20_000) { (phone.play.screen as? Screen.Question)?.view?.position == 0u }
        }
        assertTrue("only $kinds", kinds.size >= 2)
    }

    private fun begin(language: String) {
        val choice = phone.await<Screen.Language>().view.languages.first { it.tag == language }
        val button = "${choice.name}. ${choice.greeting}"
        phone.press(button)
        assertHeard("Language", listOf(choice.name))
        forget()
        phone.press(button)
        val view = phone.await<Screen.NewPlayer>().view
        assertHeard("the animals", listOf(view.animalsTitle))
        press(view.animals[2].name)
        assertHeard("an animal", listOf(view.animals[2].name))
        press(view.bandsTitle)
        phone.await<Screen.NewPlayer>()
        assertHeard("the ages", listOf(view.bandsTitle) + view.bands.map { it.spoken })
        press(view.bands.first().spoken)
        press(view.play)
        press(phone.await<Screen.Home>().view.playSpoken)
    }

    private fun card(question: Screen.Question): String {
        val view = question.view
        val where = "${view.response::class.simpleName} ${view.stimulus.kind}"
        assertHeard(where, listOf(view.prompt) + view.stimulus.messages.map { it.text } + view.stimulus.photo?.things.orEmpty().map { it.text })
        when (val response = view.response) {
            is ResponseView.Choose -> response.options.let { options ->
                assertHeard(where, options.map { it.text })
                press(options.first().text)
            }
            is ResponseView.Spot -> {
                assertHeard(where, response.parts.map { it.text } + response.nothing)
                press(response.parts.first().text)
            }
            is ResponseView.Sort -> {
                assertHeard(where, response.cards.map { it.text })
                response.cards.forEachIndexed { i, card -> press(if (i % 2 == 0) response.stop.counts[i / 2] else response.go.counts[i / 2], "${card.text} into") }
            }
            is ResponseView.Order -> {
                assertHeard(where, response.steps.map { it.text })
                for (step in response.steps.take(response.places.size)) press(step.text)
            }
        }
        forget()
        press(view.check)
        return where
    }

    private fun feedback(view: FeedbackView) {
        assertHeard("feedback", listOfNotNull(view.title, view.rule?.text, view.better?.text) + view.done.map { it.text })
        forget()
        press(view.next)
    }

    /** Presses what has a picture, or was spoken. */
    private fun press(words: String, what: String = words) {
        val node = phone.onAllNodes((hasText(words) or hasContentDescription(words)) and hasClickAction()).onFirst().fetchSemanticsNode()
        assertTrue("nothing tells what \"$what\" is", node.showsPicture() || words in heard)
        phone.press(words)
    }

    /** Each of [words] was spoken. */
    private fun assertHeard(where: String, words: List<String>) {
        val all = heard.joinToString("\n")
        assertEquals("$where: not spoken, of ${heard.size} lines", emptyList<String>(), words.filter { it !in all })
    }

    private val voice get() = (RuntimeEnvironment.getApplication() as MehfoozApplication).voice as FakeVoice
    private val heard get() = voice.said.filter { it != "stop" }
    private fun forget() = voice.said.clear()
}

/** A phone with a voice for both languages. */
private class Heard : ExternalResource() {
    override fun before() {
        (RuntimeEnvironment.getApplication() as MehfoozApplication).makeVoice = { FakeVoice("en", "ur", "en-GB", "ur-PK") }
    }
}
