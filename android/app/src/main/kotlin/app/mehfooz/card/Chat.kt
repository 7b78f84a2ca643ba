package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Words

/** Bubbles of two sides under the name of whom they come from. */
@Composable
fun Chat(stimulus: StimulusView, touches: Touches) {
    val isCalm = LocalPalette.current.isCalm
    PhoneFrame(if (isCalm) Color(0xFFE9ECFB) else Color(0xFFF3ECF6), header = { SenderBar(stimulus) }) {
        Column(Modifier.fillMaxWidth().padding(start = 10.dp, end = 14.dp, top = if (LocalType.current.isClose) 5.dp else 10.dp, bottom = 6.dp), Arrangement.spacedBy(messageGap(touches))) {
            for (message in stimulus.messages) {
                val (round, corner) = 18.dp to 5.dp
                val shape = if (message.byMe) RoundedCornerShape(round, round, corner, round) else RoundedCornerShape(corner, round, round, round)
                val ground = if (!message.byMe) Color.White else if (isCalm) Color(0xFFD3D9F6) else Color(0xFFCDEBE4)
                Message(
                    message, touches, Modifier.align(if (message.byMe) Alignment.End else Alignment.Start).widthIn(max = 400.dp).padding(end = if (message.byMe) 0.dp else 28.dp),
                    Modifier.background(ground, shape).sizeIn(minHeight = touches.leastHeight(message)).padding(horizontal = 12.dp, vertical = if (LocalType.current.isClose) 2.dp else 6.dp),
                ) { Words(message.text, style = LocalType.current.chat) }
            }
        }
    }
}
