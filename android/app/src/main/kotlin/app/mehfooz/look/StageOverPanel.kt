package app.mehfooz.look

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.layout.ParentDataModifier
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp

/** Of a stage that may give way: it is as high as the panel leaves [room] for, within these. */
private data class Yielding(val min: Dp, val max: Dp) : ParentDataModifier {
    override fun Density.modifyParentData(parentData: Any?) = this@Yielding
}

/** Lets a stage's content be from [min] to [max] high, as the panel under it leaves room. */
fun Modifier.yielding(min: Dp, max: Dp): Modifier = then(Yielding(min, max))

/** The panel is as high as it needs; the stage above takes what remains of [room]; the lace lies over its lower edge, and so the stage leaves [LACE] for it. */
@Composable
internal fun StageOverPanel(modifier: Modifier, room: Dp, stage: @Composable () -> Unit, lace: @Composable () -> Unit, panel: @Composable () -> Unit) =
    Layout(listOf(stage, lace, panel), modifier) { (stages, laces, panels), constraints ->
        val width = constraints.maxWidth
        val free = Constraints(minWidth = width, maxWidth = width)
        val below = panels.map { it.measure(free) }
        val laid = laces.map { it.measure(free) }
        val left = room.roundToPx() - below.sumOf { it.height }
        val above = stages.map { stage ->
            val yielding = stage.parentData as? Yielding
            val height = yielding?.let { left.coerceIn(it.min.roundToPx(), it.max.roundToPx()) }
            stage.measure(if (height == null) free else Constraints.fixed(width, height))
        }
        val top = above.sumOf { it.height }
        layout(width, maxOf(constraints.minHeight, top + below.sumOf { it.height })) {
            above.forEach { it.place(0, 0) }
            laid.forEach { it.place(0, top - it.height) }
            below.forEach { it.place(0, top) }
        }
    }
