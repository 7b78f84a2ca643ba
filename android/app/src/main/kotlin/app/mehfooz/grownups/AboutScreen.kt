package app.mehfooz.grownups

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import app.mehfooz.card.LARGE_TEXT
import app.mehfooz.core.AboutView
import app.mehfooz.look.Card
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.Speaker
import app.mehfooz.look.Words
import app.mehfooz.look.drawBurst
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Picture

/** What the game is, what it keeps, whose work it is: each with its picture. */
@Composable
fun AboutScreen(view: AboutView, onBack: () -> Unit) = GrownUpsPageFrame("about", view.title, view.back, view.frame, onBack, end = { Speaker(view.speak, view.text.take(SPOKEN), view.frame, size = 48.dp) }) {
    val (game, privacy, licences, version) = view.text
    Beside({ Badge() }) { Words(game, it) }
    Card {
        Column(verticalArrangement = Arrangement.spacedBy(14.dp)) {
            Beside({ Round("mobile-phone") }) { Words(privacy, it) }
            Beside({ Round("artist-palette") }) { Words(licences, it) }
        }
    }
    Words(version, color = LocalPalette.current.soft)
}

/** What a child understands: what the game is and what it keeps. */
private const val SPOKEN = 2

/** Large text needs the whole width. */
@Composable
private fun Beside(picture: @Composable () -> Unit, words: @Composable (Modifier) -> Unit) {
    if (LocalDensity.current.fontScale >= LARGE_TEXT) return Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp)) {
        picture()
        words(Modifier)
    }
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(14.dp), Alignment.CenterVertically) {
        picture()
        words(Modifier.weight(1f))
    }
}

@Composable
private fun Badge() = Box(Modifier.size(104.dp), Alignment.Center) {
    Canvas(Modifier.fillMaxSize()) { scale(size.width / 240f, Offset.Zero) { drawBurst() } }
    Mithu(52.dp)
}

@Composable
private fun Round(picture: String) = Box(Modifier.size(52.dp).background(LocalPalette.current.bg, CircleShape), Alignment.Center) { Picture(picture, 34.dp) }
