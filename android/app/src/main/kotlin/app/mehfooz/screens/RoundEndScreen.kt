package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.BadgeTile
import app.mehfooz.core.RoundEndView
import app.mehfooz.core.TalkView
import app.mehfooz.look.BESIDE
import app.mehfooz.look.Badge
import app.mehfooz.look.Card
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.Page
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Speaker
import app.mehfooz.look.Words
import app.mehfooz.look.band
import app.mehfooz.look.lightPalette
import app.mehfooz.map.drawTruckEdge
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Picture
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin

/** What the round brought, and one thing to talk about. */
@Composable
fun RoundEndScreen(view: RoundEndView, onTalk: (Boolean) -> Unit, onHome: () -> Unit) = Page("end", view.frame.banner, band = rays.takeIf { !view.frame.calm }) {
    Column(if (view.frame.calm) Modifier else Modifier.band(rays) { drawRays() }, Arrangement.spacedBy(8.dp), Alignment.CenterHorizontally) {
        Heading(view.title)
        if (!view.frame.calm) Mithu(if (view.badges.isEmpty()) 112.dp else 84.dp)
        for (badge in view.badges) NewBadge(badge)
        Spacer(Modifier.height(if (view.frame.calm) 0.dp else 24.dp))
    }
    Feathers(view.halfFeathers.toInt(), view.cards.toInt(), view.feathers)
    if (view.can.isNotEmpty()) Card {
        Heading(view.canTitle, style = LocalType.current.title, align = TextAlign.Start)
        for (ability in view.can) Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(10.dp)) {
            RoundMark(LocalPalette.current.right, R.drawable.icon_check, 26.dp)
            Words(ability, Modifier.weight(1f))
        }
    }
    view.talk?.let { TalkCard(it, onTalk) }
    Speaker(view.speak, view.spoken, view.frame)
    MainButton(view.back, onTap = onHome)
}

private val rays = Color(0xFF9BDAD3)

/** Rays from the middle to every side, and a lorry's painted edge at the foot. */
private fun DrawScope.drawRays() {
    val (middle, far) = center to 2 * BESIDE * size.width
    clipRect(-BESIDE * size.width, -size.height, (BESIDE + 1) * size.width, size.height) {
        for (k in 0 until 12) {
            val (a, b) = (k * 30 - 7.5) * PI / 180 to (k * 30 + 7.5) * PI / 180
            val ray = Path().apply {
                moveTo(middle.x, middle.y)
                lineTo(middle.x + far * sin(a).toFloat(), middle.y - far * cos(a).toFloat())
                lineTo(middle.x + far * sin(b).toFloat(), middle.y - far * cos(b).toFloat())
                close()
            }
            drawPath(ray, Color(0xFF7CCBC3))
        }
    }
    drawTruckEdge(from = -BESIDE * size.width, to = (BESIDE + 1) * size.width, panel = lightPalette.bg)
}

@Composable
private fun NewBadge(badge: BadgeTile) = Column(
    Modifier.semantics(mergeDescendants = true) { contentDescription = badge.spoken }, Arrangement.spacedBy(2.dp), Alignment.CenterHorizontally,
) {
    Badge(badge.badge, 112.dp)
    Column(Modifier.clearAndSetSemantics {}, horizontalAlignment = Alignment.CenterHorizontally) {
        Words(badge.name, style = LocalType.current.label, align = TextAlign.Center)
        Words(badge.state, style = LocalType.current.small, color = LocalPalette.current.soft, align = TextAlign.Center)
    }
}

@Composable
private fun TalkCard(talk: TalkView, onTick: (Boolean) -> Unit) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(20.dp)
    Column(Modifier.fillMaxWidth().background(palette.warn, shape).border(2.dp, palette.talkLine, shape).padding(14.dp), Arrangement.spacedBy(8.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Picture("old-woman", 52.dp)
            Heading(talk.title, Modifier.weight(1f), LocalType.current.title, TextAlign.Start)
        }
        Words(talk.text)
        Row(
            Modifier.fillMaxWidth().heightIn(min = 48.dp).toggleable(talk.ticked, role = Role.Checkbox, onValueChange = onTick),
            Arrangement.spacedBy(12.dp), Alignment.CenterVertically,
        ) {
            val box = RoundedCornerShape(8.dp)
            Box(Modifier.size(28.dp).background(if (talk.ticked) palette.accent else palette.paper, box).border(3.dp, if (talk.ticked) palette.accent else palette.ring, box), Alignment.Center) {
                if (talk.ticked) Sign(R.drawable.icon_check, palette.paper, 20.dp)
            }
            Words(talk.tick, Modifier.weight(1f), LocalType.current.label)
        }
    }
}
