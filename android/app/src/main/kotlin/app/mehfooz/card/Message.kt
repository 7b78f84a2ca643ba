package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.MessageView
import app.mehfooz.core.PartView
import app.mehfooz.core.PhotoThing
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.Sign
import app.mehfooz.look.easeOutBack
import app.mehfooz.look.entrance
import app.mehfooz.look.following
import app.mehfooz.look.scaled
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/** What a touch does to the messages of a card: of a spot it marks them; for whoever is read to it speaks them. */
class Touches(private val parts: List<PartView>, private val draft: Draft, val arrival: Arrival) {
    fun part(key: String) = parts.find { it.key == key }
    fun isFlagged(key: String) = key in draft.first
    fun toggle(key: String) = draft.toggle(key)

    /** Whether messages or things of this card are to be flagged. */
    val canFlag get() = parts.isNotEmpty()

    /** What a touch does to the thing that [key] names, called [text]: flags it, or speaks it. */
    @Composable
    fun act(key: String, text: String): Modifier {
        val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
        val part = part(key) ?: return if (!aloud.isOn) Modifier else Modifier.clickable(interactionSource = null, indication = null, role = Role.Button) { aloud.touch(key, text) }
        val isFlagged = isFlagged(key)
        return Modifier.toggleable(isFlagged, interactionSource = null, indication = null, role = Role.Checkbox) {
            toggle(key)
            effects.chosen()
            aloud.touch(key, if (isFlagged) part.text else part.spokenFlagged)
        }.semantics { contentDescription = if (isFlagged) part.spokenFlagged else part.text }
    }

    /** How a thing of a photo stands on the card. */
    @Composable
    fun markOf(thing: PhotoThing): ThingMark {
        val act = act(thing.key, thing.text).semantics { contentDescription = part(thing.key)?.takeIf { isFlagged(it.key) }?.spokenFlagged ?: thing.text }
        return when {
            isFlagged(thing.key) -> ThingMark(LocalPalette.current.flag, R.drawable.icon_flag, act)
            LocalReadAloud.current.isSaying(thing.key) -> ThingMark(LocalPalette.current.accent, R.drawable.icon_speak, act)
            else -> ThingMark(null, null, act)
        }
    }
}

/** A ground for a line that can be flagged, where its kind has none of its own. */
fun Modifier.flaggable(touches: Touches) = if (touches.canFlag) background(Color(0xFFF4EFF7), RoundedCornerShape(12.dp)) else this

/** Large enough for a finger where a touch does something. */
@Composable
fun Touches.leastHeight(message: MessageView): Dp = if (part(message.key) != null || LocalReadAloud.current.isOn) 48.dp else 0.dp

/**
 * A message in the [frame] that its kind draws round it: it can be touched, and is marked while it is spoken and when the child
 * flagged it. It keeps its room while it is still to come.
 */
@Composable
fun Message(message: MessageView, touches: Touches, modifier: Modifier, frame: Modifier, radius: Dp = 18.dp, content: @Composable BoxScope.() -> Unit) {
    val palette = LocalPalette.current
    val aloud = LocalReadAloud.current
    val part = touches.part(message.key)
    val isFlagged = part != null && touches.isFlagged(message.key)
    val isSaying = aloud.isSaying(message.key)
    val ring = when {
        isFlagged -> palette.flag
        isSaying -> palette.accent
        else -> null
    }
    val isThere = touches.arrival.isShown(message)
    Box(modifier, contentAlignment = if (message.byMe) Alignment.CenterEnd else Alignment.CenterStart) {
        val came = following(isThere, ms = 200)
        Box(touches.act(message.key, message.text).graphicsLayer { alpha = came; translationY = (1 - came) * 12.dp.toPx() }) {
            Box(Modifier.drawBehind { ring?.let { drawRing(it, radius) } }.then(frame), Alignment.CenterStart) { Illustrated(message.picture, content) }
            if (isFlagged) Tag(R.drawable.icon_flag, palette.flag, Modifier.align(Alignment.TopEnd).scaled(entrance(140, delay = 100, easing = easeOutBack), from = 0f))
            else if (isSaying) Tag(R.drawable.icon_speak, palette.accent, Modifier.align(Alignment.TopEnd))
            else if (part != null) FlagHint(Modifier.align(Alignment.TopEnd))
            GhostHand(message.key)
        }
        if (touches.arrival.isBeingWritten(message)) Writing()
    }
}

/** What a message says, after its [picture] where it has one. */
@Composable
private fun BoxScope.Illustrated(picture: String?, content: @Composable BoxScope.() -> Unit) {
    if (picture == null) return content()
    Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
        Picture(picture, 44.dp)
        Box(content = content)
    }
}

/** Four wide, two outside, with a white line between. */
internal fun DrawScope.drawRing(color: Color, radius: Dp, isDashed: Boolean = false) {
    val out = 4.dp.toPx()
    drawRoundRect(Color.White, Offset(-out, -out), Size(size.width + 2 * out, size.height + 2 * out), CornerRadius(radius.toPx() + out))
    drawRoundRect(color, Offset(-out, -out), Size(size.width + 2 * out, size.height + 2 * out), CornerRadius(radius.toPx() + out), Stroke(4.dp.toPx(), pathEffect = if (isDashed) PathEffect.dashPathEffect(floatArrayOf(8.dp.toPx(), 5.dp.toPx())) else null))
}

/** A small round sign over a corner. */
@Composable
fun Tag(icon: Int, color: Color, modifier: Modifier = Modifier, size: Dp = 28.dp) =
    Box(modifier.offset(x = 8.dp, y = (-10).dp).size(size).background(Color.White, CircleShape).padding(3.dp).background(color, CircleShape), Alignment.Center) {
        Sign(icon, Color.White, size * 0.55f)
    }

/** That a message can be flagged: the flag's empty place. */
@Composable
private fun FlagHint(modifier: Modifier) =
    Box(modifier.offset(x = 6.dp, y = (-8).dp).size(24.dp).background(LocalPalette.current.paper, CircleShape), Alignment.Center) {
        Sign(R.drawable.icon_flag, LocalPalette.current.ring, 15.dp)
    }

/** Three dots: somebody writes. They stand still. */
@Composable
private fun Writing() = Row(Modifier.background(Color.White, CircleShape).padding(horizontal = 15.dp, vertical = 12.dp), Arrangement.spacedBy(6.dp)) {
    for (dot in 0 until 3) Box(Modifier.offset(y = if (dot == 1) (-4).dp else 0.dp).size(9.dp).background(Color(0xFF7D6A8C), CircleShape))
}
