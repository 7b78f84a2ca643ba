package app.mehfooz.screens

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
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
import androidx.compose.ui.draw.drawBehind
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
import app.mehfooz.core.BadgeView
import app.mehfooz.core.BandBadges
import app.mehfooz.grownups.frame
import app.mehfooz.look.Badge
import app.mehfooz.look.Card
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Speaker
import app.mehfooz.look.Tiles
import app.mehfooz.look.Words
import app.mehfooz.look.easeOutBack
import app.mehfooz.look.entrance
import app.mehfooz.look.scaled
import app.mehfooz.look.scheme
import app.mehfooz.phone.Mithu
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
        Legend(view)
        BadgeTiles(view.tiles) { open = view.tiles.indexOf(it) }
        for (band in view.otherBands) OtherBand(band)
        Card { Words(view.parentsSee, style = LocalType.current.small) }
    }
}

/** What a badge looks like at each level, what that is called, and what it means. */
@Composable
private fun Legend(view: BadgeBookView) {
    val sample = view.tiles.firstOrNull()?.badge ?: return
    val levels = listOf(BadgeLevel.STARTED, BadgeLevel.EARNED, BadgeLevel.KEPT).zip(view.legend.chunked(2).filter { it.size == 2 })
    Card {
        Tiles(levels.map { (level, words) -> { modifier -> Level(sample.copy(level = level), words[0], words[1], modifier) } }, columns = 3, least = 84.dp, gap = 8.dp)
    }
}

@Composable
private fun Level(badge: BadgeView, name: String, meaning: String, modifier: Modifier) = Column(modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally) {
    Badge(badge, 56.dp)
    Words(name, style = LocalType.current.small.copy(fontWeight = LocalType.current.label.fontWeight), align = TextAlign.Center)
    Words(meaning, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center)
}

/** One badge, large, to be shown at home: what the child can do there, and its rules. */
@Composable
private fun OpenBadge(tile: BadgeTile, book: BadgeBookView, onBack: () -> Unit) {
    val isCalm = tile.badge.calm
    val parts = CardParts(
        header = RoundHeader(RoundHeader.Middle.Title(tile.name), null, {}) { RoundButton(R.drawable.icon_close, book.back, onBack) },
        stage = { LargeBadge(tile) },
        panel = {
            Row(Modifier.fillMaxWidth().heightIn(min = 52.dp), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                Speaker(book.speak, listOf(tile.spoken) + tile.can + tile.rules.map { it.text } + book.showAtHome, book.frame, startsAlone = true, size = 52.dp)
                Words(tile.state, Modifier.weight(1f), LocalType.current.question)
            }
            for (ability in tile.can) Row(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.spacedBy(10.dp), Alignment.CenterVertically) {
                RoundMark(LocalPalette.current.right, R.drawable.icon_check)
                Words(ability, Modifier.weight(1f), LocalType.current.label)
            }
            for (rule in tile.rules) Rule(rule, tile.badge.scheme)
            Row(Modifier.fillMaxWidth().talkBoard().padding(horizontal = 14.dp, vertical = 8.dp).semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                Picture("old-woman", 44.dp)
                Words(book.showAtHome, Modifier.weight(1f), LocalType.current.label)
            }
        },
        pin = null,
    )
    CardPage(tile, book.frame.banner, tile.badge.scheme, parts, if (isCalm) tile.badge.scheme.stage else rays, hasMotif = false)
}

/** In the middle of its rays, with the mascot; quiet where the topic is. */
@Composable
private fun LargeBadge(tile: BadgeTile) {
    val room = LocalStageRoom.current
    val rays = if (tile.badge.calm) Modifier else Modifier.drawBehind { drawRays(if (room.isPane) size.height / 2 else 105.dp.toPx()) }
    Box(
        Modifier.fillMaxWidth().then(if (room.isPane) Modifier.fillMaxHeight() else Modifier).then(rays).padding(start = 16.dp, end = 16.dp, top = 8.dp, bottom = room.foot + 8.dp), Alignment.Center,
    ) {
        Badge(tile.badge, 190.dp, Modifier.scaled(entrance(400, easing = easeOutBack), from = 0.6f))
        if (!tile.badge.calm) Mithu(64.dp, Modifier.align(Alignment.BottomStart))
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
