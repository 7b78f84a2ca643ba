package app.mehfooz.look

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R

/** What to say in the banner's place because a call from the screen failed. */
val LocalFailed = compositionLocalOf<String?> { null }

/** One scrolling column under a header, back at its top whenever [key] changes; [below] stays at the foot; [band] colours the header, [edge] is its foot. */
@Composable
fun Page(
    key: Any,
    banner: String?,
    header: (@Composable RowScope.() -> Unit)? = null,
    below: (@Composable () -> Unit)? = null,
    band: Color? = null,
    edge: (@Composable () -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    val bg = LocalPalette.current.bg
    Column(Modifier.fillMaxSize().background(band ?: bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top))) {
        if (header != null) Header(header)
        if (edge != null) edge()
        Column(Modifier.weight(1f).fillMaxWidth().background(bg).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)), horizontalAlignment = Alignment.CenterHorizontally) {
            key(key) { Scrolling(banner, Modifier.weight(1f), content) }
            if (below != null) HorizontalDivider(thickness = 2.dp, color = LocalPalette.current.line)
            if (below != null) Box(Modifier.sideRoom().widthIn(max = COLUMN).padding(start = 12.dp, end = 12.dp, top = 8.dp, bottom = 12.dp)) { below() }
        }
    }
}

internal val COLUMN = 560.dp

/** Room for a cutout or a bar at a side; what is behind goes on to the edge. */
@Composable
internal fun Modifier.sideRoom() = windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Horizontal))

/** Wide as the page, so that a [band] is not cut; the column inside is as wide as is good to read. */
@Composable
private fun Scrolling(banner: String?, modifier: Modifier, content: @Composable ColumnScope.() -> Unit) {
    val scroll = rememberScrollState()
    val failed = LocalFailed.current
    LaunchedEffect(failed) { if (failed != null) scroll.scrollTo(0) }
    Column(modifier.fillMaxWidth().verticalScroll(scroll).sideRoom(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(Modifier.widthIn(max = COLUMN).fillMaxWidth().pageRoom(), Arrangement.spacedBy(14.dp), Alignment.CenterHorizontally) {
            (failed ?: banner)?.let { Banner(it) }
            content()
        }
    }
}

/** A [band] is drawn beyond its column for so many times its width, on both sides. */
const val BESIDE = 3

/** The part of a page that goes on with the header's [color], from edge to edge; what is drawn with it stands behind the content. */
fun Modifier.band(color: Color, draw: DrawScope.() -> Unit = {}) = fillMaxWidth().drawBehind {
    // Wider and higher than any room round the content: the page cuts it.
    drawRect(color, Offset(-BESIDE * size.width, -size.height), Size((2 * BESIDE + 1) * size.width, 2 * size.height))
    draw()
}

/**
 * The room round what scrolls, which cuts at its edges. Bold Nastaliq's ink was seen 0.87 em above its line, so there the
 * room above grows with the text.
 */
@Composable
fun Modifier.pageRoom(): Modifier =
    padding(start = 16.dp, end = 16.dp, top = maxOf(16.dp, aboveInk(LocalType.current.display)), bottom = 24.dp)

@Composable
private fun Header(content: @Composable RowScope.() -> Unit) = Row(
    Modifier.fillMaxWidth().sideRoom().padding(start = 12.dp, end = 12.dp, top = maxOf(8.dp, aboveInk(LocalType.current.title)), bottom = 4.dp),
    Arrangement.spacedBy(8.dp), Alignment.CenterVertically, content = content,
)

/** How far bold Nastaliq of this style may leave its first line; nothing for Latin. */
@Composable
private fun aboveInk(style: TextStyle): Dp =
    if (style.fontFamily == nastaliqFamily) with(LocalDensity.current) { style.fontSize.toDp() * 1.35f } else 0.dp

/** Stands until saving works again; never covers anything. */
@Composable
fun Banner(text: String) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(16.dp)
    Row(
        Modifier.fillMaxWidth().background(palette.warn, shape).border(3.dp, palette.warnLine, shape)
            .padding(horizontal = 12.dp, vertical = 10.dp).semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
        Arrangement.spacedBy(12.dp), Alignment.CenterVertically,
    ) {
        Sign(R.drawable.icon_warn, palette.ink, 34.dp)
        Words(text, style = LocalType.current.small)
    }
}

/** A heading; screen readers can jump to it. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier, style: TextStyle = LocalType.current.display, align: TextAlign = TextAlign.Center, color: Color = LocalPalette.current.ink) =
    Words(text, modifier.semantics { heading() }, style, color, align)

/** A quiet white card. */
@Composable
fun Card(modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(20.dp)
    Column(
        modifier.fillMaxWidth().background(palette.paper, shape).border(2.dp, palette.line, shape).padding(horizontal = 16.dp, vertical = 14.dp),
        Arrangement.spacedBy(6.dp), content = content,
    )
}
