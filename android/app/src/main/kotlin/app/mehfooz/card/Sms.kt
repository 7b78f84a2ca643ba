package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words

/** A plain thread: the sender in the middle on top, grey blocks of one side. */
@Composable
fun Sms(stimulus: StimulusView, touches: Touches) = PhoneFrame(Color.White, header = { SmsBar(stimulus) }) {
    Column(Modifier.fillMaxWidth().padding(start = 10.dp, end = 14.dp, top = if (LocalType.current.isClose) 5.dp else 10.dp, bottom = 4.dp), Arrangement.spacedBy(messageGap(touches))) {
        for (message in stimulus.messages) Message(
            message, touches, Modifier.align(if (message.byMe) Alignment.End else Alignment.Start).padding(end = 20.dp),
            Modifier.background(if (LocalPalette.current.isCalm) Color(0xFFE9ECFB) else Color(0xFFE9E6EC), RoundedCornerShape(12.dp))
                .sizeIn(minHeight = touches.leastHeight(message)).padding(horizontal = 12.dp, vertical = if (LocalType.current.isClose) 2.dp else 6.dp),
            radius = 12.dp,
        ) { Words(message.text, style = LocalType.current.chat) }
    }
}

@Composable
private fun SmsBar(stimulus: StimulusView) {
    val ground = if (LocalPalette.current.isCalm) Color(0xFFF3F4FC) else Color(0xFFF7F4F9)
    Box(Modifier.fillMaxWidth().background(ground, RoundedCornerShape(topStart = 24.dp, topEnd = 24.dp)).underlined(ruleColor).padding(horizontal = 12.dp, vertical = 5.dp)) {
        Sign(R.drawable.icon_back, LocalPalette.current.accent, modifier = Modifier.align(Alignment.CenterStart))
        Column(Modifier.align(Alignment.Center).padding(horizontal = 30.dp), horizontalAlignment = Alignment.CenterHorizontally) {
            Words(stimulus.sender ?: stimulus.label, style = LocalType.current.label, align = TextAlign.Center)
            if (stimulus.sender != null) Words(stimulus.note ?: stimulus.label, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center)
        }
    }
}
