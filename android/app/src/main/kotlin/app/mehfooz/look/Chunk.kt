package app.mehfooz.look

import androidx.compose.animation.core.LinearEasing
import androidx.compose.animation.core.animateDpAsState
import androidx.compose.animation.core.tween
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.interaction.collectIsPressedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** How a block is drawn: a rounded face, its border, and the edge below that makes it look thick. */
@Immutable
data class Look(
    val face: Color,
    val border: Color? = null,
    val borderWidth: Dp = 2.dp,
    val edge: Color? = null,
    val edgeHeight: Dp = 5.dp,
    val radius: Dp = 20.dp,
    val isDashed: Boolean = false,
)

/** What a tap does, and so what a block is to a screen reader. */
sealed interface Tap {
    data class Press(val onTap: () -> Unit) : Tap
    data class Choose(val isChosen: Boolean, val onTap: () -> Unit) : Tap
    data class Toggle(val isOn: Boolean, val onTap: () -> Unit) : Tap
    data class Switch(val isOn: Boolean, val onTap: () -> Unit) : Tap
    data object Off : Tap
}

/** A block to tap. It never clips what stands on it, so that Nastaliq may leave its line. */
@Composable
fun Chunk(
    look: Look,
    tap: Tap,
    modifier: Modifier = Modifier,
    minHeight: Dp = 48.dp,
    padding: PaddingValues = PaddingValues(horizontal = 14.dp, vertical = 8.dp),
    align: Alignment = Alignment.CenterStart,
    content: @Composable BoxScope.() -> Unit,
) {
    val touches = remember { MutableInteractionSource() }
    val isPressed by touches.collectIsPressedAsState()
    val isFocused by touches.collectIsFocusedAsState()
    val ink = LocalPalette.current.ink
    // Where nothing moves, the edge goes.
    val moves = LocalMoves.current
    val down by animateDpAsState(if (isPressed && look.edge != null && moves) look.edgeHeight - 1.dp else 0.dp, tween(PRESS_MS, easing = LinearEasing), label = "down")
    val isFlat = isPressed && !moves
    val below = if (look.edge == null) 0.dp else look.edgeHeight
    Box(
        modifier.tappedBy(tap, touches)
            .drawBehind {
                drawBlock(if (isFlat) look.copy(edge = null) else look, below.toPx(), down.toPx())
                if (isFocused) drawFocus(look, ink)
            }
            .padding(bottom = below)
            .offset(y = down)
            .sizeIn(minWidth = 48.dp, minHeight = minHeight)
            .padding(padding),
        contentAlignment = align,
        content = content,
    )
}

private const val PRESS_MS = 60

private fun Modifier.tappedBy(tap: Tap, touches: MutableInteractionSource) = when (tap) {
    is Tap.Press -> clickable(touches, null, role = Role.Button, onClick = tap.onTap)
    is Tap.Choose -> selectable(tap.isChosen, touches, null, role = Role.RadioButton, onClick = tap.onTap)
    is Tap.Toggle -> toggleable(tap.isOn, touches, null, role = Role.Checkbox) { tap.onTap() }
    is Tap.Switch -> toggleable(tap.isOn, touches, null, role = Role.Switch) { tap.onTap() }
    Tap.Off -> clickable(touches, null, enabled = false, role = Role.Button) {}
}

private fun DrawScope.drawBlock(look: Look, below: Float, down: Float) {
    val corner = CornerRadius(look.radius.toPx())
    val face = Size(size.width, size.height - below)
    if (look.edge != null) drawRoundRect(look.edge, Offset(0f, below), face, corner)
    drawRoundRect(look.face, Offset(0f, down), face, corner)
    if (look.border == null) return
    val wide = look.borderWidth.toPx()
    val dashes = if (look.isDashed) PathEffect.dashPathEffect(floatArrayOf(7.dp.toPx(), 5.dp.toPx())) else null
    drawRoundRect(
        look.border, Offset(wide / 2, down + wide / 2), Size(face.width - wide, face.height - wide),
        CornerRadius(look.radius.toPx() - wide / 2), Stroke(wide, pathEffect = dashes),
    )
}

private fun DrawScope.drawFocus(look: Look, ink: Color) {
    val out = 5.dp.toPx()
    drawRoundRect(ink, Offset(-out, -out), Size(size.width + 2 * out, size.height + 2 * out), CornerRadius(look.radius.toPx() + out), Stroke(4.dp.toPx()))
}
