package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em
import app.mehfooz.R
import app.mehfooz.Screen
import app.mehfooz.card.LARGE_TEXT
import app.mehfooz.core.AnimalChoice
import app.mehfooz.core.BandChoice
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MainButton
import app.mehfooz.look.OneLine
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Speaker
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.baloo
import app.mehfooz.look.schemeOf
import app.mehfooz.look.tileColor
import app.mehfooz.look.yielding
import app.mehfooz.phone.LocalReadAloud
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Picture
import app.mehfooz.phone.touchAloud

/** A new player chooses an animal, and then an age; a touch speaks what it chooses. */
@Composable
fun NewPlayerScreen(screen: Screen.NewPlayer, onBack: () -> Unit, onHelp: () -> Unit, onAnimal: (String) -> Unit, onPlay: (avatar: String, band: String) -> Unit) {
    val view = screen.view
    var avatar by rememberSaveable { mutableStateOf(screen.animal) }
    var band by rememberSaveable { mutableStateOf<String?>(null) }
    val isAge = screen.animal != null
    val title = if (isAge) view.bandsTitle else view.animalsTitle
    val spoken = listOf(title) + if (isAge) view.bands.map { it.spoken } else emptyList()
    val parts = CardParts(
        header = RoundHeader(RoundHeader.Middle.Progress(if (isAge) 2u else 1u, 2u, ""), view.help, onHelp) { RoundButton(R.drawable.icon_back, view.back, onBack) },
        stage = { Chosen(view.animals.find { it.avatar == avatar }, title) },
        panel = {
            if (isAge) Ages(view.bands, band) { band = it }
            else Animals(view.animals, avatar) { avatar = it }
        },
        pin = {
            Speaker(title, spoken, view.frame.copy(readsAloud = true), startsAlone = true, size = 58.dp)
            if (isAge) MainButton(view.play, Modifier.weight(1f), isOn = band != null, icon = R.drawable.icon_play) { onPlay(screen.animal ?: return@MainButton, band ?: return@MainButton) }
            // What is chosen here leads to the next question.
            else MainButton(view.bandsTitle, Modifier.weight(1f), isOn = avatar != null, icon = R.drawable.icon_next) { avatar?.let(onAnimal) }
        },
    )
    CompositionLocalProvider(LocalReadAloud provides touchAloud(view.frame)) {
        CardPage(isAge, view.frame.banner, schemeOf(PLUM, isCalm = false), parts, Color(0xFFFFE6B8))
    }
}

private const val PLUM = 6

/** The animal in its ring, as far as there is room, over what is asked. */
@Composable
private fun Chosen(animal: AnimalChoice?, title: String) {
    val room = LocalStageRoom.current
    Column(
        Modifier.fillMaxWidth().padding(start = 16.dp, end = 16.dp, bottom = room.foot + 4.dp), Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally,
    ) {
        BoxWithConstraints(Modifier.weight(1f, fill = false).fillMaxWidth().yielding(0.dp, if (room.isPane) 170.dp else 108.dp), Alignment.Center) {
            val size = maxHeight
            if (size >= 40.dp) Box(Modifier.size(size).background(Color.White, CircleShape).border(4.dp, Color(0xFF8A2C78), CircleShape), Alignment.Center) {
                if (animal != null) Picture(animal.avatar, size * 0.7f) else Mithu(size * 0.6f)
            }
        }
        Heading(title)
    }
}

/** All of them in sight: three large ones in a row where a page is high enough. */
@Composable
private fun Animals(animals: List<AnimalChoice>, chosen: String?, onChoose: (String) -> Unit) {
    val phone = LocalConfiguration.current
    val isHigh = phone.screenHeightDp >= 700 && phone.fontScale <= 1.3f
    val height = if (!isHigh) 66.dp else if (phone.smallestScreenWidthDp >= 600) 112.dp else 82.dp
    Box(Modifier.selectableGroup()) {
        Tiles(
            animals.mapIndexed { i, animal -> { modifier -> AnimalTile(animal, i, chosen == animal.avatar, height, modifier) { onChoose(animal.avatar) } } },
            columns = if (isHigh) 3 else 4, least = 40.dp, gap = 8.dp,
        )
    }
}

@Composable
private fun AnimalTile(animal: AnimalChoice, index: Int, isChosen: Boolean, height: Dp, modifier: Modifier, onTap: () -> Unit) {
    val aloud = LocalReadAloud.current
    val tap = Tap.Choose(isChosen) {
        onTap()
        aloud.touch(animal.avatar, animal.name)
    }
    Chunk(tileLook(isChosen, tileColor(index)), tap, modifier.semantics { contentDescription = animal.name }, minHeight = height, padding = PaddingValues(4.dp), align = Alignment.Center) {
        Picture(animal.avatar, height * 0.73f)
        if (isChosen) Box(Modifier.align(Alignment.TopEnd)) { RoundMark(LocalPalette.current.accent, R.drawable.icon_check, 24.dp) }
    }
}

/** Older children stand on taller blocks. */
@Composable
private fun Ages(bands: List<BandChoice>, chosen: String?, onChoose: (String) -> Unit) {
    val aloud = LocalReadAloud.current
    val (least, step) = if (LocalDensity.current.fontScale < LARGE_TEXT) 132 to 40 else 92 to 24
    Row(Modifier.fillMaxWidth().selectableGroup().padding(top = 6.dp), Arrangement.spacedBy(8.dp), Alignment.Bottom) {
        bands.forEachIndexed { i, age ->
            val tap = Tap.Choose(age.band == chosen) {
                onChoose(age.band)
                aloud.touch(age.band, age.spoken)
            }
            Chunk(
                tileLook(age.band == chosen, tileColor(i)), tap, Modifier.weight(1f).semantics { contentDescription = age.spoken },
                minHeight = (least + step * i).dp, padding = PaddingValues(horizontal = 4.dp, vertical = 6.dp), align = Alignment.BottomCenter,
            ) {
                Column(Modifier.clearAndSetSemantics {}, horizontalAlignment = Alignment.CenterHorizontally) {
                    Picture(age.picture, (least * 2 / 5 + step * i / 3).dp)
                    OneLine(age.label, LocalType.current.title.copy(fontFamily = baloo, lineHeight = 1.2.em), LocalPalette.current.ink)
                }
                if (age.band == chosen) Box(Modifier.align(Alignment.TopEnd)) { RoundMark(LocalPalette.current.accent, R.drawable.icon_check, 26.dp) }
            }
        }
    }
}

@Composable
private fun tileLook(isChosen: Boolean, color: Color) = LocalPalette.current.let { if (isChosen) Look(it.accentTint, it.accent, 4.dp, it.accentEdge) else Look(color, it.line, 3.dp, it.edge) }
