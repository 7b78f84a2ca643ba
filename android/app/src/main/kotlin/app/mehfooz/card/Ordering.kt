package app.mehfooz.card

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.runtime.Stable
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.unit.dp
import app.mehfooz.core.ResponseView
import app.mehfooz.look.Flight
import app.mehfooz.look.Spot

/** Where a dragged step would go. */
internal sealed interface Target {
    /** Before all but the first [index] of the others, or in the place of the one there. */
    data class Place(val index: Int) : Target

    /** Out of the trail. */
    data object Pool : Target
}

/** What the trail shows of that: [at] a bead, or in the gap before it. */
internal data class InsertionMark(val at: Int, val isGap: Boolean)

/** The steps of an order on their way: along the trail, to it and from it. */
@Stable
internal class Ordering(response: ResponseView.Order, private val draft: Draft) {
    val places = response.places.size
    val steps = response.steps.associateBy { it.key }
    val trail = Spot()
    val beads = List(places) { Spot() }
    val pool = Spot()

    /** Where each step stands in the pool: from there it flies to its bead. */
    val marks = response.steps.associate { it.key to Spot() }
    val drag = Drag(::targetAt)
    val mark: InsertionMark? by derivedStateOf { (drag.target as? Target.Place)?.let { markOf(drag.piece!!.key, it.index) } }

    private fun targetAt(piece: Piece, finger: Offset): Target? {
        val trail = trail.bounds ?: return null
        return when {
            finger.x !in trail.left..trail.right -> null
            // Above it, as a finger hides what it points at.
            finger.y in trail.top - trail.height / 2..trail.bottom -> indexAt(finger.x, draft.first - piece.key)?.let(Target::Place)
            piece.isBead && pool.bounds?.contains(finger) == true -> Target.Pool
            else -> null
        }
    }

    /** On a bead it goes there, and between two it goes between them, unless all are taken. */
    private fun indexAt(x: Float, others: List<String>): Int? {
        val isFull = others.size == places
        val on = beads.indexOfFirst { bead -> bead.bounds?.let { x in it.left..it.right } == true }
        if (on >= 0 || isFull) return on.takeIf { it >= 0 }?.coerceAtMost(if (isFull) on else others.size)
        val middles = beads.map { it.bounds?.center?.x ?: 0f }
        val isRightToLeft = middles.first() > middles.last()
        return others.count { (middles[draft.first.indexOf(it)] < x) != isRightToLeft }
    }

    private fun markOf(key: String, index: Int): InsertionMark {
        val (own, filled) = draft.first.indexOf(key) to draft.first.size
        return when {
            own == index || (own < 0 && (filled == places || index == filled)) -> InsertionMark(index, isGap = false)
            else -> InsertionMark(if (own in 0..<index) index + 1 else index, isGap = true)
        }
    }

    /** Gives a step the next bead, or takes it out of its own. */
    fun tap(key: String) = change {
        drag.flies(key, marks.getValue(key).bounds, toBead)
        if (key in draft.first) draft.takeOut(key) else draft.append(key, places)
    }

    /** Puts a dragged step there; false where it changes nothing. */
    fun drop(piece: Piece, target: Target): Boolean {
        val before = draft.first
        change {
            drag.flies(piece.key, drag.bounds, dropped)
            when (target) {
                is Target.Place -> draft.insert(piece.key, target.index, places)
                Target.Pool -> draft.takeOut(piece.key)
            }
        }
        return draft.first != before
    }

    /** Steps whose bead changes fly from the old one. */
    private fun change(act: () -> Unit) {
        draft.first.forEachIndexed { i, key -> drag.flies(key, beads[i].bounds, toBead) }
        act()
    }
}

/** Along a low arc; then the bead answers. */
internal val toBead = Flight(220, easing = FastOutSlowInEasing, arc = 16.dp, scale = 0.7f)
