package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.HelpView
import app.mehfooz.core.HelplineView
import app.mehfooz.look.Card
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.Sign
import app.mehfooz.look.Speaker
import app.mehfooz.look.Tap
import app.mehfooz.look.Words

/** Calm: you are not in trouble; what to do; whom to call; what they will ask. Without [onDial] the digits are for another phone. */
@Composable
fun HelpScreen(view: HelpView, onBack: () -> Unit, onDial: ((String) -> Unit)?) = Page("help", view.frame.banner, header = {
    RoundButton(R.drawable.icon_back, view.back, onBack)
    Words(view.page, Modifier.weight(1f), LocalType.current.title, align = TextAlign.Center)
    Speaker(view.speak, view.spoken, view.frame)
}) {
    Heading(view.title)
    Words(view.subtitle, align = TextAlign.Center)
    Card { view.steps.forEachIndexed { i, step -> Step(i + 1, step) } }
    Heading(view.callTitle, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
    for (line in view.lines) if (onDial == null) Card(Modifier.semantics(mergeDescendants = true) {}) { Number(line) } else Helpline(line) { onDial(line.digits) }
    Heading(view.theyAskTitle, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
    for (line in view.lines) Card(Modifier.semantics(mergeDescendants = true) {}) {
        Words(line.name, style = LocalType.current.label)
        Words(line.theyAsk)
    }
}

@Composable
private fun Step(number: Int, text: String) = Row(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
    val palette = LocalPalette.current
    Box(Modifier.size(36.dp).background(palette.accent, CircleShape), Alignment.Center) {
        Words(number.toString(), style = LocalType.current.digits.copy(fontSize = LocalType.current.label.fontSize), color = Color.White)
    }
    Words(text, Modifier.weight(1f))
}

/** The button opens the dialler with the number in it; it never calls by itself. */
@Composable
private fun Helpline(line: HelplineView, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, 3.dp, palette.edge), Tap.Press(onTap), Modifier.fillMaxWidth().semantics { contentDescription = line.spoken }, minHeight = 68.dp) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Box(Modifier.weight(1f)) { Number(line) }
            Box(Modifier.size(52.dp).background(palette.help, CircleShape), Alignment.Center) { Sign(R.drawable.icon_phone, Color.White) }
        }
    }
}

@Composable
private fun Number(line: HelplineView) = Column(verticalArrangement = Arrangement.spacedBy(2.dp)) {
    Words(line.digits, style = LocalType.current.digits)
    Words(line.name, style = LocalType.current.label)
    Words(line.about, style = LocalType.current.small, color = LocalPalette.current.soft)
}
