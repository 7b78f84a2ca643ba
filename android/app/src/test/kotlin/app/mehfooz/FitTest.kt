package app.mehfooz

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithText
import app.mehfooz.core.Game
import app.mehfooz.core.QuestionView
import app.mehfooz.core.RoundView
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File

/** Whether all that is needed to answer is in sight at once, on a phone of 360 x 740 dp of which a status bar takes 24. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class FitTest {
    @get:Rule val folder = TemporaryFolder()
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private var question: Screen.Question? by mutableStateOf(null)

    @Test fun the_youngest_see_every_card_whole() = measure("5-7", atLeast = 1.0)
    @Test fun of_8_to_10_nine_of_ten_cards_are_seen_whole() = measure("8-10", atLeast = 0.9)
    @Test fun of_11_to_13_nine_of_ten_cards_are_seen_whole() = measure("11-13", atLeast = 0.9)

    @Test @Config(qualifiers = "+w320dp-h480dp", fontScale = 2f)
    fun check_is_at_the_bottom_edge_where_they_do_not_fit() {
        draw()
        for (view in cards("8-10").take(12)) {
            show(view)
            val bounds = phone.onNodeWithText(view.check).fetchSemanticsNode().boundsInRoot
            val height = phone.activity.window.decorView.height
            assertTrue("${view.prompt}: $bounds of $height", bounds.bottom <= height && bounds.bottom > height - 60 * phone.density.density && bounds.height > 40)
        }
    }

    private fun measure(band: String, atLeast: Double) {
        draw()
        val cards = cards(band)
        val tooHigh = cards.mapNotNull { view ->
            show(view)
            val range = phone.onAllNodes(keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)).fetchSemanticsNodes().single().config[SemanticsProperties.VerticalScrollAxisRange]
            val over = range.maxValue() / phone.density.density
            if (over <= 0) null else "%s %s, %.0f dp: %s".format(view.response::class.simpleName, view.stimulus.kind, over, view.prompt)
        }
        println("$band: ${cards.size - tooHigh.size} of ${cards.size} cards are seen whole; not\n${tooHigh.joinToString("\n")}")
        assertTrue("$band: ${tooHigh.size} of ${cards.size} do not fit:\n${tooHigh.joinToString("\n")}", cards.size - tooHigh.size >= atLeast * cards.size)
    }

    private fun draw() = phone.setContent {
        question?.let { MehfoozTheme(it.view.frame) { QuestionScreen(it, {}, {}, {}) } }
    }

    private fun show(view: QuestionView) {
        question = Screen.Question(1u, view)
        phone.waitForIdle()
    }

    /** Every card of a band: rounds of all topics are drawn until none is new for long. */
    private fun cards(band: String): List<QuestionView> {
        val world = TestWorld()
        val seen = mutableMapOf<String, QuestionView>()
        Game.open(File(folder.root, "fit.db").path, world.now()).use { game ->
            game.chooseLanguage("en")
            for (animal in listOf("camel", "lion")) {
                val player = game.addPlayer(animal, band, world.seed(), world.now())
                for (topic in game.home(player, world.now()).places.map { it.topic }) repeat(4) {
                    var round: RoundView = game.begin(player, topic, world.seed(), world.now())
                    while (round !is RoundView.End) round = when (val now = round) {
                        is RoundView.Question -> {
                            seen[now.view.prompt] = now.view.takeIf { it.howTo == null } ?: now.view.copy(howTo = null)
                            val draft = Screen.Question(player, now.view).also { it.draft.putAnythingTogether(it) }.draft
                            game.answer(player, now.view.position, draft.answerTo(now.view.response)!!, world.now())
                        }
                        is RoundView.Feedback -> game.next(player, now.view.position)
                        is RoundView.End -> now
                    }
                    game.leaveEnd(player, world.now())
                }
            }
        }
        assertTrue("only ${seen.size} cards of $band", seen.size >= 55)
        assertEquals(null, seen.values.find { it.howTo != null })
        return seen.values.toList()
    }
}
