package app.mehfooz.grownups

import android.os.SystemClock
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.GateView
import app.mehfooz.core.WaitView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.QuietButton
import app.mehfooz.look.Sign
import app.mehfooz.look.Words
import kotlinx.coroutines.delay

class GateActions(
    val onBack: () -> Unit,
    val onTry: (given: String) -> Unit,
    /** Asks for the hard products that take the PIN away. */
    val onForgotten: () -> Unit,
    val onWaited: () -> Unit,
)

/** What keeps children out of the grown-ups' pages: a product, or the PIN. What is typed is kept nowhere else. */
@Composable
fun GateScreen(view: GateView, on: GateActions) {
    var typed by remember { mutableStateOf("") }
    val keys: @Composable () -> Unit = {
        Keys(typed, least = 1, view.mostDigits.toInt(), view.erase, view.enter, { typed = it }) {
            on.onTry(typed)
            typed = ""
        }
    }
    KeysPage(
        GrownUpsHead("gate", view.title, view.back, view.frame, on.onBack), { TypedDigits(typed, isHidden = view.product == null, view.product) }, keys.takeIf { view.wait == null },
    ) { Asked(view, on) }
}

@Composable
private fun ColumnScope.Asked(view: GateView, on: GateActions) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
        Sign(R.drawable.icon_door, LocalPalette.current.accent, 44.dp)
        Words(view.text, Modifier.weight(1f))
    }
    view.wait?.let { wait ->
        Told(wait.text)
        AskAgain(wait, on.onWaited)
    }
    if (view.wait == null) view.message?.let { Told(it) }
    view.forgot?.let { text -> QuietButton(text, Modifier.fillMaxWidth(), R.drawable.icon_key) { on.onForgotten() } }
    Words(view.note, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center)
}

/** What came of the last try, or that there is a wait; a screen reader says it as it comes. */
@Composable
private fun Told(text: String) =
    Words(text, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }, LocalType.current.label, LocalPalette.current.notYet, TextAlign.Center)

/** Asks when the wait is over, and again until the gate has no wait. The phone may sleep meanwhile, when delays stand still. */
@Composable
private fun AskAgain(wait: WaitView, onAsk: () -> Unit) = LaunchedEffect(wait) {
    var end = SystemClock.elapsedRealtime() + wait.ms.toLong()
    while (true) {
        val left = end - SystemClock.elapsedRealtime()
        if (left > 0) {
            delay(left.coerceAtMost(LOOK_MS))
        } else {
            onAsk()
            end = SystemClock.elapsedRealtime() + LOOK_MS
        }
    }
}

private const val LOOK_MS = 1_000L
