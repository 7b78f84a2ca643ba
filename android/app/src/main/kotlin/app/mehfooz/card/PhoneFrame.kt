package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** The frame of a phone that rises out of the lace, or out of the foot of its pane, [screen] its ground; so much of it lies [under] what is on it. */
@Composable
fun PhoneFrame(screen: Color, header: (@Composable () -> Unit)?, under: Dp = LocalStageRoom.current.foot + 2.dp, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    val frame = if (palette.isCalm) palette.accentEdge else palette.ink
    val whole = if (LocalStageRoom.current.isPane) Modifier.fillMaxHeight() else Modifier
    Box(Modifier.fillMaxWidth().then(whole), Alignment.TopCenter, propagateMinConstraints = true) {
        Column(
            whole.padding(horizontal = 14.dp).widthIn(max = 520.dp).fillMaxWidth().background(frame, RoundedCornerShape(topStart = 30.dp, topEnd = 30.dp))
                .padding(start = 6.dp, end = 6.dp, top = 6.dp).background(screen, RoundedCornerShape(topStart = 24.dp, topEnd = 24.dp)),
        ) {
            if (header != null) header()
            Column(Modifier.fillMaxWidth().then(whole).padding(bottom = under), content = content)
        }
    }
}

/** Who it comes from, on top of a phone's screen. */
@Composable
fun SenderBar(stimulus: StimulusView) {
    val line = ruleColor
    Row(
        Modifier.fillMaxWidth().background(LocalPalette.current.paper, RoundedCornerShape(topStart = 24.dp, topEnd = 24.dp)).underlined(line).padding(horizontal = 12.dp, vertical = if (LocalType.current.isClose) 1.dp else 4.dp),
        Arrangement.spacedBy(10.dp), Alignment.CenterVertically,
    ) {
        Face(stimulus.face, 38.dp)
        // On one line, where both fit there.
        if (LocalType.current.isClose) FlowRow(Modifier.weight(1f), Arrangement.spacedBy(8.dp), itemVerticalAlignment = Alignment.CenterVertically) {
            Words(stimulus.sender ?: stimulus.label, style = LocalType.current.label)
            if (stimulus.sender != null) Words(stimulus.note ?: stimulus.label, style = LocalType.current.small, color = LocalPalette.current.soft)
        } else Column(Modifier.weight(1f)) {
            Words(stimulus.sender ?: stimulus.label, style = LocalType.current.body.copy(fontWeight = LocalType.current.label.fontWeight, lineHeight = LocalType.current.label.lineHeight))
            if (stimulus.sender != null) Words(stimulus.note ?: stimulus.label, style = LocalType.current.small, color = LocalPalette.current.soft)
        }
    }
}

/** Between the parts of a phone's screen. */
val ruleColor @Composable get() = if (LocalPalette.current.isCalm) LocalPalette.current.line else Color(0xFFE6DDEB)

fun Modifier.underlined(color: Color) = drawBehind { drawRect(color, Offset(0f, size.height - 2.dp.toPx()), Size(size.width, 2.dp.toPx())) }

/** A sender's face, as far as it is known: else a silhouette. */
@Composable
fun Face(name: String?, size: Dp, ground: Color = if (LocalPalette.current.isCalm) LocalPalette.current.sand else Color(0xFFE4D9EC)) =
    Box(Modifier.size(size).clip(CircleShape).background(ground), Alignment.BottomCenter) { Picture(name ?: "bust-in-silhouette", size * 0.82f) }

/** Between messages; wider where each is to be touched. */
@Composable
fun messageGap(touches: Touches) = if (touches.canFlag) 8.dp else if (LocalType.current.isClose) 3.dp else 6.dp
