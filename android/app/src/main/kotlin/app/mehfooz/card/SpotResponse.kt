package app.mehfooz.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.PhotoView
import app.mehfooz.core.ResponseView
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Mithu

/**
 * The signs are flagged where they stand, in the stage above; here is which things of a [photo] are, or how many messages, and that
 * there are none. Where text is large the things of a photo stand here as a list too.
 */
@Composable
fun SpotResponse(response: ResponseView.Spot, photo: PhotoView?, draft: Draft, isBig: Boolean) {
    val (aloud, effects) = LocalReadAloud.current to LocalEffects.current
    val flagged = response.flagged[draft.first.size.coerceAtMost(response.flagged.lastIndex)]
    when {
        photo == null -> if (draft.first.isNotEmpty()) Words(flagged, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.label, LocalPalette.current.soft)
        LocalDensity.current.fontScale >= LARGE_TEXT -> Listed(photo, draft)
        draft.first.isNotEmpty() -> Flagged(response, flagged, draft)
    }
    val tap = Tap.Toggle(draft.isNothing) {
        draft.toggleNothing()
        effects.chosen()
        aloud.touch(NOTHING, response.nothing)
    }
    if (isBig && draft.first.isEmpty() && !LocalType.current.isClose) BigNothing(response.nothing, draft.isNothing, tap, aloud.isSaying(NOTHING))
    else WordOption(response.nothing, draft.isNothing, tap, isSaying = aloud.isSaying(NOTHING), icon = R.drawable.icon_hand, minHeight = 56.dp)
}

/** For those who do not read: Mithu holds up his hand. */
@Composable
private fun BigNothing(text: String, isChosen: Boolean, tap: Tap, isSaying: Boolean) =
    Chunk(optionLook(isChosen, isSaying), tap, Modifier.fillMaxWidth(), minHeight = 132.dp, padding = PaddingValues(8.dp), align = Alignment.Center) {
        Column(horizontalAlignment = Alignment.CenterHorizontally) {
            Row(verticalAlignment = Alignment.Bottom) {
                if (!LocalPalette.current.isCalm) Mithu(76.dp)
                Sign(R.drawable.icon_hand, LocalPalette.current.ring, 64.dp)
            }
            Words(text, style = LocalType.current.picture, align = TextAlign.Center)
        }
        Box(Modifier.align(Alignment.TopEnd)) { ChoiceMark(isChosen) }
    }

/** The things that are flagged, each to be taken back with a touch. */
@Composable
private fun Flagged(response: ResponseView.Spot, flagged: String, draft: Draft) {
    val palette = LocalPalette.current
    FlowRow(
        Modifier.fillMaxWidth().semantics {
            liveRegion = LiveRegionMode.Polite
            contentDescription = flagged
        },
        Arrangement.spacedBy(8.dp), Arrangement.spacedBy(6.dp),
    ) {
        for (part in draft.first.mapNotNull { key -> response.parts.find { it.key == key } }) {
            // The thing itself says that it is flagged, and is what a screen reader takes back.
            Chunk(Look(palette.flagTint, palette.flag), Tap.Press { draft.toggle(part.key) }, Modifier.clearAndSetSemantics {}, padding = PaddingValues(horizontal = 12.dp, vertical = 4.dp)) {
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                    Sign(R.drawable.icon_flag, palette.flag, 18.dp)
                    Words(part.text, Modifier.weight(1f, fill = false), LocalType.current.label)
                    Sign(R.drawable.icon_close, palette.flag, 16.dp)
                }
            }
        }
    }
}

/** The things as a list under their photo. */
@Composable
private fun Listed(photo: PhotoView, draft: Draft) {
    val aloud = LocalReadAloud.current
    Words(photo.listed, Modifier.fillMaxWidth(), LocalType.current.label)
    for (thing in photo.things) {
        val isFlagged = thing.key in draft.first
        val tap = Tap.Toggle(isFlagged) {
            draft.toggle(thing.key)
            aloud.touch(thing.key, thing.text)
        }
        WordOption(thing.text, isFlagged, tap, isSaying = aloud.isSaying(thing.key))
    }
}

/** The key of "Nothing here", which no part has. */
private const val NOTHING = "-"
