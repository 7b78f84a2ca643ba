package app.mehfooz.grownups

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.core.PinView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture

/** A PIN is typed, twice; it leaves this page only when both are the same. */
@Composable
fun PinScreen(view: PinView, onBack: () -> Unit, onSave: (pin: String) -> Unit) {
    var typed by remember { mutableStateOf("") }
    var first by remember { mutableStateOf<String?>(null) }
    var differs by remember { mutableStateOf(false) }
    val keys: @Composable () -> Unit = {
        Keys(typed, view.leastDigits.toInt(), view.mostDigits.toInt(), view.erase, view.save, { typed = it }) {
            differs = first != null && first != typed
            if (first == typed) onSave(typed)
            first = if (first == null) typed else null
            typed = ""
        }
    }
    KeysPage(GrownUpsHead("pin", view.title, view.back, view.frame, onBack), { TypedDigits(typed, isHidden = true) }, keys) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Picture("locked-with-key", 52.dp)
            Words(if (first == null) view.text else view.again, Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite })
        }
        if (differs) Words(view.differs, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Assertive }, LocalType.current.label, LocalPalette.current.notYet)
    }
}
