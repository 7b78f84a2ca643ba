package app.mehfooz.look

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.offset
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
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.grownups.Lace

/** The parts of a page of a round: a coloured [stage], the lace, the panel, and the pin that stays at the bottom edge. */
class CardParts(
    val header: @Composable RowScope.() -> Unit,
    /** What arrives; measured last, so that it may give way to what is below. */
    val stage: @Composable () -> Unit,
    val panel: @Composable ColumnScope.() -> Unit,
    val pin: @Composable RowScope.() -> Unit,
    /** What the edge of the pin says while the panel goes on beneath it. */
    val more: String? = null,
)

/** A page of a round; back at its top whenever [key] changes. [color] is the stage's where it is not the scheme's. */
@Composable
fun CardPage(key: Any, banner: String?, scheme: Scheme, parts: CardParts, color: Color = scheme.stage, hasMotif: Boolean = !LocalPalette.current.isCalm) {
    Column(Modifier.fillMaxSize().background(color).drawBehind { if (hasMotif) drawMotif() }.windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top))) {
        CardHeader(parts.header)
        key(key) { Stacked(banner, scheme, parts, Modifier.weight(1f)) }
    }
}

@Composable
private fun CardHeader(content: @Composable RowScope.() -> Unit) = Row(
    Modifier.fillMaxWidth().sideRoom().heightIn(min = 54.dp).padding(horizontal = 12.dp, vertical = 3.dp),
    Arrangement.spacedBy(8.dp), Alignment.CenterVertically, content = content,
)

/** Stage over panel, in one scroll, where they do not fit; under both the pin. */
@Composable
private fun Stacked(banner: String?, scheme: Scheme, parts: CardParts, modifier: Modifier) {
    val bg = LocalPalette.current.bg
    val scroll = rememberScrollState()
    val failed = LocalFailed.current
    LaunchedEffect(failed) { if (failed != null) scroll.scrollTo(0) }
    Column(modifier.fillMaxWidth()) {
        BoxWithConstraints(Modifier.weight(1f).fillMaxWidth().clipToBounds()) {
            StageOverPanel(
                Modifier.fillMaxSize().verticalScroll(scroll), room = maxHeight,
                stage = { parts.stage() },
                lace = { Lace(scheme) },
                panel = {
                    Box(Modifier.fillMaxWidth().drawBehind { drawRect(bg, size = Size(size.width, size.height + 4_000.dp.toPx())) }.sideRoom(), Alignment.TopCenter) {
                        Column(Modifier.widthIn(max = COLUMN).fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = 2.dp, bottom = 4.dp), Arrangement.spacedBy(7.dp), Alignment.CenterHorizontally) {
                            (failed ?: banner)?.let { Banner(it) }
                            parts.panel(this)
                        }
                    }
                },
            )
        }
        Pin(hasMore = scroll.canScrollForward, parts.more, parts.pin)
    }
}

/** The bottom edge, always in sight. Where the page goes on beneath it, it has an edge, and the page fades into it. */
@Composable
fun Pin(hasMore: Boolean, more: String?, content: @Composable RowScope.() -> Unit) {
    val palette = LocalPalette.current
    val over = Modifier.drawBehind {
        if (!hasMore) return@drawBehind
        val (edge, fade) = 3.dp.toPx() to 26.dp.toPx()
        drawRect(Brush.verticalGradient(listOf(palette.bg.copy(alpha = 0f), palette.bg), -edge - fade, -edge), Offset(0f, -edge - fade), Size(size.width, fade))
        drawRect(palette.edge, Offset(0f, -edge), Size(size.width, edge))
    }
    Box(over.fillMaxWidth().background(palette.bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)), Alignment.Center) {
        if (hasMore && more != null) More(more, Modifier.align(Alignment.TopCenter).offset(y = (-24).dp))
        Row(
            Modifier.sideRoom().widthIn(max = COLUMN).fillMaxWidth().padding(start = 16.dp, end = 16.dp, top = 10.dp, bottom = 7.dp),
            Arrangement.spacedBy(12.dp), Alignment.CenterVertically, content = content,
        )
    }
}

/** That the page goes on, on the edge of what covers it. */
@Composable
private fun More(text: String, modifier: Modifier) {
    val palette = LocalPalette.current
    Row(
        modifier.background(palette.paper, CircleShape).border(2.dp, palette.edge, CircleShape).padding(horizontal = 12.dp, vertical = 2.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(6.dp), Alignment.CenterVertically,
    ) {
        Sign(R.drawable.icon_down, palette.accent, 18.dp)
        Words(text, style = LocalType.current.small)
    }
}

/** The header of a page of a round: the way out or the speaker at the [start], how far the round is, Help. */
@Composable
fun RowScope.RoundHeader(number: UInt, cards: UInt, beads: String, help: String, onHelp: () -> Unit, start: @Composable () -> Unit) {
    start()
    Beads(number.toInt() - 1, cards.toInt(), beads, Modifier.weight(1f))
    RoundHelp(help, onHelp)
}
