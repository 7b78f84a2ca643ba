package app.mehfooz

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import app.mehfooz.core.QuestionView
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Whether all that is needed to answer is in sight at once, on a phone of 360 x 740 dp of which a status bar takes 24. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class FitTest {
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private var question: Screen.Question? by mutableStateOf(null)

    @Test fun the_youngest_see_every_card_whole() = measure("en", "5-7", atLeast = 1.0)
    @Test fun of_8_to_10_nine_of_ten_cards_are_seen_whole() = measure("en", "8-10", atLeast = 0.9)
    @Test fun of_11_to_13_nine_of_ten_cards_are_seen_whole() = measure("en", "11-13", atLeast = 0.9)
    @Test fun the_youngest_see_every_card_whole_in_urdu() = measure("ur", "5-7", atLeast = 1.0)
    @Test fun of_8_to_10_nine_of_ten_cards_are_seen_whole_in_urdu() = measure("ur", "8-10", atLeast = 0.9)
    @Test fun of_11_to_13_nine_of_ten_cards_are_seen_whole_in_urdu() = measure("ur", "11-13", atLeast = 0.9)

    @Test @Config(qualifiers = "+w320dp-h480dp", fontScale = 2f)
    fun check_is_at_the_bottom_edge_where_they_do_not_fit() {
        draw()
        for (view in cards("en", "8-10").take(12)) {
            show(view)
            val bounds = phone.onNodeWithText(view.check).fetchSemanticsNode().boundsInRoot
            val height = phone.activity.window.decorView.height
            assertTrue("${view.prompt}: $bounds of $height", bounds.bottom <= height && bounds.bottom > height - 60 * phone.density.density && bounds.height > 40)
        }
    }

    private fun measure(language: String, band: String, atLeast: Double) {
        draw()
        val cards = cards(language, band)
        val tooHigh = cards.mapNotNull { view ->
            show(view)
            val range = phone.onAllNodes(keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)).fetchSemanticsNodes().single().config[SemanticsProperties.VerticalScrollAxisRange]
            val over = range.maxValue() / phone.density.density
            if (over <= 0) null else "%s %s, %.0f dp: %s".format(view.response::class.simpleName, view.stimulus.kind, over, view.prompt)
        }
        println("$language $band: ${cards.size - tooHigh.size} of ${cards.size} cards are seen whole; not\n${tooHigh.joinToString("\n")}")
        assertTrue("$language $band: ${tooHigh.size} of ${cards.size} do not fit:\n${tooHigh.joinToString("\n")}", cards.size - tooHigh.size >= atLeast * cards.size)
    }

    private fun draw() = phone.setContent {
        question?.let { MehfoozTheme(it.view.frame) { QuestionScreen(it, {}, {}, {}) } }
    }

    private fun show(view: QuestionView) {
        question = Screen.Question(1u, view)
        phone.waitForIdle()
    }

    private fun cards(language: String, band: String): List<QuestionView> {
        val cards = Bank.of(language, band).questions.values.toList()
        assertTrue("only ${cards.size} cards of $band", cards.size >= 55)
        return cards
    }
}
