package app.mehfooz

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.PlayerTile
import app.mehfooz.core.PlayersView

class PlayersActions(
    val onPlayer: (ULong) -> Unit,
    val onNewPlayer: () -> Unit,
    val onHelp: () -> Unit,
    val onLanguage: () -> Unit,
)

/** Who is playing? */
@Composable
fun PlayersScreen(view: PlayersView, on: PlayersActions) = Page("players", view.frame.banner) {
    Heading(view.title)
    val tiles: List<@Composable (Modifier) -> Unit> = buildList {
        for (player in view.players) add { modifier -> PlayerButton(player, modifier) { on.onPlayer(player.player) } }
        view.newPlayer?.let { text -> add { modifier -> NewPlayerButton(text, modifier, on.onNewPlayer) } }
    }
    Tiles(tiles)
    HelpButton(view.help, Modifier.fillMaxWidth(), on.onHelp)
    QuietButton(view.language, Modifier.fillMaxWidth(), onTap = on.onLanguage)
}

@Composable
private fun PlayerButton(player: PlayerTile, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.paper, palette.line, 3.dp, palette.edge, radius = 24.dp), Tap.Press(onTap),
        modifier.semantics { contentDescription = player.spoken }, minHeight = 152.dp, align = Alignment.Center,
    ) {
        Column(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally) {
            Picture(player.picture, 84.dp)
            Words(player.name, style = LocalType.current.picture, align = TextAlign.Center)
            Words(player.band, style = LocalType.current.small, color = palette.soft, align = TextAlign.Center)
        }
    }
}

@Composable
private fun NewPlayerButton(text: String, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(Look(palette.bg, palette.ring, 3.dp, radius = 24.dp, isDashed = true), Tap.Press(onTap), modifier, minHeight = 152.dp, align = Alignment.Center) {
        Column(verticalArrangement = Arrangement.spacedBy(10.dp), horizontalAlignment = Alignment.CenterHorizontally) {
            Box(Modifier.size(64.dp).background(palette.accent, CircleShape), Alignment.Center) { Sign(R.drawable.icon_plus, palette.paper, 34.dp) }
            Words(text, style = LocalType.current.picture, align = TextAlign.Center)
        }
    }
}
