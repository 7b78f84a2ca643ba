package app.mehfooz.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.PartView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.StimulusView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** Choose one. */
@Composable
fun ChooseResponse(response: ResponseView.Choose, draft: Draft) = Box(Modifier.selectableGroup()) {
    val hasPictures = response.options.all { it.picture != null }
    Tiles(
        response.options.map { option ->
            { modifier ->
                val isChosen = option.key in draft.first
                val tap = Tap.Choose(isChosen) { draft.choose(option.key) }
                if (hasPictures) PictureOption(option, isChosen, tap, modifier) else WordOption(option.text, isChosen, tap, modifier)
            }
        },
        columns = if (hasPictures) 2 else 1,
    )
}

@Composable
private fun optionLook(isChosen: Boolean): Look {
    val palette = LocalPalette.current
    return if (isChosen) Look(palette.accentTint, palette.accent, 3.dp, palette.accentEdge) else Look(palette.paper, palette.line, 3.dp, palette.edge)
}

@Composable
fun WordOption(text: String, isChosen: Boolean, tap: Tap, modifier: Modifier = Modifier) =
    Chunk(optionLook(isChosen), tap, modifier.fillMaxWidth(), minHeight = 64.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
            ChoiceMark(isChosen)
            Words(text, Modifier.weight(1f))
        }
    }

@Composable
private fun PictureOption(option: ThingView, isChosen: Boolean, tap: Tap, modifier: Modifier) =
    Chunk(optionLook(isChosen), tap, modifier, minHeight = 152.dp, padding = PaddingValues(10.dp), align = Alignment.Center) {
        Column(horizontalAlignment = Alignment.CenterHorizontally, verticalArrangement = Arrangement.spacedBy(6.dp)) {
            option.picture?.let { Picture(it, 84.dp, Modifier.padding(top = 12.dp)) }
            Words(option.text, style = LocalType.current.picture, align = TextAlign.Center)
        }
        Box(Modifier.align(Alignment.TopEnd)) { ChoiceMark(isChosen) }
    }

@Composable
private fun ChoiceMark(isChosen: Boolean) =
    RoundMark(LocalPalette.current.accent.takeIf { isChosen }, R.drawable.icon_check.takeIf { isChosen })

/** Mark the signs where they stand, or say that there are none. */
@Composable
fun SpotResponse(stimulus: StimulusView, response: ResponseView.Spot, draft: Draft) {
    StimulusFrame(stimulus) {
        val parts = response.parts.associateBy { it.key }
        for (message in stimulus.messages) {
            val part = parts[message.key]
            if (part == null) Words(message.text, Modifier.fillMaxWidth().padding(horizontal = 8.dp), LocalType.current.chat, align = TextAlign.End)
            else Part(part, draft)
        }
    }
    Words(
        response.flagged[draft.first.size.coerceAtMost(response.flagged.lastIndex)],
        Modifier.semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.label, LocalPalette.current.soft,
    )
    WordOption(response.nothing, draft.isNothing, Tap.Toggle(draft.isNothing, draft::toggleNothing))
}

@Composable
private fun Part(part: PartView, draft: Draft) {
    val palette = LocalPalette.current
    val isMarked = part.key in draft.first
    val look = if (isMarked) Look(palette.flagTint, palette.flag, 3.dp, radius = 14.dp) else Look(palette.paper, palette.ring, 2.5.dp, radius = 14.dp, isDashed = true)
    val tap = Tap.Toggle(isMarked) { draft.toggle(part.key) }
    val name = if (isMarked) part.spokenFlagged else part.text
    Chunk(look, tap, Modifier.fillMaxWidth().semantics { contentDescription = name }, minHeight = 52.dp) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(10.dp), Alignment.CenterVertically) {
            val style = LocalType.current.chat
            Words(part.text, Modifier.weight(1f), if (isMarked) style.copy(fontWeight = FontWeight.ExtraBold) else style)
            Sign(R.drawable.icon_flag, if (isMarked) palette.flag else palette.ring)
        }
    }
}
