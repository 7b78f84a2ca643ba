package app.mehfooz.card

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.absoluteOffset
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.AbsoluteAlignment
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.layout.IntrinsicMeasurable
import androidx.compose.ui.layout.IntrinsicMeasureScope
import androidx.compose.ui.layout.LayoutModifier
import androidx.compose.ui.layout.Measurable
import androidx.compose.ui.layout.MeasureResult
import androidx.compose.ui.layout.MeasureScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em
import app.mehfooz.core.PhotoThing
import app.mehfooz.core.PhotoView
import app.mehfooz.look.COLUMN
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.StageRoom
import app.mehfooz.look.baloo
import app.mehfooz.look.easeOutBack
import app.mehfooz.look.entrance
import app.mehfooz.look.nastaliqFamily
import app.mehfooz.look.popping
import app.mehfooz.look.scaled
import app.mehfooz.phone.drawn
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.roundToInt
import kotlin.math.sin

/** Room for a photo in a stage: three wide and two high, over the lace; down to [least] where the panel needs it. */
@Composable
fun Modifier.photoRoom(least: Dp): Modifier = then(PhotoRoom(least, LocalStageRoom.current))

private data class PhotoRoom(val least: Dp, val room: StageRoom) : LayoutModifier {
    private fun Density.whole(width: Int) =
        ((if (room.isPane) width else minOf(width, COLUMN.roundToPx())) - 2 * SIDE.roundToPx()) * 2 / 3 + (room.foot + BELOW).roundToPx()

    // In a pane nothing is below that could be scrolled to: there the whole photo is in sight.
    private fun Density.least(width: Int) = minOf(if (room.isPane) MIN_IN_PANE.roundToPx() else least.roundToPx(), whole(width))

    override fun MeasureScope.measure(measurable: Measurable, constraints: Constraints): MeasureResult {
        val whole = whole(constraints.maxWidth)
        val height = if (constraints.hasBoundedHeight) constraints.maxHeight.coerceIn(least(constraints.maxWidth), whole) else whole
        val part = measurable.measure(constraints.copy(minHeight = height, maxHeight = height))
        return layout(part.width, height) { part.place(0, 0) }
    }

    override fun IntrinsicMeasureScope.minIntrinsicHeight(measurable: IntrinsicMeasurable, width: Int) = least(width)
    override fun IntrinsicMeasureScope.maxIntrinsicHeight(measurable: IntrinsicMeasurable, width: Int) = whole(width)
}

private val MIN_IN_PANE = 200.dp
private val SIDE = 8.dp
private val BELOW = 6.dp

/** How a thing of a photo stands there: its ring and sign, and what a touch does. */
class ThingMark(val color: Color?, val sign: Int?, val act: Modifier, val isDashed: Boolean = false)

/** A photo: things on a backdrop, each as [markOf] says; in a stage with [photoRoom]. */
@Composable
fun Photo(photo: PhotoView, markOf: @Composable (PhotoThing) -> ThingMark) = BoxWithConstraints(Modifier.fillMaxSize(), Alignment.TopCenter) {
    val high = maxHeight - LocalStageRoom.current.foot - BELOW
    val edge = 5.dp
    // Things are heard in their own order, wherever they stand.
    Box(Modifier.semantics { isTraversalGroup = true }.size(high * 1.5f, high).background(Color.White, RoundedCornerShape(22.dp)).padding(edge), AbsoluteAlignment.TopLeft) {
        val (width, height) = high * 1.5f - edge * 2 to high - edge * 2
        Backdrop(photo.backdrop, Modifier.fillMaxSize().clip(RoundedCornerShape(17.dp)))
        photo.things.forEachIndexed { i, thing -> Thing(thing, markOf(thing), width, height, Modifier.semantics { traversalIndex = i.toFloat() }) }
    }
}

@Composable
private fun Backdrop(name: String, modifier: Modifier) {
    val drawn = drawn(name)
    if (drawn == null) Box(modifier.background(LocalPalette.current.sand)) else Image(drawn, null, modifier, contentScale = ContentScale.FillBounds)
}

/** A thing where it stands, the same in both directions of writing; as large to a finger as anything else. */
@Composable
private fun Thing(thing: PhotoThing, mark: ThingMark, width: Dp, height: Dp, modifier: Modifier) {
    val size = width * (thing.size.toInt() / 1000f)
    val touch = maxOf(size, 48.dp)
    // What a finger reaches stays on the photo.
    val x = (width * (thing.x.toInt() / 1000f) - touch / 2).coerceIn(0.dp, width - touch)
    val y = (height * (thing.y.toInt() / 1000f) - touch / 2).coerceIn(0.dp, height - touch)
    Box(modifier.absoluteOffset(x, y).size(touch).then(mark.act), Alignment.Center) {
        val ring = popping(mark.color != null, 160)
        Box(Modifier.size(size).drawBehind { mark.color?.let { scale(1.4f - 0.4f * ring) { drawRing(it, 14.dp, mark.isDashed) } } }, Alignment.Center) {
            Sticker(thing.picture, size)
            thing.label?.let { Label(it, size) }
        }
        if (mark.color != null && mark.sign != null) Tag(mark.sign, mark.color, Modifier.align(Alignment.TopEnd).scaled(entrance(140, delay = 100, easing = easeOutBack), from = 0f), if (size < 56.dp) 22.dp else 28.dp)
        GhostHand(thing.key)
    }
}

/** A picture with a white edge, as cut out with scissors. */
@Composable
private fun Sticker(name: String, size: Dp) {
    val drawn = drawn(name)
    if (drawn != null) Canvas(Modifier.size(size)) {
        val wide = IntSize(this.size.width.roundToInt(), this.size.height.roundToInt())
        val out = 2.5.dp.toPx()
        for (k in 0 until 12) {
            val at = IntOffset((out * cos(k * PI / 6)).roundToInt(), (out * sin(k * PI / 6)).roundToInt())
            drawImage(drawn, dstOffset = at, dstSize = wide, colorFilter = ColorFilter.tint(Color.White))
        }
        drawImage(drawn, dstSize = wide)
    }
}

/**
 * What stands written on a thing: as large as the thing allows, whatever the size of other text, and never too small to be read.
 * On a thing too small for it, it stands at the foot, so that the thing is seen.
 */
@Composable
private fun BoxScope.Label(text: String, size: Dp) {
    val least = if (labelFont(text) == baloo) 10.dp else 13.dp
    val fits = minOf(size * 0.3f, size * 1.25f / text.length.coerceAtLeast(3), 17.dp)
    val place = if (fits < least) Alignment.BottomCenter else Alignment.Center
    val font = with(LocalDensity.current) { maxOf(fits, least).toSp() }
    BasicText(
        text, Modifier.align(place).offset(y = if (fits < least) least / 2 else 0.dp).wrapContentSize(place, unbounded = true).clearAndSetSemantics {}
            .background(Color.White.copy(alpha = 0.88f), RoundedCornerShape(4.dp)).padding(horizontal = 2.dp),
        TextStyle(LocalPalette.current.ink, font, FontWeight.ExtraBold, fontFamily = labelFont(text), lineHeight = 1.em), softWrap = false, maxLines = 1,
    )
}

/** Nastaliq has no digits and no Latin. */
private fun labelFont(text: String) = if (text.any { it.code in 0x600..0x6FF }) nastaliqFamily else baloo
