package app.mehfooz.look

import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.layout
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.mehfooz.R

/** The parts of a page of a round: a coloured [stage], the lace, the panel, and the pin that stays at the bottom edge. */
class CardParts(
    val header: RoundHeader?,
    /** What arrives; measured last, so that it may give way to what is below. */
    val stage: @Composable () -> Unit,
    val panel: @Composable ColumnScope.() -> Unit,
    val pin: (@Composable RowScope.() -> Unit)?,
    /** What the edge of the pin says while the panel goes on beneath it. */
    val more: String? = null,
    /** The stage is a photo whose things are to be touched: in two panes it is the wider one. */
    val isWide: Boolean = false,
)

/** The header of a page of a round: the way out or the speaker at the [start], how far the round is or a title, Help. */
class RoundHeader(val middle: Middle, val help: String?, val onHelp: () -> Unit, val start: (@Composable () -> Unit)? = null) {
    sealed interface Middle {
        /** Beads; decoration where they have no [name]. */
        data class Progress(val number: UInt, val cards: UInt, val name: String) : Middle
        data class Title(val text: String) : Middle
    }
}

/** A page of a round; back at its top whenever [key] changes. [color] is the stage's where it is not the scheme's. */
@Composable
fun CardPage(key: Any, banner: String?, scheme: Scheme, parts: CardParts, color: Color = scheme.stage, hasMotif: Boolean = !LocalPalette.current.isCalm) = Moving(key) { motion ->
    BoxWithConstraints(Modifier.fillMaxSize().tapSkips(motion).background(color).drawBehind { if (hasMotif) drawMotif() }.windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top))) {
        val (width, height) = maxWidth to maxHeight
        if (hasTwoPanes(width, height)) return@BoxWithConstraints Panes(key, banner, scheme, parts, isLow = height < LOW)
        Column(Modifier.fillMaxSize()) {
            val header = parts.header
            if (header != null) Row(
                Modifier.fillMaxWidth().sideRoom().heightIn(min = 54.dp).padding(horizontal = 12.dp, vertical = 3.dp),
                Arrangement.spacedBy(8.dp), Alignment.CenterVertically,
            ) {
                if (header.start == null) Spacer(Modifier.width(48.dp)) else header.start()
                HeaderMiddle(header.middle)
                HeaderHelp(header)
            }
            key(key) { Stacked(banner, scheme, parts, Modifier.weight(1f)) }
        }
    }
}

@Composable
internal fun RowScope.HeaderMiddle(middle: RoundHeader.Middle) = when (middle) {
    is RoundHeader.Middle.Progress -> Beads(middle.number.toInt() - 1, middle.cards.toInt(), middle.name, Modifier.weight(1f))
    is RoundHeader.Middle.Title -> Heading(middle.text, Modifier.weight(1f), LocalType.current.title)
}

@Composable
internal fun HeaderHelp(header: RoundHeader) = if (header.help == null) Spacer(Modifier.width(48.dp)) else RoundHelp(header.help, header.onHelp)

/** Stage over panel, in one scroll, where they do not fit; under both the pin. */
@Composable
private fun Stacked(banner: String?, scheme: Scheme, parts: CardParts, modifier: Modifier) {
    val bg = LocalPalette.current.bg
    val scroll = rememberScrollState()
    val fit = remember { Fit() }
    val pageScroll = remember(scroll) { PageScroll(scroll) }
    Closer(fit.density, modifier) {
        BoxWithConstraints(Modifier.weight(1f).fillMaxWidth().clipToBounds().spot(pageScroll.window)) {
            StageOverPanel(
                Modifier.fillMaxSize().verticalScroll(scroll), room = maxHeight, fit,
                stage = { parts.stage() },
                lace = { Lace(scheme) },
                panel = {
                    Box(Modifier.fillMaxWidth().drawBehind { drawRect(bg, size = Size(size.width, size.height + 4_000.dp.toPx())) }.sideRoom(), Alignment.TopCenter) {
                        Panel(banner, pageScroll, parts.panel)
                    }
                },
            )
        }
        Pin(scroll.goesOn(), parts.more, parts.pin)
    }
}

