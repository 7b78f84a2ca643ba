package app.mehfooz.card

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.MessageView
import app.mehfooz.core.StimulusKind
import app.mehfooz.core.StimulusView
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words

/** A chat, message, window, post or call; nothing for a scene, whose picture tells it. */
@Composable
fun Stimulus(stimulus: StimulusView) {
    if (stimulus.kind == StimulusKind.SCENE) return
    StimulusFrame(stimulus, Modifier.semantics(mergeDescendants = true) {}) {
        for (message in stimulus.messages) Bubble(message, stimulus.kind)
    }
}

/** The frame of what came: its kind and its sender, without the look of any real app. */
@Composable
fun StimulusFrame(stimulus: StimulusView, modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(22.dp)
    Column(
        modifier.fillMaxWidth().background(palette.paper, shape).border(2.dp, palette.line, shape).padding(12.dp),
        Arrangement.spacedBy(8.dp),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
            Box(Modifier.size(40.dp).background(palette.sand, CircleShape), Alignment.Center) { Sign(stimulus.kind.sign, palette.ink, 22.dp) }
            Column {
                stimulus.sender?.let { Words(it, style = LocalType.current.label) }
                Words(stimulus.label, style = LocalType.current.small, color = palette.soft)
            }
        }
        content()
    }
}

private val StimulusKind.sign get() = when (this) {
    StimulusKind.SCENE, StimulusKind.POPUP -> R.drawable.icon_warn
    StimulusKind.CHAT, StimulusKind.SMS -> R.drawable.icon_talk
    StimulusKind.POST -> R.drawable.icon_share
    StimulusKind.CALL -> R.drawable.icon_phone
}

@Composable
private fun ColumnScope.Bubble(message: MessageView, kind: StimulusKind) {
    val palette = LocalPalette.current
    val isBubble = kind == StimulusKind.CHAT || kind == StimulusKind.SMS || kind == StimulusKind.CALL
    if (!isBubble) {
        Words(message.text, style = LocalType.current.chat)
        return
    }
    val corner: Dp = 5.dp
    val shape = if (message.byMe) RoundedCornerShape(topStart = 18.dp, topEnd = corner, bottomEnd = 18.dp, bottomStart = 18.dp)
    else RoundedCornerShape(topStart = corner, topEnd = 18.dp, bottomEnd = 18.dp, bottomStart = 18.dp)
    Box(
        Modifier.align(if (message.byMe) Alignment.End else Alignment.Start).widthIn(max = 280.dp)
            .background(if (message.byMe) palette.accentTint else palette.sand, shape).padding(horizontal = 12.dp, vertical = 8.dp),
    ) { Words(message.text, style = LocalType.current.chat) }
}
