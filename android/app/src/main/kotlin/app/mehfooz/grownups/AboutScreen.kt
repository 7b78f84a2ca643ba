package app.mehfooz.grownups

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.unit.dp
import app.mehfooz.core.AboutView
import app.mehfooz.look.Card
import app.mehfooz.look.Words
import app.mehfooz.look.drawBurst
import app.mehfooz.phone.Mithu

/** What the game is, what it keeps, whose work it is. */
@Composable
fun AboutScreen(view: AboutView, onBack: () -> Unit) = GrownUpsPageFrame("about", view.title, view.back, view.frame, onBack) {
    Box(Modifier.size(120.dp), Alignment.Center) {
        Canvas(Modifier.fillMaxSize()) { scale(size.width / 240f, Offset.Zero) { drawBurst() } }
        Mithu(60.dp)
    }
    for (paragraph in view.text) Card { Words(paragraph) }
}