/** Closer type where a page would not fit; who asks the phone for larger type gets it. */
@Composable
internal fun Closer(density: Int, modifier: Modifier, content: @Composable ColumnScope.() -> Unit) {
    val type = LocalType.current
    val closer = remember(type, density) { if (density == 0) type else type.closer(density) }
    CompositionLocalProvider(LocalType provides closer) { Column(modifier.fillMaxWidth(), content = content) }
}

/** What can be done, under what the phone has to say; back at the top of [scroll] when a call failed. */
@Composable
internal fun Panel(banner: String?, scroll: PageScroll, content: @Composable ColumnScope.() -> Unit) = CompositionLocalProvider(LocalPageScroll provides scroll) {
    val failed = LocalFailed.current
    LaunchedEffect(failed) { if (failed != null) scroll.state.scrollTo(0) }
    Column(Modifier.widthIn(max = COLUMN).fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = 2.dp, bottom = 4.dp), Arrangement.spacedBy(if (LocalType.current.isClose) 4.dp else 7.dp), Alignment.CenterHorizontally) {
        (failed ?: banner)?.let { Banner(it) }
        content()
    }
}

/** Whether something is still to come, and not only the room below the last line. */
@Composable
internal fun ScrollState.goesOn() = maxValue - value > with(LocalDensity.current) { 16.dp.roundToPx() }

/** The bottom edge, always in sight. Where the page goes on beneath it, it has an edge, and the page fades into it. */
@Composable
fun Pin(hasMore: Boolean, more: String?, content: (@Composable RowScope.() -> Unit)?) {
    val palette = LocalPalette.current
    val over = Modifier.drawBehind {
        if (!hasMore) return@drawBehind
        val (edge, fade) = 3.dp.toPx() to 26.dp.toPx()
        drawRect(Brush.verticalGradient(listOf(palette.bg.copy(alpha = 0f), palette.bg), -edge - fade, -edge), Offset(0f, -edge - fade), Size(size.width, fade))
        drawRect(palette.edge, Offset(0f, -edge), Size(size.width, edge))
    }
    Column(over.fillMaxWidth().background(palette.bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)), horizontalAlignment = Alignment.CenterHorizontally) {
        // A brush paints nothing but black on what has no height.
        if (content == null) return@Column Spacer(Modifier.height(4.dp))
        // Large, it would hide a line or a button: there it has room of its own.
        if (hasMore && more != null) More(more, if (LocalDensity.current.fontScale > 1.05f) Modifier.padding(top = 6.dp) else Modifier.onEdge())
        Row(
            Modifier.sideRoom().widthIn(max = COLUMN).fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = if (LocalType.current.isClose) 6.dp else 10.dp, bottom = if (LocalType.current.isClose) 4.dp else 7.dp),
            Arrangement.spacedBy(12.dp), Alignment.CenterVertically, content = content,
        )
    }
}

/** Above the edge of the pin; it takes no room. */
private fun Modifier.onEdge() = layout { measurable, constraints ->
    val placeable = measurable.measure(constraints)
    layout(placeable.width, 0) { placeable.place(0, 6.dp.roundToPx() - placeable.height) }
}

/** Text in it grows with the phone's to [scale] and no more: a sign, for which there is little room. */
@Composable
private fun AtMostScale(scale: Float, content: @Composable () -> Unit) {
    val now = LocalDensity.current
    CompositionLocalProvider(LocalDensity provides Density(now.density, minOf(now.fontScale, scale)), content = content)
}

/** That the page goes on, on the edge of what covers it. */
@Composable
private fun More(text: String, modifier: Modifier) = AtMostScale(1.3f) {
    val palette = LocalPalette.current
    Row(
        modifier.background(palette.paper, CircleShape).border(2.dp, palette.edge, CircleShape).padding(horizontal = 12.dp, vertical = 2.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(6.dp), Alignment.CenterVertically,
    ) {
        Sign(R.drawable.icon_down, palette.accent, 18.dp)
        Words(text, style = LocalType.current.small)
    }
}
