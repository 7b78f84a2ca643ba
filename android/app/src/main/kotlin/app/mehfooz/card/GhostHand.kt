package app.mehfooz.card

import androidx.compose.animation.core.Animatable
import androidx.compose.animation.core.LinearEasing
import androidx.compose.animation.core.tween
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.wrapContentSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.compositionLocalOf
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.look.LocalMotion
import app.mehfooz.look.Sign
import app.mehfooz.phone.Mithu

/** What the first touch on a card of a new kind may be, by its key: Mithu shows it. */
val LocalGhost = compositionLocalOf<String?> { null }

/** Mithu comes with a hand, touches what [key] names, and goes; any touch ends it. Where nothing moves the hand stands beside it until then. */
@Composable
fun BoxScope.GhostHand(key: String) {
    val motion = LocalMotion.current
    if (LocalGhost.current != key || motion.isSkipped) return
    val at = remember { Animatable(if (motion.isOn) 0f else IN) }
    LaunchedEffect(motion) { if (motion.isOn) at.animateTo(OUT, tween((OUT * 1000).toInt(), START_MS, LinearEasing)) }
    if (at.value >= OUT) return
    val away = if (at.value < IN) 1 - at.value / IN else ((at.value - PRESS) / (OUT - PRESS)).coerceIn(0f, 1f)
    Box(Modifier.matchParentSize(), Alignment.BottomEnd) {
        Row(
            Modifier.wrapContentSize(Alignment.BottomEnd, unbounded = true).offset(x = (-8).dp + 60.dp * away, y = 20.dp + 40.dp * away)
                .alpha(1 - away).clearAndSetSemantics {},
            verticalAlignment = Alignment.Bottom,
        ) {
            Sign(R.drawable.icon_point, Color(0xFFA9745B), if (at.value in IN..PRESS && motion.isOn) 30.dp else 34.dp)
            Mithu(30.dp)
        }
    }
}

/** Seconds: it is there, it has touched, it is gone. */
private const val IN = 0.35f
private const val PRESS = 0.47f
private const val OUT = 0.72f

/** After the first moments of the screen. */
private const val START_MS = 400
