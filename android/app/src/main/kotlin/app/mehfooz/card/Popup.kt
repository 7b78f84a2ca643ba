package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.PictureView
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words
import app.mehfooz.look.yielding
import app.mehfooz.phone.Picture

/** A window over a game that goes dim behind it; its buttons and its small cross only decorate. */
@Composable
fun Popup(stimulus: StimulusView, picture: PictureView?, touches: Touches) {
    val room = LocalStageRoom.current
    PhoneFrame(Color(0xFF2A2350), header = null, under = 0.dp) {
        Box(Modifier.fillMaxWidth().then(if (room.isPane) Modifier.weight(1f) else Modifier).clip(RoundedCornerShape(topStart = 24.dp, topEnd = 24.dp)).drawBehind { drawDimGame() }.padding(start = 24.dp, end = 24.dp, top = 14.dp, bottom = room.foot + 14.dp), Alignment.Center) {
            Column(
                Modifier.fillMaxWidth().background(Color.Black.copy(alpha = 0.28f), RoundedCornerShape(20.dp)).padding(bottom = 5.dp)
                    .background(LocalPalette.current.paper, RoundedCornerShape(20.dp)).padding(horizontal = 14.dp, vertical = if (LocalType.current.isClose) 4.dp else 8.dp),
                Arrangement.spacedBy(if (touches.canFlag) 10.dp else 4.dp), Alignment.CenterHorizontally,
            ) {
                if (!touches.canFlag) picture?.items?.lastOrNull()?.let { Picture(it, 56.dp, Modifier.weight(1f, fill = false).yielding(0.dp, 56.dp)) }
                else Spacer(Modifier.height(22.dp))
                for (message in stimulus.messages) Message(
                    message, touches, Modifier,
                    Modifier.flaggable(touches).sizeIn(minHeight = touches.leastHeight(message)).padding(horizontal = 10.dp, vertical = 2.dp), radius = 12.dp,
                ) { Words(message.text, Modifier.align(Alignment.Center), LocalType.current.chat, align = TextAlign.Center) }
                if (!touches.canFlag) Decoys()
            }
            Box(Modifier.align(Alignment.TopEnd).padding(8.dp).size(26.dp).background(Color(0xFFEEE8F2), CircleShape), Alignment.Center) {
                Sign(R.drawable.icon_close, Color(0xFF6B5B7B), 14.dp)
            }
        }
    }
}

/** The window's own two buttons, without words. */
@Composable
private fun Decoys() = Row(Modifier.padding(top = 4.dp), Arrangement.spacedBy(10.dp)) {
    val shape = RoundedCornerShape(12.dp)
    Box(Modifier.weight(1f).height(32.dp).background(Color(0xFFEEE8F2), shape), Alignment.Center) { Sign(R.drawable.icon_close, Color(0xFF6B5B7B), 18.dp) }
    Box(Modifier.weight(1.4f).height(32.dp).background(Color(0xFFF2604C), shape), Alignment.Center) { Sign(R.drawable.icon_check, Color(0xFF2E1F3D), 20.dp) }
}

/** Evening hills and a road, as a car game has them, 58 % dim. */
private fun DrawScope.drawDimGame() {
    val (w, h) = size.width to size.height
    drawRect(Color(0xFF466087))
    drawCircle(Color(0xFF8A6A5C), 34.dp.toPx(), Offset(w * 0.86f, h * 0.2f))
    drawHill(Color(0xFF3F3F6E), h * 0.34f, h * 0.55f)
    drawRect(Color(0xFF2B4338), Offset(0f, h * 0.55f), Size(w, h * 0.45f))
    val road = Path().apply {
        moveTo(w * 0.42f, h * 0.55f)
        lineTo(w * 0.58f, h * 0.55f)
        lineTo(w * 1.1f, h)
        lineTo(-w * 0.1f, h)
        close()
    }
    drawPath(road, Color(0xFF2A2036))
    drawRect(Color(0x66140C1E))
}

private fun DrawScope.drawHill(color: Color, top: Float, foot: Float) {
    val hills = Path().apply {
        moveTo(0f, foot)
        for ((i, y) in listOf(0.3f, 1f, 0.5f, 1f, 0.4f).withIndex()) lineTo(size.width * i / 4, foot - (foot - top) * y)
        lineTo(size.width, foot)
        close()
    }
    drawPath(hills, color)
}
