package app.mehfooz.card

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.ResponseView

/** What the child has put together on a card and not yet checked; keys of the view. Any taps leave it whole. */
class Draft {
    /** The chosen option, the marked parts, the cards in the basket of what needs care, or the steps in order. */
    var first: List<String> by mutableStateOf(emptyList())
        private set

    /** The cards in the basket of what is fine. */
    var second: List<String> by mutableStateOf(emptyList())
        private set

    /** "Nothing here" is chosen. */
    var isNothing by mutableStateOf(false)
        private set

    /** The card in the hand, on its way to a basket. */
    var held: String? by mutableStateOf(null)
        private set

    /** Nothing was done yet. */
    val isEmpty get() = first.isEmpty() && second.isEmpty() && !isNothing && held == null

    /** Chooses the one option. */
    fun choose(option: String) {
        first = listOf(option)
    }

    /** Marks a part, or takes its mark away. */
    fun toggle(part: String) {
        first = if (part in first) first - part else first + part
        isNothing = false
    }

    /** Says that there is nothing here, or takes that back. */
    fun toggleNothing() {
        isNothing = !isNothing
        first = emptyList()
    }

    /** Takes a card into the hand, or lays it back; one that lies in a basket stays there. */
    fun hold(card: String) {
        if (card in first || card in second) return
        held = card.takeIf { held != card }
    }

    /** Puts the card in the hand into a basket: of what needs care, or of what is fine. */
    fun putHeld(intoStop: Boolean) {
        held?.let { put(it, intoStop) }
    }

    /** Puts a card that lies in no basket into one. */
    fun put(card: String, intoStop: Boolean) {
        if (card in first || card in second) return
        if (intoStop) first += card else second += card
        held = null
    }

    /** Gives the next free one of [places] to a step that has none. */
    fun append(step: String, places: Int) {
        if (step !in first && first.size < places) first += step
    }

    /** Puts a step, wherever it was, before all but the first [index] of the others; with all [places] taken, in the place of the one there. */
    fun insert(step: String, index: Int, places: Int) {
        val others = first - step
        first = others.take(index) + step + others.drop(if (others.size < places) index else index + 1)
    }

    /** Takes a card out of its basket, or a step out of its place. */
    fun takeOut(key: String) {
        first -= key
        second -= key
    }

    /** The answer that is put together, once nothing of it is missing. */
    fun answerTo(response: ResponseView): AnswerInput? = when (response) {
        is ResponseView.Choose -> first.singleOrNull()?.let { AnswerInput.Choose(it) }
        is ResponseView.Spot -> AnswerInput.Spot(first).takeIf { isNothing || first.isNotEmpty() }
        is ResponseView.Sort -> AnswerInput.Sort(first, second).takeIf { first.size + second.size == response.cards.size }
        is ResponseView.Order -> AnswerInput.Order(first).takeIf { first.size == response.places.size }
    }
}
