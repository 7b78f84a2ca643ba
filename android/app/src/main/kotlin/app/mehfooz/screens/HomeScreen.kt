package app.mehfooz.screens

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.layout.layoutId
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.Screen
import app.mehfooz.card.drawCloud
import app.mehfooz.core.HomeView
import app.mehfooz.grownups.changePlayer
import app.mehfooz.look.Banner
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalFailed
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MapColors
import app.mehfooz.look.OneLine
import app.mehfooz.look.RoundDoor
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.map.Between
import app.mehfooz.map.Bunting
import app.mehfooz.map.MapRoad
import app.mehfooz.map.Place
import app.mehfooz.map.TruckEdge
import app.mehfooz.phone.Picture

class HomeActions(
    val onPlayers: () -> Unit,
    val onPlace: (topic: String) -> Unit,
    val onPlay: () -> Unit,
    val onBadges: () -> Unit,
    val onHelp: () -> Unit,
    val onGrownUps: () -> Unit,
)

/** The map of places, and the one next thing. */
@Composable
fun HomeScreen(screen: Screen.Home, on: HomeActions) {
    val view = screen.view
    // A place that was tapped while a round waits: the child is asked first.
    var asked by rememberSaveable { mutableStateOf<String?>(null) }
    BackHandler(enabled = asked != null) { asked = null }
    Column(Modifier.fillMaxSize().background(MapColors.sky).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top))) {
        Row(Modifier.fillMaxWidth().drawBehind { drawCloud(Offset(size.width / 2, size.height * 0.6f), 10.dp.toPx()) }.windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Horizontal)).padding(horizontal = 12.dp, vertical = 8.dp), verticalAlignment = Alignment.CenterVertically) {
            PlayerButton(view, on.onPlayers)
            Spacer(Modifier.weight(1f))
            Picture("sun", 48.dp)
            Spacer(Modifier.weight(1f))
            RoundDoor(view.grownUps, on.onGrownUps)
        }
        Box(Modifier.weight(1f).fillMaxWidth().background(MapColors.ground)) {
            val scroll = rememberScrollState()
            var here by remember { mutableStateOf<Int?>(null) }
            // Until the mascot is in sight nothing is drawn; a turned phone stays where it was.
            var isInSight by rememberSaveable { mutableStateOf(view.places.none { it.here }) }
            val above = with(LocalDensity.current) { 150.dp.roundToPx() }
            LaunchedEffect(here) {
                val at = here ?: return@LaunchedEffect
                if (!isInSight) scroll.scrollTo((at - above).coerceAtLeast(0))
                isInSight = true
            }
            val failed = LocalFailed.current
            LaunchedEffect(failed) { if (failed != null) scroll.scrollTo(0) }
            Column(
                Modifier.fillMaxWidth().graphicsLayer { alpha = if (isInSight) 1f else 0f }.verticalScroll(scroll).padding(bottom = if (screen.waiting == null) 0.dp else 96.dp)
                    .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Horizontal)),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                (failed ?: view.frame.banner)?.let { Box(Modifier.padding(start = 12.dp, end = 12.dp, top = 28.dp)) { Banner(it) } }
                Box(Modifier.widthIn(max = 480.dp)) {
                    MapRoad(view.places.indexOfFirst { it.here }, onHere = { here = it }) {
                        for (row in 0 until (view.places.size + 1) / 2) Picture(byTheRoad[row % byTheRoad.size], 46.dp, Modifier.layoutId(Between))
                        view.places.forEachIndexed { i, place -> Place(place, i) { if (screen.waiting == null) on.onPlace(place.topic) else asked = place.topic } }
                    }
                }
            }
            Bunting()
            screen.waiting?.let { waiting ->
                ResumeCard(waiting, view, view.places.find { it.topic == asked }, Modifier.align(Alignment.BottomCenter), onGoOn = on.onPlay, onPlace = on.onPlace)
            }
        }
        TruckEdge()
        Dock(view, on)
    }
}

@Composable
private fun PlayerButton(view: HomeView, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.paper, Color(0xFF8EC5D6), radius = 26.dp), Tap.Press(onTap), Modifier.semantics { contentDescription = view.changePlayer; heading() },
        minHeight = 52.dp, padding = PaddingValues(horizontal = 6.dp, vertical = 3.dp),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Picture(view.picture, 44.dp)
            Sign(R.drawable.icon_down, palette.ink)
        }
    }
}

/** Badges, Play, Help. */
@Composable
private fun Dock(view: HomeView, on: HomeActions) {
    val palette = LocalPalette.current
    val play: @Composable (Modifier) -> Unit = { modifier ->
        Chunk(
            Look(palette.primary, edge = palette.primaryEdge, edgeHeight = 6.dp), Tap.Press(on.onPlay),
            modifier.semantics { contentDescription = view.playSpoken }, minHeight = 72.dp,
            padding = PaddingValues(horizontal = 4.dp, vertical = 8.dp), align = Alignment.Center,
        ) {
            Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
                Sign(R.drawable.icon_play, palette.onPrimary, 26.dp)
                OneLine(view.play, LocalType.current.play, palette.onPrimary)
            }
        }
    }
    val badges: @Composable (Modifier) -> Unit = { DockButton(view.badges, R.drawable.icon_badges, Look(palette.paper, palette.line, edge = palette.edge), palette.notYet, palette.ink, it, on.onBadges) }
    val help: @Composable (Modifier) -> Unit = { DockButton(view.help, R.drawable.icon_help, Look(palette.help, edge = palette.helpEdge), Color.White, Color.White, it, on.onHelp) }
    Column(
        Modifier.fillMaxWidth().background(palette.bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal)).padding(start = 12.dp, end = 12.dp, top = 4.dp, bottom = 12.dp),
        Arrangement.spacedBy(8.dp), Alignment.CenterHorizontally,
    ) {
        Row(Modifier.widthIn(max = 560.dp), Arrangement.spacedBy(10.dp), Alignment.Bottom) {
            badges(Modifier.widthIn(min = 72.dp))
            play(Modifier.weight(1f))
            help(Modifier.widthIn(min = 72.dp))
        }
    }
}

/** Large text leaves the sign alone: a second row here would cover the map. */
@Composable
private fun DockButton(text: String, icon: Int, look: Look, sign: Color, color: Color, modifier: Modifier, onTap: () -> Unit) {
    val isLarge = LocalDensity.current.fontScale > 1.3f
    Chunk(
        look, Tap.Press(onTap), modifier.semantics { contentDescription = text }, minHeight = 72.dp,
        padding = PaddingValues(horizontal = 6.dp, vertical = 6.dp), align = Alignment.Center,
    ) {
        Column(Modifier.clearAndSetSemantics {}, horizontalAlignment = Alignment.CenterHorizontally) {
            Sign(icon, sign, if (isLarge) 40.dp else 28.dp)
            val small: TextStyle = LocalType.current.small.copy(fontWeight = LocalType.current.label.fontWeight)
            if (!isLarge) Words(text, style = small, color = color, align = TextAlign.Center)
        }
    }
}

/** No two alike on one screen. */
private val byTheRoad = listOf("deciduous-tree", "goat", "auto-rickshaw", "chai-dhaba", "rose", "charpai", "cat", "mosque-gate")
