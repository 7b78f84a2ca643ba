package app.mehfooz.screens

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.BadgeBookView
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.BadgeTile
import app.mehfooz.core.BandBadges
import app.mehfooz.grownups.frame
import app.mehfooz.look.Badge
import app.mehfooz.look.Card
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Speaker
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.look.scheme
import app.mehfooz.phone.Picture

/** All badges of a player, in words too; a touched one opens large. */
@Composable
fun BadgeBookScreen(view: BadgeBookView, onBack: () -> Unit) {
    var open by rememberSaveable(view.title) { mutableStateOf(-1) }
    val tile = view.tiles.getOrNull(open)
    BackHandler(enabled = tile != null) { open = -1 }
    if (tile != null) OpenBadge(tile, view) { open = -1 }
    else Page(view, view.frame.banner, header = {
        RoundButton(R.drawable.icon_back, view.back, onBack)
        Heading(view.title, Modifier.weight(1f), LocalType.current.title)
        Spacer(Modifier.width(48.dp))
    }) {
        BadgeTiles(view.tiles) { open = view.tiles.indexOf(it) }
        for (band in view.otherBands) OtherBand(band)
        Card { for ((name, meaning) in view.legend.chunked(2).mapNotNull { it.takeIf { it.size == 2 } }.map { it[0] to it[1] }) Words("$name: $meaning", style = LocalType.current.small) }
        Card { Words(view.parentsSee, style = LocalType.current.small) }
    }
}

/** One badge, large: what the child can do there, and its rules. */
@Composable
private fun OpenBadge(tile: BadgeTile, book: BadgeBookView, onBack: () -> Unit) = Page(tile, null, header = {
    RoundButton(R.drawable.icon_close, book.back, onBack)
    Spacer(Modifier.weight(1f))
    Speaker(book.speak, listOf(tile.spoken) + tile.can + tile.rules.map { it.text } + book.showAtHome, book.frame, startsAlone = true, size = 48.dp)
}) {
    Badge(tile.badge, 190.dp)
    Heading(tile.name)
    Words(tile.state, color = LocalPalette.current.soft, align = TextAlign.Center)
    for (ability in tile.can) Row(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.spacedBy(10.dp), Alignment.CenterVertically) {
        RoundMark(LocalPalette.current.right, R.drawable.icon_check)
        Words(ability, Modifier.weight(1f), LocalType.current.label)
    }
    for (rule in tile.rules) Rule(rule, tile.badge.scheme)
    Row(Modifier.fillMaxWidth().talkBoard().padding(horizontal = 14.dp, vertical = 8.dp).semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
        Picture("old-woman", 44.dp)
        Words(book.showAtHome, Modifier.weight(1f), LocalType.current.label)
    }
}

/** Badges that were won in another band: they stay. */
@Composable
fun OtherBand(band: BandBadges) {
    Heading(band.title, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
    BadgeTiles(band.tiles)
}

@Composable
private fun BadgeTiles(tiles: List<BadgeTile>, onOpen: ((BadgeTile) -> Unit)? = null) =
    Tiles(tiles.map { tile -> { modifier -> Tile(tile, if (onOpen == null || tile.badge.level == BadgeLevel.NONE) modifier else modifier.clickable(role = Role.Button) { onOpen(tile) }) } }, columns = 3, least = 92.dp, gap = 10.dp)

@Composable
private fun Tile(tile: BadgeTile, modifier: Modifier) = Column(
    modifier.semantics(mergeDescendants = true) { contentDescription = tile.spoken }.padding(vertical = 4.dp),
    Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally,
) {
    Badge(tile.badge, 80.dp)
    Column(Modifier.clearAndSetSemantics {}, horizontalAlignment = Alignment.CenterHorizontally) {
        Words(tile.name, style = LocalType.current.small.copy(fontWeight = LocalType.current.label.fontWeight), align = TextAlign.Center)
        Words(tile.state, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center)
    }
}
