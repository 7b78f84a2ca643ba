package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Mark
import app.mehfooz.core.RuleView
import app.mehfooz.core.WhyView
import app.mehfooz.look.Chunk
import app.mehfooz.look.FeedbackMark
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Scheme
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.entrance
import app.mehfooz.look.opening
import app.mehfooz.phone.Picture

/** What was done, or would have been better, with its mark and its picture; why is told under the fold. */
@Composable
internal fun Done(why: WhyView) {
    val shape = RoundedCornerShape(20.dp)
    val (color, tint) = why.mark.colors
    Row(
        Modifier.fillMaxWidth().background(tint, shape).border(3.dp, color, shape).padding(horizontal = 12.dp, vertical = 8.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp), Alignment.CenterVertically,
    ) {
        FeedbackMark(why.mark)
        Column(Modifier.weight(1f)) {
            Words(why.heading, style = LocalType.current.small, color = LocalPalette.current.soft)
            Words(why.text, style = LocalType.current.label)
        }
        why.picture?.let { Picture(it, 44.dp) }
    }
}

private val Mark.colors @Composable get() = LocalPalette.current.let { palette ->
    when (this) {
        Mark.RIGHT -> palette.right to palette.rightTint
        Mark.NOT_YET -> palette.notYet to palette.notYetTint
        Mark.MISSED -> palette.accent to palette.paper
    }
}

/** The one thing to take along, as on a painted board: beads in the [scheme]'s colours above and below. */
@Composable
internal fun Rule(rule: RuleView, scheme: Scheme) {
    val palette = LocalPalette.current
    val ground = if (palette.isCalm) palette.paper else Color(0xFFFFB31A)
    Row(
        Modifier.fillMaxWidth().padding(vertical = 7.dp).opening(entrance(220, delay = 100)).drawBehind { drawBoard(scheme.rim, ground) }.padding(horizontal = 14.dp, vertical = 12.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(14.dp), Alignment.CenterVertically,
    ) {
        Box(Modifier.size(56.dp).background(Color.White, CircleShape).border(3.dp, scheme.rim, CircleShape), Alignment.Center) { Picture(rule.picture, 36.dp) }
        Column(Modifier.weight(1f).alpha(entrance(120, delay = 320))) {
            if (rule.heading.isNotEmpty()) Words(rule.heading, style = LocalType.current.small)
            Words(rule.text, style = LocalType.current.question)
        }
    }
}

private fun DrawScope.drawBoard(rim: Color, ground: Color) {
    val r = 5.dp.toPx()
    val count = (size.width / (2 * r)).toInt()
    val step = size.width / count
    for (k in 0 until count) for (y in listOf(0f, size.height)) drawCircle(rim, r, Offset(step * (k + 0.5f), y))
    drawRect(ground)
    drawRect(rim, style = Stroke(3.dp.toPx()))
}

/** Why, for each thing that mattered; folded at first. */
@Composable
internal fun ColumnScope.Whys(view: FeedbackView) {
    if (view.whys.isEmpty()) return
    val palette = LocalPalette.current
    var isOpen by rememberSaveable { mutableStateOf(false) }
    val turn = { isOpen = !isOpen }
    val fold = Modifier.semantics { if (isOpen) collapse { turn(); true } else expand { turn(); true } }
    Chunk(Look(palette.sand), Tap.Press(turn), Modifier.fillMaxWidth().then(fold), minHeight = 52.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Sign(R.drawable.icon_talk, palette.accent)
            Words(view.whyTitle, Modifier.weight(1f), LocalType.current.label)
            Sign(R.drawable.icon_down, palette.accent, modifier = Modifier.rotate(if (isOpen) 180f else 0f))
        }
    }
    if (isOpen) for (why in view.whys) Why(why)
}

@Composable
private fun Why(why: WhyView) = Row(
    Modifier.fillMaxWidth().padding(horizontal = 8.dp, vertical = 2.dp).semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp),
) {
    FeedbackMark(why.mark)
    Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
        Words(why.text, style = LocalType.current.label)
        Words(why.why)
    }
}
