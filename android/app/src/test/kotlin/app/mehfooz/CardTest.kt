package app.mehfooz

import androidx.activity.compose.setContent
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.isSpecified
import androidx.compose.ui.input.key.key
import androidx.compose.ui.layout.boundsInRoot
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.unit.dp
import app.mehfooz.card.Arrival
import app.mehfooz.card.Draft
import app.mehfooz.card.Photo
import app.mehfooz.card.Touches
import app.mehfooz.card.photoRoom
import app.mehfooz.core.BasketView
import app.mehfooz.core.Frame
import app.mehfooz.core.MessageView
import app.mehfooz.core.PartView
import app.mehfooz.core.PhotoThing
import app.mehfooz.core.PhotoView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.SpokenLine
import app.mehfooz.core.StimulusKind
import app.mehfooz.core.StimulusView
import app.mehfooz.core.ThingView
import app.mehfooz.grownups.text
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.Reading
import app.mehfooz.screens.QuestionScreen
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What touches do on a card. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h740dp")
class CardTest {
    @get:Rule val phone = createComposeRule()
    private val voice = FakeVoice("en-PK")
    private val reading = Reading()
    private val messages = listOf("Hello", "Send me the code", "Now").mapIndexed { i, text -> MessageView("m$i", text, byMe = false, picture = null) }
    private val choose = ResponseView.Choose(listOf(ThingView("a", "Send it", null), ThingView("b", "Ask Ammi", null)))

    private fun show(response: ResponseView, isReadTo: Boolean = true, isCalmer: Boolean = false): Screen.Question {
        val frame = plainFrame(isReadTo, isCalmer)
        val question = Screen.Question(1u, questionOf(response, frame, messages))
        phone.setContent {
            CompositionLocalProvider(LocalVoice provides voice, LocalReading provides reading) { MehfoozTheme(frame) { QuestionScreen(question, {}, {}, {}) } }
        }
        return question
    }

    @Test fun a_touch_speaks_what_is_touched_and_marks_it() {
        val question = show(choose)
        phone.onNodeWithText("Ask Ammi").performClick()
        assertEquals("Ask Ammi", voice.said.last())
        assertEquals(listOf("b"), question.draft.first)
        voice.line = 0
        assertEquals("b", reading.saying(voice))
        phone.onNodeWithText("Send me the code").performClick()
        assertEquals("Send me the code", voice.said.last())
    }

    @Test fun the_word_that_is_spoken_is_marked_and_no_other_text() {
        show(choose)
        phone.onNodeWithText("Send me the code").performClick()
        voice.line = 0
        voice.word = 5..6
        phone.waitForIdle()
        assertEquals(listOf("me"), marked("Send me the code"))
        assertEquals(emptyList<String>(), marked("Send it"))
    }

    @Test fun with_less_movement_the_message_is_marked_as_a_whole() {
        show(choose, isCalmer = true)
        phone.onNodeWithText("Send me the code").performClick()
        voice.line = 0
        voice.word = 5..6
        phone.waitForIdle()
        assertEquals(emptyList<String>(), marked("Send me the code"))
        assertEquals("m1", reading.saying(voice))
    }

    private fun marked(text: String) = phone.onAllNodes(hasText(text), useUnmergedTree = true).fetchSemanticsNodes().flatMap { it.config.getOrElse(SemanticsProperties.Text) { emptyList() } }
        .flatMap { drawn -> drawn.spanStyles.filter { it.item.background.isSpecified }.map { drawn.text.substring(it.start, it.end) } }.distinct()

    @Test fun who_is_not_read_to_hears_nothing_of_touches() {
        show(choose, isReadTo = false)
        phone.onNodeWithText("Ask Ammi").performClick()
        assertEquals(listOf("stop"), voice.said)
    }

    @Test fun the_speaker_marks_each_message_as_it_is_read() {
        show(choose, isReadTo = false)
        phone.onNodeWithContentDescription("Read").performClick()
        voice.line = 2
        assertEquals("m1", reading.saying(voice))
    }

    @Test fun messages_come_one_after_another_and_a_tap_shows_all() {
        phone.mainClock.autoAdvance = false
        val question = show(choose)
        phone.mainClock.advanceTimeBy(64)
        assertTrue(question.arrival.isShown(messages[0]))
        assertTrue(question.arrival.isBeingWritten(messages[1]))
        phone.mainClock.advanceTimeBy(450)
        assertTrue(question.arrival.isShown(messages[1]))
        assertFalse(question.arrival.isShown(messages[2]))
        phone.onNodeWithText("What now?").performTouchInput { down(center); up() }
        assertTrue(question.arrival.isShown(messages[2]))
    }

    @Test fun with_less_movement_all_messages_are_there_at_once() {
        phone.mainClock.autoAdvance = false
        val question = show(choose, isCalmer = true)
        phone.mainClock.advanceTimeBy(32)
        assertTrue(messages.all(question.arrival::isShown))
    }

    @Test fun an_order_may_have_fewer_places_than_steps() {
        val steps = listOf("Stop", "Pay", "Tell").map { ThingView(it, it, null) }
        val question = show(ResponseView.Order(steps, listOf("First", "Last"), "tap to take out", "Tap"))
        phone.onNodeWithContentDescription("Stop").performClick()
        phone.onNodeWithContentDescription("Tell").performClick()
        phone.onNodeWithContentDescription("Pay").performClick()
        assertEquals(listOf("Stop", "Tell"), question.draft.first)
        val placed = phone.onNodeWithContentDescription("Tell, Last")
        assertEquals("tap to take out", placed.fetchSemanticsNode().config[SemanticsActions.OnClick].label)
        placed.performClick()
        assertEquals(listOf("Stop"), question.draft.first)
    }

    @Test fun a_thing_of_a_photo_is_flagged_where_it_stands() = flagged(rightToLeft = false)
    @Test fun a_photo_is_not_turned_round_with_the_writing() = flagged(rightToLeft = true)

    private fun flagged(rightToLeft: Boolean) {
        val things = listOf(PhotoThing("p1", "house-number", "14", "House number", 200u, 500u, 50u), PhotoThing("p2", "cat", null, "A cat", 800u, 500u, 180u))
        val photo = PhotoView("backdrop-lane", things, "In the picture")
        val draft = Draft()
        val parts = things.map { PartView(it.key, it.text, "${it.text}, flagged") }
        val touches = Touches(parts, draft, Arrival(StimulusView(StimulusKind.PHOTO, "", null, null, null, emptyList(), photo)))
        phone.setContent {
            MehfoozTheme("en", rightToLeft, calm = false) { Box(Modifier.fillMaxWidth().photoRoom(1_000.dp)) { Photo(photo) { touches.markOf(it) } } }
        }
        val number = phone.onNodeWithContentDescription("House number").fetchSemanticsNode()
        assertTrue("${number.boundsInRoot}", number.boundsInRoot.width >= 48 * number.layoutInfo.density.density && number.boundsInRoot.center.x < phone.onNodeWithContentDescription("A cat").fetchSemanticsNode().boundsInRoot.left)
        phone.onNodeWithContentDescription("House number").performClick()
        assertEquals(listOf("p1"), draft.first)
        phone.onNodeWithContentDescription("House number, flagged").performClick()
        assertEquals(emptyList<String>(), draft.first)
    }
}
