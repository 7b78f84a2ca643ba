package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.card.LARGE_TEXT
import app.mehfooz.core.LanguageChoice
import app.mehfooz.core.LanguageView
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.OneLine
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.drawBurst
import app.mehfooz.look.schemeOf
import app.mehfooz.look.yielding
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.talksBack

/** The first screen of a first start: each language shows its script and speaks for itself; a second touch chooses it. */
@Composable
fun LanguageScreen(view: LanguageView, onChoose: (String) -> Unit) {
    val voice = LocalVoice.current
    var heard by rememberSaveable { mutableStateOf<String?>(null) }
    val isTalkback = talksBack()
    val touch = { choice: LanguageChoice ->
        // Where there is nothing to hear first, one touch is enough.
        if (heard == choice.tag || isTalkback || !voice.speaks(choice.tag)) onChoose(choice.tag)
        else {
            heard = choice.tag
            voice.say(listOf(choice.name, choice.greeting), choice.tag, isSlow = true)
        }
    }
    val parts = CardParts(
        header = null,
        stage = { Welcome(view) },
        panel = {
            for (choice in view.languages) In(choice) { LanguageButton(choice, choice.tag == heard, hasVoice = voice.speaks(choice.tag)) { touch(choice) } }
            for (choice in view.languages) In(choice) { Words(choice.note, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center) }
        },
        pin = null,
    )
    CardPage("language", null, schemeOf(TEAL, isCalm = false), parts, rays, hasMotif = false)
}

private const val TEAL = 2

@Composable
private fun Welcome(view: LanguageView) {
    val room = LocalStageRoom.current
    Column(
        Modifier.fillMaxWidth().then(if (room.isPane) Modifier.fillMaxHeight() else Modifier).drawBehind { drawRays(size.height * 0.42f) }.padding(start = 16.dp, end = 16.dp, top = 12.dp, bottom = room.foot + 6.dp),
        Arrangement.spacedBy(4.dp, Alignment.CenterVertically), Alignment.CenterHorizontally,
    ) {
        Box(Modifier.weight(1f, fill = false).yielding(72.dp, 260.dp).fillMaxWidth(), Alignment.Center) { Burst(Modifier.fillMaxHeight().aspectRatio(1f)) { Mithu(it * 0.48f) } }
        Row(horizontalArrangement = Arrangement.spacedBy(20.dp), verticalAlignment = Alignment.CenterVertically) {
            for (choice in view.languages) In(choice) { Heading(choice.game) }
        }
    }
}

/** The truck-art rim round what its middle holds, which is told how large the whole is. */
@Composable
internal fun Burst(modifier: Modifier, content: @Composable (size: Dp) -> Unit) = BoxWithConstraints(modifier.drawBehind { scale(size.width / 240, Offset.Zero) { drawBurst() } }, Alignment.Center) { content(maxWidth) }

@Composable
private fun In(choice: LanguageChoice, content: @Composable () -> Unit) =
    MehfoozTheme(choice.tag, choice.rightToLeft, calm = false, content)

@Composable
private fun LanguageButton(choice: LanguageChoice, isHeard: Boolean, hasVoice: Boolean, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (isHeard) Look(palette.accentTint, palette.accent, 4.dp, palette.accentEdge) else Look(palette.paper, palette.line, 3.dp, palette.edge)
    Chunk(look, Tap.Press(onTap), Modifier.fillMaxWidth().semantics { contentDescription = "${choice.name}. ${choice.greeting}" }, minHeight = 104.dp, padding = PaddingValues(horizontal = 14.dp, vertical = 8.dp)) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(14.dp), Alignment.CenterVertically) {
            Script(choice)
            Column(Modifier.weight(1f)) {
                OneLine(choice.name, LocalType.current.display, palette.ink)
                // The largest text leaves room for both languages; the greeting is heard all the same.
                if (LocalDensity.current.fontScale < LARGE_TEXT) Words(choice.greeting, style = LocalType.current.small, color = palette.soft)
            }
            if (hasVoice) Box(Modifier.size(44.dp).background(palette.accent, CircleShape), Alignment.Center) { Sign(R.drawable.icon_speak, Color.White) }
        }
    }
}

/** Two letters of the language's own name, as large as what holds them. */
@Composable
private fun Script(choice: LanguageChoice) {
    val color = if (choice.rightToLeft) Color(0xFF1F7A35) else Color(0xFF8A2C78)
    Box(Modifier.size(68.dp).background(color, RoundedCornerShape(18.dp)), Alignment.Center) {
        OneLine(choice.name.take(2), LocalType.current.display, Color.White)
    }
}
