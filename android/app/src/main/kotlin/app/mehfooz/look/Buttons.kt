package app.mehfooz.look

import androidx.annotation.DrawableRes
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.Frame
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.talksBack

/** An icon is decoration: whoever holds it has the name. */
@Composable
fun Sign(@DrawableRes icon: Int, color: Color, size: Dp = 24.dp, modifier: Modifier = Modifier) =
    Icon(painterResource(icon), null, modifier.size(size), color)

/** The one main button of a screen; a child who does not read knows it by its [icon]. */
@Composable
fun MainButton(text: String, modifier: Modifier = Modifier, isOn: Boolean = true, @DrawableRes icon: Int? = null, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (isOn) Look(palette.primary, edge = palette.primaryEdge)
    else Look(palette.disabled, palette.ring, isDashed = true)
    // Without an edge it keeps its room.
    Chunk(look, if (isOn) Tap.Press(onTap) else Tap.Off, modifier.fillMaxWidth().padding(bottom = if (isOn) 0.dp else look.edgeHeight), minHeight = 60.dp, align = Alignment.Center) {
        val color = if (isOn) palette.onPrimary else palette.onDisabled
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            if (icon != null && icon != R.drawable.icon_next) Sign(icon, color)
            Words(text, Modifier.weight(1f, fill = false), LocalType.current.button, color, TextAlign.Center)
            if (icon == R.drawable.icon_next) Sign(icon, color)
        }
    }
}

@Composable
fun QuietButton(text: String, modifier: Modifier = Modifier, @DrawableRes icon: Int? = null, onTap: () -> Unit) {
    val palette = LocalPalette.current
    LabelledButton(text, Look(palette.paper, palette.line, edge = palette.edge), palette.ink, icon, modifier, onTap)
}

/** Help looks the same everywhere. */
@Composable
fun HelpButton(text: String, modifier: Modifier = Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    LabelledButton(text, Look(palette.help, edge = palette.helpEdge), Color.White, R.drawable.icon_help, modifier, onTap)
}

/** What cannot be brought back; never the main button. */
@Composable
fun DeleteButton(text: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    LabelledButton(text, Look(palette.paper, Color(0xFFE9A79B), edge = Color(0xFFD98878)), palette.flag, R.drawable.icon_trash, Modifier.fillMaxWidth(), onTap)
}

/** The way out of a calm card, quieter than its main button. */
@Composable
fun StopButton(text: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = Look(palette.paper, palette.help, 3.dp, palette.helpEdge)
    // Its words are too long to stand beside the main button; a screen reader says them.
    RoundChunk(look, R.drawable.icon_hand, text, palette.help, 58.dp, onTap)
}

/** The way to the map, beside a main button; [name] is for screen readers. */
@Composable
fun MapButton(name: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    RoundChunk(Look(palette.paper, palette.line, 3.dp, palette.edge), R.drawable.icon_home, name, palette.ink, 58.dp, onTap)
}

@Composable
private fun LabelledButton(text: String, look: Look, color: Color, @DrawableRes icon: Int?, modifier: Modifier, onTap: () -> Unit) =
    Chunk(look, Tap.Press(onTap), modifier, minHeight = 56.dp, align = Alignment.Center) {
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
            if (icon != null) Sign(icon, color)
            Words(text, style = LocalType.current.smallButton, color = color, align = TextAlign.Center)
        }
    }

/** A round button of a header; [name] is for screen readers. */
@Composable
fun RoundButton(@DrawableRes icon: Int, name: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    RoundChunk(Look(palette.paper, palette.line, radius = 24.dp), icon, name, palette.ink, 48.dp, onTap)
}

/** Help in a header. */
@Composable
fun RoundHelp(name: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    RoundChunk(Look(palette.help, radius = 24.dp), R.drawable.icon_help, name, Color.White, 48.dp, onTap)
}

/** The way to the grown-ups' pages: a door, and no lock. */
@Composable
fun RoundDoor(name: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.paper, palette.line, radius = 24.dp), Tap.Press(onTap), Modifier.width(48.dp).semantics { contentDescription = name }, minHeight = 48.dp,
        padding = PaddingValues(0.dp), align = Alignment.Center,
    ) { Sign(R.drawable.icon_door, palette.ink, 28.dp) }
}

/**
 * Reads [lines] aloud, or stops; hidden when the phone has no voice for the language. Where it [startsAlone], a player who is read to
 * hears them with the screen; but not over TalkBack. Of the [keys] are the things that are marked while their line is spoken.
 */
@Composable
fun Speaker(name: String, lines: List<String>, frame: Frame, startsAlone: Boolean = false, keys: List<String?> = emptyList(), size: Dp = 56.dp) {
    val voice = LocalVoice.current
    if (!voice.speaks(frame.speech)) return
    val palette = LocalPalette.current
    val talksBack = talksBack()
    val reading = LocalReading.current
    DisposableEffect(lines) {
        reading.show(lines, keys, voice, frame, startsAlone && frame.readsAloud && !talksBack)
        onDispose {} // not here: a turned phone reads on
    }
    val icon = if (voice.isSpeaking) R.drawable.icon_stop else R.drawable.icon_speak
    RoundChunk(Look(palette.accent, edge = palette.accentEdge, edgeHeight = 4.dp, radius = size / 2), icon, name, Color.White, size) {
        if (voice.isSpeaking) voice.stop() else reading.say(lines, keys, voice, frame)
    }
}

@Composable
private fun RoundChunk(look: Look, @DrawableRes icon: Int, name: String, color: Color, size: Dp, onTap: () -> Unit) =
    Chunk(
        look, Tap.Press(onTap), Modifier.width(size).semantics { contentDescription = name }, minHeight = size,
        padding = PaddingValues(0.dp), align = Alignment.Center,
    ) { Sign(icon, color) }
