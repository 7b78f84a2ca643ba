package app.mehfooz

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.navigationBarsPadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.statusBarsPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.HomeView

class HomeActions(
    val onPlayers: () -> Unit,
    val onPlace: (topic: String) -> Unit,
    val onPlay: () -> Unit,
    val onBadges: () -> Unit,
    val onHelp: () -> Unit,
)

/** The map of places, and the one next thing. */
@Composable
fun HomeScreen(view: HomeView, on: HomeActions) = Column(Modifier.fillMaxSize().background(MapColors.sky).statusBarsPadding()) {
    Row(Modifier.fillMaxWidth().padding(horizontal = 12.dp, vertical = 8.dp)) { PlayerButton(view, on.onPlayers) }
    Box(Modifier.weight(1f).fillMaxWidth().background(MapColors.ground)) {
        val scroll = rememberScrollState()
        var here by remember { mutableStateOf<Int?>(null) }
        val above = with(LocalDensity.current) { 150.dp.roundToPx() }
        LaunchedEffect(here) { here?.let { scroll.scrollTo((it - above).coerceAtLeast(0)) } }
        Column(Modifier.fillMaxWidth().verticalScroll(scroll), horizontalAlignment = Alignment.CenterHorizontally) {
            view.frame.banner?.let { Box(Modifier.padding(start = 12.dp, end = 12.dp, top = 28.dp)) { Banner(it) } }
            Box(Modifier.widthIn(max = 480.dp)) {
                MapRoad(view.places.indexOfFirst { it.here }, onHere = { here = it }) {
                    view.places.forEachIndexed { i, place -> Place(place, i) { on.onPlace(place.topic) } }
                }
            }
        }
        Bunting()
    }
    TruckEdge()
    Dock(view, on)
}

@Composable
private fun PlayerButton(view: HomeView, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.paper, Color(0xFF8EC5D6), radius = 26.dp), Tap.Press(onTap), Modifier.semantics { contentDescription = view.changePlayer },
        minHeight = 52.dp, padding = PaddingValues(horizontal = 6.dp, vertical = 3.dp),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Picture(view.picture, 44.dp)
            Sign(R.drawable.icon_down, palette.ink)
        }
    }
}

/** Badges, Play, Help; one above the other when the text is too large to stand side by side. */
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
                Words(view.play, style = LocalType.current.play, color = palette.onPrimary, align = TextAlign.Center)
            }
        }
    }
    val badges: @Composable (Modifier) -> Unit = { DockButton(view.badges, R.drawable.icon_badges, Look(palette.paper, palette.line, edge = palette.edge), palette.notYet, palette.ink, it, on.onBadges) }
    val help: @Composable (Modifier) -> Unit = { DockButton(view.help, R.drawable.icon_help, Look(palette.help, edge = palette.helpEdge), Color.White, Color.White, it, on.onHelp) }
    Column(
        Modifier.fillMaxWidth().background(palette.bg).navigationBarsPadding().padding(start = 12.dp, end = 12.dp, top = 4.dp, bottom = 12.dp),
        Arrangement.spacedBy(8.dp),
    ) {
        val isLarge = LocalDensity.current.fontScale > 1.3f
        if (isLarge) play(Modifier.fillMaxWidth())
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.Bottom) {
            badges(if (isLarge) Modifier.weight(1f) else Modifier.widthIn(min = 72.dp))
            if (!isLarge) play(Modifier.weight(1f))
            help(if (isLarge) Modifier.weight(1f) else Modifier.widthIn(min = 72.dp))
        }
    }
}

@Composable
private fun DockButton(text: String, icon: Int, look: Look, sign: Color, color: Color, modifier: Modifier, onTap: () -> Unit) =
    Chunk(look, Tap.Press(onTap), modifier, minHeight = 72.dp, padding = PaddingValues(horizontal = 6.dp, vertical = 6.dp), align = Alignment.Center) {
        Column(horizontalAlignment = Alignment.CenterHorizontally) {
            Sign(icon, sign, 28.dp)
            val small: TextStyle = LocalType.current.small.copy(fontWeight = LocalType.current.label.fontWeight)
            Words(text, style = small, color = color, align = TextAlign.Center)
        }
    }

private val flags = listOf(Color(0xFFF2604C), Color(0xFFFFB31A), Color(0xFF087370), Color(0xFF1F7A35), Color(0xFF8A2C78))

@Composable
private fun Bunting() = Canvas(Modifier.fillMaxWidth().height(20.dp)) {
    val step = 30.dp.toPx()
    drawLine(Color(0xFF2E1F3D), Offset.Zero, Offset(size.width, 0f), 4.dp.toPx())
    for (k in 0..(size.width / step).toInt()) {
        val x = k * step + step / 2
        val flag = Path().apply {
            moveTo(x - 10.dp.toPx(), 0f)
            lineTo(x + 10.dp.toPx(), 0f)
            lineTo(x, 17.dp.toPx())
            close()
        }
        drawPath(flag, flags[k % flags.size])
    }
}

/** Half circles as on a painted lorry; the panel's own colour scallops in front of them. */
@Composable
private fun TruckEdge() {
    val panel = LocalPalette.current.bg
    Canvas(Modifier.fillMaxWidth().height(20.dp).background(MapColors.ground)) {
        val step = 24.dp.toPx()
        val colors = listOf(Color(0xFF8A2C78), Color(0xFFF2604C), Color(0xFF087370))
        for (k in 0..(size.width / step).toInt()) {
            drawCircle(colors[k % 3], 12.dp.toPx(), Offset(k * step + step / 2, size.height - 8.dp.toPx()))
            drawCircle(Color(0xFFFFB31A), 2.6.dp.toPx(), Offset(k * step + step / 2, size.height - 14.dp.toPx()))
        }
        for (k in 0..(size.width / step).toInt() + 1) drawCircle(panel, 10.dp.toPx(), Offset(k * step, size.height))
    }
}
