package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.scale
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.PlayerTile
import app.mehfooz.core.PlayersView
import app.mehfooz.look.Chunk
import app.mehfooz.look.Heading
import app.mehfooz.look.Lace
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.MapColors
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundDoor
import app.mehfooz.look.RoundHelp
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.look.schemeOf
import app.mehfooz.look.tileColor
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Picture

class PlayersActions(
    val onPlayer: (ULong) -> Unit,
    val onNewPlayer: () -> Unit,
    val onHelp: () -> Unit,
    val onLanguage: () -> Unit,
    val onGrownUps: () -> Unit,
)

/** Who is playing? */
@Composable
fun PlayersScreen(view: PlayersView, on: PlayersActions) = Page(
    "players", view.frame.banner, below = { Foot(view, on) }, band = MapColors.sky, edge = { Box(Modifier.background(MapColors.sky)) { Lace(schemeOf(CORAL, isCalm = false)) } },
    header = {
        Heading(view.title, Modifier.weight(1f), align = TextAlign.Start)
        Mithu(52.dp, Modifier.scale(-1f, 1f))
    },
) {
    val tiles: List<@Composable (Modifier) -> Unit> = buildList {
        view.players.forEachIndexed { i, player -> add { modifier -> PlayerButton(player, tileColor(i + 1), modifier) { on.onPlayer(player.player) } } }
        view.newPlayer?.let { text -> add { modifier -> NewPlayerButton(text, modifier, on.onNewPlayer) } }
    }
    Tiles(tiles)
}

/** The door for grown-ups, Language and Help: small, so that the children are the largest thing. */
@Composable
private fun Foot(view: PlayersView, on: PlayersActions) = Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
    Door(view.grownUps, on.onGrownUps)
    Spacer(Modifier.weight(1f))
    RoundButton(R.drawable.icon_globe, view.language, on.onLanguage)
    RoundHelp(view.help, on.onHelp)
}

/** Large text leaves the door alone: the row keeps its height. */
@Composable
private fun Door(text: String, onTap: () -> Unit) {
    if (LocalDensity.current.fontScale > 1.3f) return RoundDoor(text, onTap)
    val palette = LocalPalette.current
    Chunk(Look(palette.paper, palette.line, radius = 16.dp), Tap.Press(onTap), padding = PaddingValues(horizontal = 12.dp, vertical = 6.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Sign(R.drawable.icon_door, palette.ink, 28.dp)
            Words(text, style = LocalType.current.smallButton)
        }
    }
}

@Composable
private fun PlayerButton(player: PlayerTile, color: Color, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(color, palette.line, 3.dp, palette.edge, radius = 24.dp), Tap.Press(onTap),
        modifier.semantics { contentDescription = player.spoken }, minHeight = 184.dp, align = Alignment.Center,
    ) {
        Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally) {
            Box(Modifier.size(112.dp).background(Color.White, CircleShape), Alignment.Center) { Picture(player.picture, 84.dp) }
            Words(player.name, style = LocalType.current.picture, align = TextAlign.Center)
            Words(player.band, style = LocalType.current.small, color = palette.ink, align = TextAlign.Center)
        }
    }
}

@Composable
private fun NewPlayerButton(text: String, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.bg, palette.ring, 3.dp, radius = 24.dp, isDashed = true), Tap.Press(onTap), modifier, minHeight = 184.dp, align = Alignment.Center) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp), horizontalAlignment = Alignment.CenterHorizontally) {
            Box(Modifier.size(64.dp).background(palette.accent, CircleShape), Alignment.Center) { Sign(R.drawable.icon_plus, palette.paper, 34.dp) }
            Words(text, style = LocalType.current.picture, align = TextAlign.Center)
        }
    }
}

private const val CORAL = 3
