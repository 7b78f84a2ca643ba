package app.mehfooz.card

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.core.PictureView
import app.mehfooz.look.COLUMN
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.MapColors
import app.mehfooz.look.schemeOf
import app.mehfooz.map.drawHouse
import app.mehfooz.phone.Picture

/** A lower strip shows nothing. */
private val MIN_SCENE = 48.dp

private const val SKY_SHARE = 0.66f

/** A scene on its stage, with a white edge; too low a strip shows nothing. */
@Composable
fun StageScene(picture: PictureView) = BoxWithConstraints(Modifier.fillMaxSize().padding(start = 10.dp, end = 10.dp, bottom = LocalStageRoom.current.foot + 4.dp), Alignment.TopCenter) {
    if (maxHeight < MIN_SCENE + 12.dp) return@BoxWithConstraints
    Box(Modifier.widthIn(max = COLUMN).fillMaxSize().background(Color.White, RoundedCornerShape(22.dp)).padding(4.dp)) { Scene(picture, Modifier.fillMaxSize(), 18.dp) }
}

/** Where it happens: the place as a house of the mohalla, and before it on the ground what is to be seen there. */
@Composable
fun Scene(picture: PictureView, modifier: Modifier, radius: Dp) = BoxWithConstraints(modifier.clip(RoundedCornerShape(radius))) {
    val height = maxHeight
    if (height < MIN_SCENE) return@BoxWithConstraints
    val isCalm = LocalPalette.current.isCalm
    Box(Modifier.fillMaxWidth().height(height)) {
        Canvas(Modifier.fillMaxSize()) { drawOutdoors(isCalm) }
        if (!isCalm) Picture("sun", height * 0.3f, Modifier.align(Alignment.TopEnd).padding(top = 8.dp, end = 12.dp))
        House(picture.place, isCalm, height, Modifier.align(Alignment.TopStart).offset(x = height * 0.05f, y = height * 0.1f))
        Row(
            Modifier.align(Alignment.BottomEnd).padding(start = 8.dp, end = height * 0.08f, bottom = height * 0.06f),
            Arrangement.spacedBy(height * 0.05f), Alignment.Bottom,
        ) {
            val size = height * if (picture.items.size < 3) 0.47f else 0.38f
            for (item in picture.items) Picture(item, size)
        }
    }
}

/** The place's own picture hangs in the arch; a place has the same colours on every card. */
@Composable
private fun House(place: String, isCalm: Boolean, height: Dp, modifier: Modifier) {
    val (wide, high) = height * 0.77f to height * 0.7f
    Box(modifier.size(wide, high), Alignment.BottomCenter) {
        Canvas(Modifier.fillMaxSize()) { scale(size.width / 132f, Offset.Zero) { drawHouse(schemeOf(place, isCalm), place.length % 3, isCalm) } }
        Picture(place, height * 0.32f, Modifier.padding(bottom = height * 0.05f))
    }
}

private fun DrawScope.drawOutdoors(isCalm: Boolean) {
    val edge = size.height * SKY_SHARE
    drawRect(if (isCalm) Color(0xFFDDE1F7) else MapColors.sky)
    drawCloud(Offset(size.width * 0.62f, size.height * 0.2f), size.height * 0.09f)
    drawRect(if (isCalm) Color(0xFFC3C9EC) else MapColors.ground, Offset(0f, edge), Size(size.width, size.height - edge))
    drawRect(if (isCalm) Color(0xFFA3ABDD) else MapColors.kerb, Offset(0f, edge), Size(size.width, 3.dp.toPx()))
}

/** A cloud whose middle puff is [r] high. */
fun DrawScope.drawCloud(at: Offset, r: Float) {
    val white = Color.White.copy(alpha = 0.85f)
    drawRoundRect(white, at + Offset(-2 * r, 0f), Size(4 * r, r), CornerRadius(r / 2))
    drawArc(white, 180f, 180f, useCenter = true, at + Offset(-1.3f * r, -0.4f * r), Size(1.5f * r, 1.5f * r))
    drawArc(white, 180f, 180f, useCenter = true, at + Offset(-0.4f * r, -0.8f * r), Size(2 * r, 2 * r))
}
