package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.card.GhostHand
import app.mehfooz.card.LocalGhost
import app.mehfooz.card.drawCloud
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.HomeView
import app.mehfooz.look.COLUMN
import app.mehfooz.look.Chunk
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Look
import app.mehfooz.look.OneLine
import app.mehfooz.look.RoundDoor
import app.mehfooz.look.Sign
import app.mehfooz.look.Tap
import app.mehfooz.look.Words
import app.mehfooz.look.sideRoom
import app.mehfooz.phone.Picture

/** The player, the sun and the door for grown-ups, over the map. */
@Composable
internal fun HomeHeader(view: HomeView, on: HomeActions) = Row(
    Modifier.fillMaxWidth().drawBehind { drawCloud(Offset(size.width / 2, size.height * 0.6f), 10.dp.toPx()) }.sideRoom().padding(horizontal = 12.dp, vertical = 8.dp),
    verticalAlignment = Alignment.CenterVertically,
) {
    ChangePlayer(view, on.onPlayers)
    Spacer(Modifier.weight(1f))
    Picture("sun", 48.dp)
    Spacer(Modifier.weight(1f))
    RoundDoor(view.grownUps, on.onGrownUps)
}

/** Badges, Play, Help, at the foot of the map. */
@Composable
internal fun HomeDock(view: HomeView, on: HomeActions) = Column(
    Modifier.fillMaxWidth().background(LocalPalette.current.bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)).sideRoom().padding(start = 12.dp, end = 12.dp, top = 4.dp, bottom = 12.dp),
    horizontalAlignment = Alignment.CenterHorizontally,
) {
    Row(Modifier.widthIn(max = COLUMN), Arrangement.spacedBy(10.dp), Alignment.Bottom) {
        BadgesButton(view, Modifier.widthIn(min = 72.dp), on.onBadges)
        PlayButton(view, Modifier.weight(1f), on.onPlay)
        DockHelp(view, Modifier.widthIn(min = 72.dp), on.onHelp)
    }
}

/** All of both beside the map, where that is wide and low. */
@Composable
internal fun HomeRail(view: HomeView, on: HomeActions) = Column(
    Modifier.fillMaxHeight().background(LocalPalette.current.bg)
        .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Start + WindowInsetsSides.Bottom)).width(184.dp).padding(12.dp),
    Arrangement.spacedBy(10.dp),
) {
    Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        ChangePlayer(view, on.onPlayers)
        RoundDoor(view.grownUps, on.onGrownUps)
    }
    Spacer(Modifier.weight(1f))
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(10.dp)) {
        BadgesButton(view, Modifier.weight(1f), on.onBadges)
        DockHelp(view, Modifier.weight(1f), on.onHelp)
    }
    PlayButton(view, Modifier.fillMaxWidth(), on.onPlay)
}

@Composable
private fun ChangePlayer(view: HomeView, onTap: () -> Unit) {
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

/** Mithu shows a child who has played nothing yet what it is for. */
@Composable
private fun PlayButton(view: HomeView, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Chunk(
        Look(palette.primary, edge = palette.primaryEdge, edgeHeight = 6.dp), Tap.Press(onTap),
        modifier.semantics { contentDescription = view.playSpoken }, minHeight = 72.dp,
        padding = PaddingValues(horizontal = 4.dp, vertical = 8.dp), align = Alignment.Center,
    ) {
        Row(Modifier.clearAndSetSemantics {}, Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
            Sign(R.drawable.icon_play, palette.onPrimary, 26.dp)
            OneLine(view.play, LocalType.current.play, palette.onPrimary)
        }
        CompositionLocalProvider(LocalGhost provides PLAY.takeIf { view.awaitsFirstTap }) { GhostHand(PLAY) }
    }
}

private const val PLAY = "play"

/** Nothing was played yet, in no band. */
private val HomeView.awaitsFirstTap get() = !resumes && places.all { it.badge.level == BadgeLevel.NONE && it.otherBand == null }

@Composable
private fun BadgesButton(view: HomeView, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    DockButton(view.badges, R.drawable.icon_badges, Look(palette.paper, palette.line, edge = palette.edge), palette.notYet, palette.ink, modifier, onTap)
}

@Composable
private fun DockHelp(view: HomeView, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    DockButton(view.help, R.drawable.icon_help, Look(palette.help, edge = palette.helpEdge), Color.White, Color.White, modifier, onTap)
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
