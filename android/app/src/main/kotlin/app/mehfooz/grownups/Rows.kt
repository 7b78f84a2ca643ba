package app.mehfooz.grownups

import androidx.annotation.DrawableRes
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.ChoiceView
import app.mehfooz.core.SwitchView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words

/** Rows on one quiet card, with a line between two. */
@Composable
fun RowCard(rows: List<@Composable () -> Unit>, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(20.dp)
    Column(modifier.fillMaxWidth().background(palette.paper, shape).border(2.dp, palette.line, shape).padding(4.dp)) {
        rows.forEachIndexed { i, row ->
            if (i > 0) HorizontalDivider(Modifier.padding(horizontal = 12.dp), thickness = 2.dp, color = palette.sand)
            row()
        }
    }
}

/** A row that leads to another page. */
@Composable
fun GoRow(@DrawableRes icon: Int, text: String, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(rowLook(), Tap.Press(onTap), Modifier.fillMaxWidth(), minHeight = 52.dp, padding = rowPadding) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Sign(icon, palette.accent)
            Words(text, Modifier.weight(1f))
            Sign(R.drawable.icon_next, palette.ink)
        }
    }
}

/** A row that folds open what is below it. */
@Composable
fun FoldRow(isOpen: Boolean, turn: () -> Unit, modifier: Modifier = Modifier, content: @Composable RowScope.() -> Unit) {
    val palette = LocalPalette.current
    val fold = Modifier.semantics { if (isOpen) collapse { turn(); true } else expand { turn(); true } }
    Chunk(rowLook(), Tap.Press(turn), modifier.fillMaxWidth().then(fold), minHeight = 52.dp, padding = PaddingValues(horizontal = 10.dp, vertical = 6.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            content()
            Sign(R.drawable.icon_down, palette.accent, modifier = Modifier.rotate(if (isOpen) 180f else 0f))
        }
    }
}

/** On or off; the whole row is the target. */
@Composable
fun SwitchRow(item: SwitchView, onSwitch: (Boolean) -> Unit) =
    Chunk(rowLook(), Tap.Switch(item.on) { onSwitch(!item.on) }, Modifier.fillMaxWidth(), minHeight = 52.dp, padding = rowPadding) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Words(item.label, Modifier.weight(1f))
            Knob(item.on)
        }
    }

@Composable
private fun Knob(isOn: Boolean) {
    val palette = LocalPalette.current
    Box(
        Modifier.size(52.dp, 30.dp).background(if (isOn) palette.accent else Color(0xFF8A7A9A), CircleShape).padding(3.dp),
        if (isOn) Alignment.CenterEnd else Alignment.CenterStart,
    ) {
        Box(Modifier.size(24.dp).background(Color.White, CircleShape), Alignment.Center) {
            if (isOn) Sign(R.drawable.icon_check, palette.accent, 16.dp)
        }
    }
}

/** One of several, side by side under what they are about; [label] draws a choice in the colour that it is given. */
@Composable
fun Choices(title: String, choices: List<ChoiceView>, label: @Composable (ChoiceView, Color) -> Unit = { choice, color -> ChoiceWords(choice, color) }, onChoose: (value: String) -> Unit) =
    Column(Modifier.fillMaxWidth().padding(12.dp), Arrangement.spacedBy(8.dp)) {
        Heading(title, style = LocalType.current.label, align = TextAlign.Start)
        Box(Modifier.selectableGroup()) {
            Tiles(choices.map { choice -> { modifier -> Segment(choice, modifier, label) { onChoose(choice.value) } } }, columns = choices.size, least = 84.dp, gap = 8.dp)
        }
    }

@Composable
private fun Segment(choice: ChoiceView, modifier: Modifier, label: @Composable (ChoiceView, Color) -> Unit, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (choice.chosen) Look(palette.accent, palette.accent, radius = 16.dp) else Look(palette.paper, palette.ring, radius = 16.dp)
    Chunk(look, Tap.Choose(choice.chosen, onTap), modifier, minHeight = 52.dp, padding = PaddingValues(horizontal = 6.dp, vertical = 6.dp), align = Alignment.Center) {
        val color = if (choice.chosen) Color.White else palette.ink
        label(choice, color)
        if (choice.chosen) Box(Modifier.align(Alignment.TopEnd).offset(x = 12.dp, y = (-14).dp).size(20.dp).background(palette.paper, CircleShape).padding(2.dp)) {
            RoundMark(palette.accent, R.drawable.icon_check, 16.dp)
        }
    }
}

@Composable
fun ChoiceWords(choice: ChoiceView, color: Color) = Words(choice.label, style = LocalType.current.label, color = color, align = TextAlign.Center)

@Composable
private fun rowLook() = Look(LocalPalette.current.paper, radius = 16.dp)

private val rowPadding = PaddingValues(horizontal = 12.dp, vertical = 8.dp)
