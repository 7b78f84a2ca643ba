package app.mehfooz.look

import androidx.compose.runtime.Composable
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.IntrinsicMeasureScope
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.LayoutModifier
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp

/**
 * A part of a stage that gives way: with room it is [max] high, and down to [min] where the panel needs it. Inside a Column it takes a
 * weight, so that what surrounds it is measured first.
 */
fun Modifier.yielding(min: Dp, max: Dp): Modifier = then(Yielding(min, max))

private data class Yielding(val min: Dp, val max: Dp) : LayoutModifier {
    override fun MeasureScope.measure(measurable: Measurable, constraints: Constraints): MeasureResult {
        val height = if (constraints.hasBoundedHeight) constraints.maxHeight.coerceIn(min.roundToPx(), max.roundToPx()) else max.roundToPx()
        val part = measurable.measure(constraints.copy(minHeight = height, maxHeight = height))
        return layout(part.width, height) { part.place(0, 0) }
    }

    // Never asked of what is inside, which may be composed only when it is measured.
    override fun IntrinsicMeasureScope.minIntrinsicHeight(measurable: IntrinsicMeasurable, width: Int) = min.roundToPx()
    override fun IntrinsicMeasureScope.maxIntrinsicHeight(measurable: IntrinsicMeasurable, width: Int) = max.roundToPx()
}

/** How close the type of a page has to be for all of it to be seen at once. Found in its first frames; what the child does there changes nothing. */
@Stable
internal class Fit {
    var density by mutableIntStateOf(0)
        private set
    private var isFound = false

    /** That a page with type of this [density] is whole, or cannot be. */
    fun tell(density: Int, isWhole: Boolean, canBeCloser: Boolean) {
        if (isFound || density != this.density) return
        if (isWhole || !canBeCloser || density == MAX_DENSITY) isFound = true else this.density++
    }

    private companion object {
        const val MAX_DENSITY = 2
    }
}

/** Of the room of a page, where the panel leaves so much. */
private const val STAGE_SHARE = 0.4f

/** The panel is as high as it needs; the stage above takes what remains of [room]; the lace lies over its lower edge, and so the stage leaves [LACE] for it. */
@Composable
internal fun StageOverPanel(modifier: Modifier, room: Dp, fit: Fit, stage: @Composable () -> Unit, lace: @Composable () -> Unit, panel: @Composable () -> Unit) {
    val density = fit.density
    Layout(listOf(stage, lace, panel), modifier) { (stages, laces, panels), constraints ->
        val width = constraints.maxWidth
        val free = Constraints(minWidth = width, maxWidth = width)
        val below = panels.map { it.measure(free) }
        val laid = laces.map { it.measure(free) }
        val left = room.roundToPx() - below.sumOf { it.height }
        fit.tell(density, isWhole = left >= stages.sumOf { it.minIntrinsicHeight(width) }, canBeCloser = fontScale <= 1.05f)
        val above = stages.map { stage ->
            val most = maxOf(left, stage.minIntrinsicHeight(width))
            // Room that is left over is no desert under the panel: some of it is the stage's.
            stage.measure(free.copy(minHeight = minOf(most, (room.roundToPx() * STAGE_SHARE).toInt()), maxHeight = most))
        }
        val top = above.sumOf { it.height }
        layout(width, maxOf(constraints.minHeight, top + below.sumOf { it.height })) {
            above.forEach { it.place(0, 0) }
            laid.forEach { it.place(0, top - it.height) }
            below.forEach { it.place(0, top) }
        }
    }
}
