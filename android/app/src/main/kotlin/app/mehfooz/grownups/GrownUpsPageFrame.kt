package app.mehfooz.grownups

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.RowScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import app.mehfooz.R
import app.mehfooz.core.Frame
import app.mehfooz.look.Heading
import app.mehfooz.look.Lace
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.schemeOf

/** A page of the grown-ups under its heading and the way back. */
@Composable
fun GrownUpsPageFrame(
    key: Any,
    title: String,
    back: String,
    frame: Frame,
    onBack: () -> Unit,
    end: @Composable () -> Unit = {},
    below: (@Composable () -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) = QuietPage(key, frame, below = below, header = {
    RoundButton(R.drawable.icon_back, back, onBack)
    Heading(title, Modifier.weight(1f), LocalType.current.title, TextAlign.Start)
    end()
}, content = content)

/** Sand above, then lace in teal. */
@Composable
fun QuietPage(key: Any, frame: Frame, header: @Composable RowScope.() -> Unit, below: (@Composable () -> Unit)? = null, content: @Composable ColumnScope.() -> Unit) =
    Page(key, frame.banner, header, below, band = LocalPalette.current.sand, edge = { Box(Modifier.background(LocalPalette.current.sand)) { Lace(schemeOf(TEAL, isCalm = false)) } }, content = content)

private const val TEAL = 2
