package app.mehfooz

import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.unit.toSize
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.QuestionScreen
import app.mehfooz.screens.RoundEndActions
import app.mehfooz.screens.RoundEndScreen
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Stage and panel side by side: on a tablet, and on a phone held sideways. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w740dp-h360dp-land")
class PanesTest {
    @get:Rule val phone = createAndroidComposeRule<ComponentActivity>()
    private var drawing: @Composable () -> Unit by mutableStateOf({})

    @Test fun what_arrives_stands_beside_what_can_be_done() = beside("en")
    @Test fun in_urdu_it_stands_at_the_right() = beside("ur")
    @Test @Config(qualifiers = "+w1280dp-h800dp-land") fun on_a_tablet_too() = beside("en")

    @Test fun a_photo_is_whole_beside_its_question() {
        begin()
        for (view in questions("en").filter { it.stimulus.photo != null }) {
            show(view)
            for (thing in view.stimulus.photo!!.things) {
                val bounds = phone.onNodeWithContentDescription(thing.text).fetchSemanticsNode().boundsInRoot
                assertTrue("${thing.text}: $bounds", bounds.top >= 0 && bounds.bottom <= height && bounds.width >= 47.9f * phone.density.density)
            }
        }
    }

    @Test fun feedback_and_the_end_of_a_round_have_their_main_button_in_the_panel() {
        val bank = Bank.of("en", "8-10", rounds = 1)
        begin()
        for (view in bank.feedbacks.distinctBy { Triple(it.verdict, it.photo != null, it.frame.calm) }) {
            drawing = { MehfoozTheme(view.frame) { FeedbackScreen(view, {}, {}, {}) } }
            assertInPanel(view.next)
        }
        for (view in bank.ends.distinctBy { it.frame.calm }) {
            drawing = { MehfoozTheme(view.frame) { RoundEndScreen(view, RoundEndActions({}, {}, {}, {})) } }
            assertInPanel(view.again)
        }
    }

    @Test fun choices_are_seen_beside_what_arrives() {
        begin()
        val choose = listOf("5-7", "8-10").flatMap { band -> Bank.of("en", band, rounds = 2).questions.values.filter { it.response is ResponseView.Choose } }
        val seen = choose.map { view ->
            show(view)
            phone.waitForIdle()
            val foot = whole(hasText(view.check) and hasClickAction()).top
            (view.response as ResponseView.Choose).options.count { whole(hasText(it.text) and hasClickAction()).bottom <= foot }
        }
        val (none, some) = seen.count { it == 0 } to choose.indices.count { seen[it] < (choose[it].response as ResponseView.Choose).options.size }
        println("choices held sideways, of ${choose.size} cards: none seen on $none, not all on $some")
        assertTrue("$none of ${choose.size} show no choice", none == 0)
        assertTrue("$some of ${choose.size} do not show all", some * 10 <= choose.size)
    }

    /** Also what is scrolled away. */
    private fun whole(which: SemanticsMatcher) = phone.onAllNodes(which).onFirst().fetchSemanticsNode().let { Rect(it.positionInRoot, it.size.toSize()) }

    private fun beside(language: String) {
        begin()
        for (view in questions(language).distinctBy { Triple(it.stimulus.kind, it.response::class, it.frame.calm) }) {
            show(view)
            assertInPanel(view.check)
            val asked = middle(view.prompt)
            val arrived = view.stimulus.messages.firstOrNull()?.let { middle(it.text) } ?: view.stimulus.photo?.things?.first()?.let { middle(it.text) } ?: continue
            assertTrue("${view.prompt}: $arrived, $asked of $width", if (view.frame.rightToLeft) arrived > asked else arrived < asked)
            assertTrue("the message is not in its pane", if (view.frame.rightToLeft) arrived > width * 0.4f else arrived < width * 0.6f)
        }
    }

    /** In sight at the foot, on the side of the end. */
    private fun assertInPanel(words: String) {
        phone.waitForIdle()
        val bounds = phone.onNode(hasText(words) and hasClickAction()).fetchSemanticsNode().boundsInRoot
        val isRightToLeft = words.any { it in '\u0600'..'\u06FF' }
        assertTrue("$words: $bounds of $width x $height", bounds.bottom <= height && bounds.bottom > height * 0.8f && (if (isRightToLeft) bounds.right < width * 0.6f else bounds.left > width * 0.4f))
    }

    private fun middle(words: String) = phone.onAllNodes(hasText(words, substring = true) or hasContentDescription(words, substring = true), useUnmergedTree = true).onFirst().fetchSemanticsNode().boundsInRoot.center.x

    private fun questions(language: String) = Bank.of(language, "8-10", rounds = 2).questions.values

    private fun begin() = phone.setContent { drawing() }

    private fun show(view: QuestionView) {
        val question = Screen.Question(1u, view)
        drawing = { MehfoozTheme(view.frame) { QuestionScreen(question, {}, {}, {}) } }
        phone.waitForIdle()
    }

    private val height get() = phone.activity.window.decorView.height
    private val width get() = phone.activity.window.decorView.width
}
