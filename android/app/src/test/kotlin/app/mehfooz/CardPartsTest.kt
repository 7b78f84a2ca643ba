package app.mehfooz

import androidx.activity.compose.setContent
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher.Companion.keyIsDefined
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.phone.LocalPictures
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Parts of a card that come and go. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h716dp")
class CardPartsTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)
    private val bank get() = Bank.of("en", "5-7", rounds = 2)
    private val photo get() = bank.questions.values.first { it.stimulus.photo != null && it.response is ResponseView.Spot }

    @Test fun why_is_folded_until_it_is_asked() {
        val view = bank.feedbacks.first { it.whys.any { why -> why.why.isNotEmpty() } && it.photo == null }
        val reason = view.whys.first { it.why.isNotEmpty() }.why
        show { MehfoozTheme(view.frame) { FeedbackScreen(view, {}, {}, {}) } }
        phone.onNodeWithText(reason, substring = true).assertDoesNotExist()
        phone.onNodeWithText(view.whyTitle).performScrollTo().performClick()
        phone.onNodeWithText(reason, substring = true).assertExists()
        phone.onNodeWithText(view.whyTitle).performScrollTo().performClick()
        phone.onNodeWithText(reason, substring = true).assertDoesNotExist()
    }

    @Test @Config(qualifiers = "+w320dp-h480dp", fontScale = 2f)
    fun a_page_that_goes_on_says_so_until_its_end_is_in_sight() {
        val view = card(photo)
        val pill = phone.onNodeWithText(view.more).fetchSemanticsNode().boundsInRoot
        val check = phone.onNodeWithText(view.check).fetchSemanticsNode().boundsInRoot
        assertTrue("$pill, over Check at $check", pill.bottom <= check.top && pill.height > 30 * phone.density.density)
        val page = phone.onNode(keyIsDefined(SemanticsProperties.VerticalScrollAxisRange)).fetchSemanticsNode().boundsInRoot
        assertTrue("$pill lies over what is in $page", pill.top >= page.bottom)
        phone.onNodeWithText((view.response as ResponseView.Spot).nothing).performScrollTo()
        phone.waitForIdle()
        phone.onNodeWithText(view.more).assertDoesNotExist()
    }

    @Test @Config(fontScale = 1.5f) fun large_text_brings_the_things_of_a_photo_as_a_list() {
        val view = card(photo)
        val things = view.stimulus.photo!!.things
        phone.onNodeWithText(view.stimulus.photo!!.listed).assertExists()
        for (thing in things) phone.onNode(hasText(thing.text) and hasClickAction()).assertExists()
    }

    @Test fun smaller_text_does_not() {
        val view = card(photo)
        phone.onNodeWithText(view.stimulus.photo!!.listed).assertDoesNotExist()
    }

    @Test fun each_message_with_a_picture_shows_it() {
        val pictured = bank.questions.values.filter { view -> view.stimulus.messages.any { it.picture != null } }
        assertTrue("none has pictures", pictured.isNotEmpty())
        for (view in pictured.distinctBy { it.stimulus.kind }) {
            card(view)
            for (message in view.stimulus.messages.filter { it.picture != null }) {
                val node = phone.onAllNodes(hasText(message.text) or hasContentDescription(message.text), useUnmergedTree = true).onFirst().fetchSemanticsNode()
                assertTrue("${view.stimulus.kind}: \"${message.text}\" has lost its picture", generateSequence(node) { it.parent }.take(3).any { it.showsPicture() && it.config.contains(SemanticsProperties.Text).not() })
            }
        }
    }

    @Test fun every_thing_of_a_photo_is_painted() {
        for (view in bank.questions.values.filter { it.stimulus.photo != null }) {
            card(view)
            val wanted = view.stimulus.photo!!.things.map { it.picture } + view.stimulus.photo!!.backdrop
            assertEquals(emptyList<String>(), wanted.filter { phone.play.pictures[it] == null })
        }
    }

    @Test fun the_youngest_have_a_large_nothing_here() {
        val view = card(photo)
        val nothing = (view.response as ResponseView.Spot).nothing
        val height = phone.onNodeWithText(nothing).fetchSemanticsNode().size.height / phone.density.density
        assertTrue("$height dp", height >= 130)
        card(photo.copy(frame = photo.frame.copy(readsAloud = false)))
        assertTrue(phone.onNodeWithText(nothing).fetchSemanticsNode().size.height / phone.density.density < 80)
    }

    @Test @Config(qualifiers = "+w320dp-h616dp") fun a_photo_in_feedback_is_as_large_as_on_its_card() {
        val view = bank.feedbacks.first { it.photo != null }
        show { MehfoozTheme(view.frame) { FeedbackScreen(view, {}, {}, {}) } }
        for (thing in view.photo!!.things) {
            val bounds = phone.onNodeWithContentDescription(thing.text).fetchSemanticsNode().boundsInRoot
            val wide = maxOf(48f, thing.size.toInt() / 1000f * (320 - 16 - 10))
            assertTrue("${thing.text}: $bounds", bounds.width / phone.density.density >= wide - 1)
        }
    }

    private fun card(view: QuestionView): QuestionView {
        val question = Screen.Question(1u, view)
        show { MehfoozTheme(view.frame) { QuestionScreen(question, {}, {}, {}) } }
        return view
    }

    private fun show(content: @Composable () -> Unit) {
        phone.await<Screen.Language>()
        phone.activity.setContent { CompositionLocalProvider(LocalPictures provides phone.play.pictures, content = content) }
        phone.waitForIdle()
        phone.waitUntil("pictures", 20_000) { phone.play.pictures.missing == 0 }
        phone.waitForIdle()
    }
}
