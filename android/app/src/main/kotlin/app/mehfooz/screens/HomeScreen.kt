package app.mehfooz.screens

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mehfooz.Screen
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.MapColors
import app.mehfooz.look.Moving
import app.mehfooz.look.StandingLace
import app.mehfooz.look.hasTwoPanes
import app.mehfooz.look.schemeOf
import app.mehfooz.look.tapSkips
import app.mehfooz.map.HomeMap
import app.mehfooz.map.TruckEdge

class HomeActions(
    val onPlayers: () -> Unit,
    val onPlace: (topic: String) -> Unit,
    val onPlay: () -> Unit,
    val onBadges: () -> Unit,
    val onHelp: () -> Unit,
    val onGrownUps: () -> Unit,
)

/** The map of places, and the one next thing; the mascot comes there from where he sat [cameFrom] before. */
@Composable
fun HomeScreen(screen: Screen.Home, cameFrom: String?, on: HomeActions) = Moving(screen.player) { motion ->
    // A place that was tapped while a round waits: the child is asked first.
    var asked by rememberSaveable { mutableStateOf<String?>(null) }
    BackHandler(enabled = asked != null) { asked = null }
    val map: @Composable (Modifier) -> Unit = { modifier ->
        Box(modifier) {
            HomeMap(screen, cameFrom, foot = if (screen.waiting == null) 0.dp else 96.dp) { topic -> if (screen.waiting == null) on.onPlace(topic) else asked = topic }
            screen.waiting?.let { waiting ->
                ResumeCard(waiting, screen.view, screen.view.places.find { it.topic == asked }, Modifier.align(Alignment.BottomCenter), onGoOn = on.onPlay, onPlace = on.onPlace)
            }
        }
    }
    BoxWithConstraints(Modifier.fillMaxSize().tapSkips(motion).background(MapColors.sky).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top))) {
        if (hasTwoPanes(maxWidth, maxHeight)) Row(Modifier.fillMaxSize()) {
            HomeRail(screen.view, on)
            Box(Modifier.background(LocalPalette.current.bg)) { StandingLace(schemeOf(CORAL, isCalm = false)) }
            map(Modifier.weight(1f).consumeWindowInsets(WindowInsets.safeDrawing.only(WindowInsetsSides.Start)))
        } else Column(Modifier.fillMaxSize()) {
            HomeHeader(screen.view, on)
            map(Modifier.weight(1f))
            TruckEdge()
            HomeDock(screen.view, on)
        }
    }
}

private const val CORAL = 3
