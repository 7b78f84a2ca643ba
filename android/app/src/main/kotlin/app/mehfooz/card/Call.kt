package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words
import app.mehfooz.look.yielding

/** The colour that a stage turns while somebody is on the phone. */
val callColor = Color(0xFF1F2A56)

/** The whole stage is the call: who it is, and what is said as it is said. The two round buttons only decorate. */
@Composable
fun Call(stimulus: StimulusView, touches: Touches) = Column(
    Modifier.fillMaxWidth().padding(start = 20.dp, end = 20.dp, top = 2.dp, bottom = LocalStageRoom.current.foot + 10.dp), Arrangement.spacedBy(3.dp), Alignment.CenterHorizontally,
) {
    // The more is said, the less room the caller takes, and at last none.
    BoxWithConstraints(Modifier.weight(1f, fill = false).fillMaxWidth().yielding(0.dp, 116.dp)) {
        val high = maxHeight
        if (high < 36.dp) return@BoxWithConstraints
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceEvenly, Alignment.CenterVertically) {
            RoundDecoy(Color(0xFFCC3B2A), isEnd = true, minOf(high, 48.dp))
            val (ring, gap) = 3.dp to if (high < 70.dp) 1.dp else 6.dp
            Box(Modifier.border(ring, Color(0xFF4A5590), CircleShape).padding(ring + gap).border(ring, Color(0xFF8C97D6), CircleShape).padding(ring + gap)) {
                Face(stimulus.face, high - (ring + gap) * 4, Color(0xFFFFE08A))
            }
            RoundDecoy(Color(0xFF1F7A35), isEnd = false, minOf(high, 48.dp))
        }
    }
    Words(stimulus.sender ?: stimulus.label, style = LocalType.current.title, color = Color.White, align = TextAlign.Center)
    if (stimulus.sender != null) Words(stimulus.note ?: stimulus.label, style = LocalType.current.small, color = Color(0xFFC3CBF2), align = TextAlign.Center)
    // What is only read stands in one bubble.
    val isOne = !touches.canFlag && stimulus.messages.none { it.byMe }
    val ground = LocalPalette.current.paper
    val shape = RoundedCornerShape(18.dp)
    Column(
        Modifier.widthIn(max = 520.dp).fillMaxWidth().then(if (isOne) Modifier.background(ground, shape).padding(vertical = 6.dp) else Modifier.padding(end = 6.dp)),
        Arrangement.spacedBy(if (touches.canFlag) 8.dp else if (isOne) 0.dp else 6.dp),
    ) {
        for (message in stimulus.messages) Message(
            message, touches, Modifier.align(if (message.byMe) Alignment.End else Alignment.Start),
            Modifier.background(if (message.byMe) Color(0xFFCDEBE4) else ground, shape).sizeIn(minHeight = touches.leastHeight(message)).padding(horizontal = 14.dp, vertical = if (isOne) (if (LocalType.current.isClose) 0.dp else 2.dp) else 6.dp),
        ) { Words(message.text, style = LocalType.current.chat) }
    }
}

@Composable
private fun RoundDecoy(color: Color, isEnd: Boolean, size: Dp) =
    Box(Modifier.size(size).background(color, CircleShape), Alignment.Center) { Sign(R.drawable.icon_phone, Color.White, 24.dp, if (isEnd) Modifier.rotate(135f) else Modifier) }
