package app.mehfooz.look

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.Mark

/** A round mark: an empty ring, or filled with a sign. */
@Composable
fun RoundMark(fill: Color?, sign: Int?, size: Dp = 32.dp) {
    val palette = LocalPalette.current
    val ring = if (fill == null) Modifier.background(palette.paper, CircleShape).border(3.dp, palette.ring, CircleShape) else Modifier.background(fill, CircleShape)
    Box(Modifier.size(size).then(ring), Alignment.Center) { if (sign != null) Sign(sign, Color.White, size * 0.62f) }
}

/** How feedback marks a thing: each has its own shape and its own colour. */
@Composable
fun FeedbackMark(mark: Mark) {
    val palette = LocalPalette.current
    when (mark) {
        Mark.RIGHT -> RoundMark(palette.right, R.drawable.icon_check)
        Mark.NOT_YET -> RoundMark(palette.notYet, R.drawable.icon_loop)
        Mark.MISSED -> RoundMark(palette.accent, R.drawable.icon_plus)
    }
}

/** Where in the round we are; never how it went. Decoration where it has no [name]. */
@Composable
fun Beads(now: Int, count: Int, name: String, modifier: Modifier = Modifier, isStanding: Boolean = false) {
    val named = modifier.clearAndSetSemantics { if (name.isNotEmpty()) contentDescription = name }
    val beads: @Composable () -> Unit = { for (bead in 0 until count) Bead(isDone = bead < now, isNow = bead == now) }
    if (isStanding) Column(named, Arrangement.spacedBy(8.dp), Alignment.CenterHorizontally) { beads() }
    else Row(named, Arrangement.spacedBy(8.dp, Alignment.CenterHorizontally), Alignment.CenterVertically) { beads() }
}

@Composable
private fun Bead(isDone: Boolean, isNow: Boolean) {
    val palette = LocalPalette.current
    when {
        isDone -> Box(Modifier.size(18.dp).background(palette.accent, CircleShape), Alignment.Center) { Box(Modifier.size(6.dp).background(Color.White, CircleShape)) }
        isNow -> Box(
            Modifier.size(26.dp).background(if (palette.isCalm) palette.paper else palette.primary, CircleShape)
                .border(if (palette.isCalm) 5.dp else 3.dp, if (palette.isCalm) palette.accent else palette.ink, CircleShape),
        )
        else -> Box(Modifier.size(18.dp).background(palette.paper, CircleShape).border(3.dp, palette.ring, CircleShape))
    }
}
