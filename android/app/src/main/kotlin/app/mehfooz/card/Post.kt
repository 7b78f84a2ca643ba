package app.mehfooz.card

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.PictureView
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words
import app.mehfooz.look.yielding

/** A post as in a feed: who wrote it, its picture, hearts and comments that only decorate, and what it says. */
@Composable
fun Post(stimulus: StimulusView, picture: PictureView?, touches: Touches) = PhoneFrame(Color.White, header = { SenderBar(stimulus) }) {
    // What is to be looked at closely needs the room.
    if (!touches.canFlag && picture != null) Scene(picture, Modifier.fillMaxWidth().weight(1f, fill = false).yielding(0.dp, 120.dp), radius = 0.dp)
    Column(Modifier.fillMaxWidth().padding(start = 12.dp, end = 16.dp, top = 6.dp, bottom = 4.dp), Arrangement.spacedBy(if (touches.canFlag) 8.dp else 2.dp)) {
        if (!touches.canFlag) Row(Modifier.weight(1f, fill = false).yielding(0.dp, 26.dp).clipToBounds(), horizontalArrangement = Arrangement.spacedBy(14.dp), verticalAlignment = Alignment.CenterVertically) {
            Sign(R.drawable.icon_heart, if (LocalPalette.current.isCalm) LocalPalette.current.accent else Color(0xFFCC432E), 22.dp)
            Sign(R.drawable.icon_talk, LocalPalette.current.soft, 22.dp)
        }
        for (message in stimulus.messages) Message(
            message, touches, Modifier, Modifier.flaggable(touches).sizeIn(minHeight = touches.leastHeight(message)).padding(horizontal = if (touches.canFlag) 12.dp else 4.dp, vertical = 1.dp), radius = 12.dp,
        ) { Words(message.text, style = LocalType.current.chat) }
    }
}
