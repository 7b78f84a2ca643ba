package app.mehfooz.look

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.BiasAlignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** What a stage has to leave for the lace over its lower edge, and whether it has a pane of its own. */
@Immutable
class StageRoom(val foot: Dp, val isPane: Boolean)

val LocalStageRoom = staticCompositionLocalOf { StageRoom(LACE, isPane = false) }

/** From 600 dp on, and on a phone held sideways, stage and panel stand side by side. */
internal fun hasTwoPanes(width: Dp, height: Dp) = (width >= 480.dp && width > height) || width >= 600.dp

/** A lower page has a rail at its side instead of a header. */
internal val LOW = 480.dp

/** Stage and panel side by side, the lace between them; Check is at the foot of the panel. */
@Composable
internal fun Panes(key: Any, banner: String?, scheme: Scheme, parts: CardParts, isLow: Boolean) = Row(Modifier.fillMaxSize()) {
    Row(Modifier.weight(if (parts.isWide && isLow) 0.66f else 0.5f).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Start))) {
        if (isLow) parts.header?.let { Rail(it) }
        Column(Modifier.weight(1f)) {
            val start = parts.header?.start
            if (!isLow && start != null) Box(Modifier.heightIn(min = 54.dp).padding(horizontal = 12.dp, vertical = 3.dp), Alignment.CenterStart) { start() }
            CompositionLocalProvider(LocalStageRoom provides StageRoom(0.dp, isPane = true)) { key(key) { StageInPane(Modifier.weight(1f), parts.stage) } }
        }
    }
    StandingLace(scheme)
    Column(
        Modifier.weight(if (parts.isWide && isLow) 0.34f else 0.5f).fillMaxHeight().background(LocalPalette.current.bg)
            .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.End)).consumeWindowInsets(WindowInsets.safeDrawing.only(WindowInsetsSides.Start)),
    ) {
        val header = parts.header
        if (!isLow && header != null) Row(Modifier.fillMaxWidth().heightIn(min = 54.dp).padding(start = 16.dp, end = 12.dp, top = 3.dp, bottom = 3.dp), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
            HeaderMiddle(header.middle)
            HeaderHelp(header)
        }
        key(key) { PanelInPane(banner, parts, isLow) }
    }
}

@Composable
private fun ColumnScope.PanelInPane(banner: String?, parts: CardParts, isLow: Boolean) {
    val scroll = rememberScrollState()
    val fit = remember { Fit() }
    val pageScroll = remember(scroll) { PageScroll(scroll) }
    val canBeCloser = LocalDensity.current.fontScale <= 1.05f
    LaunchedEffect(scroll.maxValue, fit.density) { if (scroll.maxValue < Int.MAX_VALUE) fit.tell(fit.density, isWhole = scroll.maxValue == 0, canBeCloser) }
    Closer(fit.density, Modifier.weight(1f)) {
        Box(Modifier.weight(1f).fillMaxWidth().spot(pageScroll.window), BiasAlignment(0f, if (isLow) 0f else -0.4f)) {
            Box(Modifier.fillMaxWidth().verticalScroll(scroll).padding(top = 6.dp), Alignment.TopCenter) {
                Panel(banner, pageScroll) {
                    (parts.header?.middle as? RoundHeader.Middle.Title)?.takeIf { isLow }?.let { Heading(it.text, style = LocalType.current.title) }
                    parts.panel(this)
                }
            }
        }
        Pin(scroll.goesOn(), parts.more, parts.pin)
    }
}

/** The header of a low page, standing. */
@Composable
private fun Rail(header: RoundHeader) = Column(
    Modifier.fillMaxHeight().windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)).width(64.dp).padding(top = 6.dp, bottom = 8.dp),
    Arrangement.SpaceBetween, Alignment.CenterHorizontally,
) {
    if (header.start == null) Spacer(Modifier.height(48.dp)) else header.start()
    (header.middle as? RoundHeader.Middle.Progress)?.let { Beads(it.number.toInt() - 1, it.cards.toInt(), it.name, isStanding = true) }
    HeaderHelp(header)
}

/** As high as the pane, or as high as it must be: then it scrolls. */
@Composable
private fun StageInPane(modifier: Modifier, stage: @Composable () -> Unit) = BoxWithConstraints(modifier.fillMaxWidth().clipToBounds()) {
    val room = maxHeight
    Layout(stage, Modifier.fillMaxSize().verticalScroll(rememberScrollState())) { parts, constraints ->
        val free = Constraints(minWidth = constraints.maxWidth, maxWidth = constraints.maxWidth)
        val height = maxOf(room.roundToPx(), parts.maxOfOrNull { it.minIntrinsicHeight(constraints.maxWidth) } ?: 0)
        val laid = parts.map { it.measure(free.copy(maxHeight = height)) }
        val high = maxOf(height, laid.maxOfOrNull { it.height } ?: 0)
        layout(constraints.maxWidth, high) { laid.forEach { it.place(0, (high - it.height) / 2) } }
    }
}
