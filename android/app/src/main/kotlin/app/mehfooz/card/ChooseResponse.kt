package app.mehfooz.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ResponseView
import app.mehfooz.core.ThingView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.popping
import app.mehfooz.look.scaled
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Picture

/** Choose one: words under each other, or pictures in a row. A touch speaks what it chooses. */
@Composable
fun ChooseResponse(response: ResponseView.Choose, draft: Draft) {
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    fun tap(option: ThingView) = Tap.Choose(option.key in draft.first) {
        draft.choose(option.key)
        effects.chosen()
        aloud.touch(option.key, option.text)
    }
    if (response.options.any { it.picture == null }) {
        Column(Modifier.selectableGroup(), Arrangement.spacedBy(if (LocalType.current.isClose) 3.dp else 6.dp)) {
            for (option in response.options) WordOption(option.text, option.key in draft.first, tap(option), isSaying = aloud.isSaying(option.key), key = option.key)
        }
        return
    }
    // Large words under a picture need the whole width.
    val columns = if (LocalDensity.current.fontScale >= LARGE_TEXT) 1 else response.options.size.coerceAtMost(3)
    Column(Modifier.selectableGroup(), Arrangement.spacedBy(8.dp)) {
        for (row in response.options.chunked(columns)) Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
            for (option in row) PictureOption(option, option.key in draft.first, tap(option), aloud.isSaying(option.key), Modifier.weight(1f).fillMaxHeight())
        }
    }
}

/** From this scale on things that stand side by side stand under each other. */
const val LARGE_TEXT = 1.5f

@Composable
fun optionLook(isChosen: Boolean, isSaying: Boolean): Look {
    val palette = LocalPalette.current
    return when {
        isChosen -> Look(palette.accentTint, palette.accent, if (isSaying) 5.dp else 3.dp, palette.accentEdge)
        isSaying -> Look(palette.paper, palette.accent, 5.dp, palette.edge)
        else -> Look(palette.paper, palette.line, 3.dp, palette.edge)
    }
}

@Composable
fun WordOption(text: String, isChosen: Boolean, tap: Tap, modifier: Modifier = Modifier, isSaying: Boolean = false, icon: Int? = null, minHeight: Dp = 54.dp, key: String? = null) {
    val isClose = LocalType.current.isClose
    Chunk(optionLook(isChosen, isSaying), tap, modifier.fillMaxWidth(), minHeight = if (isClose) 48.dp else minHeight, padding = PaddingValues(horizontal = 14.dp, vertical = if (isClose) 2.dp else 6.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
            if (icon != null) Sign(icon, LocalPalette.current.ring)
            else ChoiceMark(isChosen)
            Words(text, Modifier.weight(1f))
            if (icon != null) ChoiceMark(isChosen)
        }
        if (key != null) GhostHand(key)
    }
}

@Composable
private fun PictureOption(option: ThingView, isChosen: Boolean, tap: Tap, isSaying: Boolean, modifier: Modifier) =
    Chunk(optionLook(isChosen, isSaying), tap, modifier, minHeight = if (LocalType.current.isClose) 104.dp else 152.dp, padding = PaddingValues(6.dp), align = Alignment.TopCenter) {
        Column(horizontalAlignment = Alignment.CenterHorizontally, verticalArrangement = Arrangement.spacedBy(4.dp)) {
            option.picture?.let { if (LocalType.current.isClose) Picture(it, 64.dp, Modifier.padding(top = 6.dp)) else Picture(it, 84.dp, Modifier.padding(top = 26.dp)) }
            Words(option.text, style = LocalType.current.picture, align = TextAlign.Center)
        }
        Box(Modifier.align(Alignment.TopEnd)) { ChoiceMark(isChosen) }
        GhostHand(option.key)
    }

@Composable
fun ChoiceMark(isChosen: Boolean) =
    Box(Modifier.scaled(popping(isChosen, 120), from = 0.6f)) { RoundMark(LocalPalette.current.accent.takeIf { isChosen }, R.drawable.icon_check.takeIf { isChosen }, 30.dp) }
