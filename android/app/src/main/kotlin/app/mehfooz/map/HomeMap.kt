package app.mehfooz.map

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
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
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.layout.layoutId
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.zIndex
import app.mehfooz.Screen
import app.mehfooz.core.PlaceView
import app.mehfooz.look.Banner
import app.mehfooz.look.COLUMN
import app.mehfooz.look.Flight
import app.mehfooz.look.LocalFailed
import app.mehfooz.look.MapColors
import app.mehfooz.look.Spot
import app.mehfooz.look.flying
import app.mehfooz.look.sideRoom
import app.mehfooz.look.spot
import app.mehfooz.phone.Picture

/** The places on their road, under the bunting; the mascot flies to his from where he sat [cameFrom] before. */
@Composable
fun HomeMap(screen: Screen.Home, cameFrom: String?, foot: Dp, onPlace: (topic: String) -> Unit) = Box(Modifier.fillMaxSize().clipToBounds().background(MapColors.ground)) {
    val view = screen.view
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
        Modifier.fillMaxWidth().graphicsLayer { alpha = if (isInSight) 1f else 0f }.verticalScroll(scroll).padding(bottom = foot).sideRoom(),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        (failed ?: view.frame.banner)?.let { Box(Modifier.widthIn(max = COLUMN).padding(start = 12.dp, end = 12.dp, top = 28.dp)) { Banner(it) } }
        Places(view.places, cameFrom, onHere = { here = it }, onPlace)
    }
    Bunting()
}

@Composable
private fun Places(places: List<PlaceView>, cameFrom: String?, onHere: (Int) -> Unit, onPlace: (String) -> Unit) {
    val spots = remember { mutableMapOf<String, Spot>() }
    val spotOf = { topic: String -> spots.getOrPut(topic) { Spot() } }
    val mithu = Modifier.flying(toNextPlace, of = places.find { it.here }?.let { spotOf(it.topic) }, from = spotBefore(cameFrom, spots))
    MapRoad(places.indexOfFirst { it.here }, onHere) {
        for (row in 0 until (places.size + 1) / 2) Picture(byTheRoad[row % byTheRoad.size], 46.dp, Modifier.layoutId(Between))
        places.forEachIndexed { i, place ->
            Place(place, i, Modifier.zIndex(if (place.here) 1f else 0f).spot(spotOf(place.topic)), mithu) { onPlace(place.topic) }
        }
    }
}

/** Along the road, as it were. */
private val toNextPlace = Flight(400, easing = FastOutSlowInEasing, arc = 24.dp)

/** Where the mascot's place before is; nowhere once he has come, as when the phone is turned. */
@Composable
private fun spotBefore(cameFrom: String?, spots: Map<String, Spot>): () -> Rect? {
    var hasCome by rememberSaveable { mutableStateOf(false) }
    val before = remember { cameFrom.takeUnless { hasCome } }
    LaunchedEffect(Unit) { hasCome = true }
    return { spots[before]?.bounds }
}

/** No two alike on one screen. */
private val byTheRoad = listOf("deciduous-tree", "goat", "auto-rickshaw", "chai-dhaba", "rose", "charpai", "cat", "mosque-gate")
