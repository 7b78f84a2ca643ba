package app.mehfooz

import androidx.compose.foundation.layout.size
import app.mehfooz.card.Draft
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.BasketView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import kotlin.random.Random

/** A draft stays whole under any taps, also under those that come before the next frame. */
class DraftTest {
    private val things = ('a'..'d').map { ThingView(it.toString(), "$it", null) }
    private val basket = BasketView("", emptyList(), "")

    @Test fun a_step_has_one_place() {
        val draft = Draft()
        repeat(2) { draft.append("c", 4) }
        assertEquals(listOf("c"), draft.first)
    }

    @Test fun no_step_is_put_where_no_place_is() {
        val draft = Draft()
        for (step in listOf("a", "b", "c")) draft.append(step, 2)
        assertEquals(listOf("a", "b"), draft.first)
    }

    @Test fun a_step_comes_before_others_or_in_the_place_of_one() {
        val draft = Draft()
        for (step in listOf("a", "b", "c")) draft.append(step, 4)
        draft.insert("d", 1, 4)
        assertEquals(listOf("a", "d", "b", "c"), draft.first)
        draft.insert("e", 3, 4)
        assertEquals(listOf("a", "d", "b", "e"), draft.first)
        draft.insert("a", 3, 4)
        assertEquals(listOf("d", "b", "e", "a"), draft.first)
        draft.insert("b", 1, 4)
        assertEquals(listOf("d", "b", "e", "a"), draft.first)
    }

    @Test fun a_card_lies_in_one_basket() {
        val draft = Draft()
        draft.hold("a")
        repeat(2) { draft.putHeld(intoStop = true) }
        draft.hold("a") // a second tap on the card that has just gone
        draft.putHeld(intoStop = false)
        assertEquals(listOf("a") to emptyList<String>(), draft.first to draft.second)
    }

    @Test fun any_taps_leave_an_answer_that_the_card_takes() {
        val dice = Random(7)
        val order = ResponseView.Order(things, List(4) { "" }, "", "")
        val sort = ResponseView.Sort(things, basket, basket, listOf("", ""))
        repeat(2_000) {
            val (steps, cards) = Draft() to Draft()
            repeat(dice.nextInt(1, 40)) {
                val key = things.random(dice).key
                when (dice.nextInt(3)) {
                    0 -> steps.takeOut(key)
                    1 -> steps.append(key, 4)
                    else -> steps.insert(key, dice.nextInt(4), 4)
                }
                when (dice.nextInt(4)) {
                    0 -> cards.takeOut(key)
                    1 -> cards.putHeld(dice.nextBoolean())
                    else -> cards.hold(key)
                }
                assertEquals("once each", steps.first.toSet().size, steps.first.size)
                assertTrue("a place for each", steps.first.size <= 4)
                assertEquals("once each", (cards.first + cards.second).toSet().size, cards.first.size + cards.second.size)
                assertTrue("in the hand or in a basket", cards.held !in cards.first + cards.second)
            }
            (steps.answerTo(order) as AnswerInput.Order?)?.let { assertEquals(things.map { it.key }.toSet(), it.steps.toSet()) }
            (cards.answerTo(sort) as AnswerInput.Sort?)?.let { assertEquals(things.map { it.key }.toSet(), (it.stop + it.go).toSet()) }
        }
    }
}
