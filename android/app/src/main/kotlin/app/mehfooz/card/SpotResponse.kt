package app.mehfooz.card

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ResponseView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.phone.LocalReadAloud

/** The signs are flagged where they stand, in the stage above; here is how many are, and that there are none. */
@Composable
fun SpotResponse(response: ResponseView.Spot, draft: Draft) {
    val aloud = LocalReadAloud.current
    if (draft.first.isNotEmpty()) Words(
        response.flagged[draft.first.size.coerceAtMost(response.flagged.lastIndex)],
        Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }, LocalType.current.label, LocalPalette.current.soft,
    )
    val tap = Tap.Toggle(draft.isNothing) {
        draft.toggleNothing()
        aloud.touch(NOTHING, response.nothing)
    }
    WordOption(response.nothing, draft.isNothing, tap, isSaying = aloud.isSaying(NOTHING), icon = R.drawable.icon_hand, minHeight = 56.dp)
}

/** The key of "Nothing here", which no part has. */
private const val NOTHING = "-"
