package app.mehfooz.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.NewPlayerView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MainButton
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture
import kotlinx.coroutines.launch

/** A new player chooses an animal and an age. */
@Composable
fun NewPlayerScreen(view: NewPlayerView, onBack: () -> Unit, onPlay: (avatar: String, band: String) -> Unit) {
    var avatar by rememberSaveable { mutableStateOf<String?>(null) }
    var band by rememberSaveable { mutableStateOf<String?>(null) }
    val ages = remember { BringIntoViewRequester() }
    val scope = rememberCoroutineScope()
    // On most phones the ages are below the animals: a child who cannot read would not look for them.
    val onAnimal = { animal: String ->
        avatar = animal
        if (band == null) scope.launch { ages.bringIntoView() }
    }
    Page(view, view.frame.banner, header = {
        RoundButton(R.drawable.icon_back, view.back, onBack)
        Heading(view.title, Modifier.weight(1f), LocalType.current.title)
        Spacer(Modifier.width(48.dp))
    }) {
        Heading(view.animalsTitle, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
        Box(Modifier.selectableGroup()) {
            Tiles(view.animals.map { animal -> { modifier -> ChoiceTile(animal.avatar, animal.name, animal.name, avatar == animal.avatar, modifier) { onAnimal(animal.avatar) } } }, columns = 3, least = 92.dp, gap = 10.dp)
        }
        Column(Modifier.bringIntoViewRequester(ages), Arrangement.spacedBy(14.dp)) {
            Heading(view.bandsTitle, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
            Box(Modifier.selectableGroup()) {
                // Older children are drawn larger.
                Tiles(view.bands.mapIndexed { i, age -> { modifier -> ChoiceTile(age.picture, age.label, age.spoken, band == age.band, modifier, (34 + 9 * i).dp) { band = age.band } } }, columns = 3, least = 92.dp, gap = 10.dp)
            }
            val (animal, age) = avatar to band
            MainButton(view.play, isOn = animal != null && age != null) { if (animal != null && age != null) onPlay(animal, age) }
        }
    }
}

@Composable
private fun ChoiceTile(picture: String, label: String, spoken: String, isChosen: Boolean, modifier: Modifier, size: Dp = 52.dp, onTap: () -> Unit) {
    val palette = LocalPalette.current
    val look = if (isChosen) Look(palette.accentTint, palette.accent, 4.dp, palette.accentEdge) else Look(palette.paper, palette.line, 3.dp, palette.edge)
    Chunk(look, Tap.Choose(isChosen, onTap), modifier.semantics { contentDescription = spoken }, minHeight = 96.dp, padding = PaddingValues(horizontal = 4.dp, vertical = 8.dp), align = Alignment.Center) {
        Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally) {
            Box(Modifier.size(52.dp), Alignment.BottomCenter) { Picture(picture, size) }
            Words(label, style = LocalType.current.label, align = TextAlign.Center)
        }
        if (isChosen) Box(Modifier.align(Alignment.TopEnd)) { RoundMark(palette.accent, R.drawable.icon_check, 26.dp) }
    }
}
