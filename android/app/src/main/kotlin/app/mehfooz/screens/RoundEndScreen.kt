package app.mehfooz.screens

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.RoundEndView
import app.mehfooz.core.RuleView
import app.mehfooz.core.TalkView
import app.mehfooz.grownups.frame
import app.mehfooz.look.Badge
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.GrowingBadge
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.MapButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.Sign
import app.mehfooz.look.Speaker
import app.mehfooz.look.Words
import app.mehfooz.look.easeOutBack
import app.mehfooz.look.entrance
import app.mehfooz.look.scaled
import app.mehfooz.look.schemeOf
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Once
import app.mehfooz.phone.Picture
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin

class RoundEndActions(
    val onTalk: (Boolean) -> Unit,
    val onHome: () -> Unit,
    val onAgain: () -> Unit,
    val onHelp: () -> Unit,
)

/** What the round brought: how its badges grew, its rules, and one thing to talk about. */
@Composable
fun RoundEndScreen(view: RoundEndView, on: RoundEndActions) {
    val isCalm = view.frame.calm
    val effects = LocalEffects.current
    Once(view.title) { if (view.badges.isNotEmpty()) effects.badge() }
    val parts = CardParts(
        header = RoundHeader(RoundHeader.Middle.Title(view.title), view.help, on.onHelp) { Speaker(view.speak, view.spoken, view.frame, startsAlone = true, size = 48.dp) },
        stage = { BadgeStage(view) },
        panel = {
            if (view.rules.isNotEmpty()) Heading(view.rulesTitle, Modifier.fillMaxWidth(), LocalType.current.label, TextAlign.Start)
            for (rule in view.rules) RuleRow(rule)
            view.talk?.let { TalkCard(it, on.onTalk) }
        },
        pin = {
            MapButton(view.back, on.onHome)
            MainButton(view.again, Modifier.weight(1f), icon = R.drawable.icon_play, onTap = on.onAgain)
        },
    )
    CardPage("end", view.frame.banner, schemeOf(TEAL, isCalm), parts, if (isCalm) schemeOf(TEAL, true).stage else rays, hasMotif = false)
}

private const val TEAL = 2

internal val rays = Color(0xFF9BDAD3)

/** The badge that is new, or grew most, in the middle of its rays; beside it the others of the round. */
@Composable
private fun BadgeStage(view: RoundEndView) {
    val isCalm = view.frame.calm
    val earned = view.badges.firstOrNull()
    val main = view.growing.firstOrNull { it.tile.badge.picture == earned?.badge?.picture } ?: view.growing.firstOrNull().takeIf { earned == null }
    val others = view.growing.filter { it !== main }.take(2)
    val room = LocalStageRoom.current
    Column(
        Modifier.fillMaxWidth().then(if (room.isPane) Modifier.fillMaxHeight() else Modifier).then(if (isCalm) Modifier else Modifier.drawBehind { drawRays(if (room.isPane) size.height / 2 - 40.dp.toPx() else 85.dp.toPx()) })
            .padding(start = 16.dp, end = 16.dp, top = 4.dp, bottom = room.foot + 8.dp),
        Arrangement.spacedBy(6.dp, Alignment.CenterVertically), Alignment.CenterHorizontally,
    ) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceEvenly, Alignment.CenterVertically) {
            others.getOrNull(0)?.let { Growing(it, 64.dp) }
            // What stands below says it.
            if (earned != null) Badge(earned.badge, 150.dp, Modifier.scaled(entrance(400, easing = easeOutBack), from = 0.4f)) else main?.let { GrowingBadge(it, 150.dp) }
            others.getOrNull(1)?.let { Growing(it, 64.dp) }
        }
        Row(horizontalArrangement = Arrangement.spacedBy(10.dp), verticalAlignment = Alignment.CenterVertically) {
            if (!isCalm) Mithu(52.dp)
            Words(earned?.spoken ?: main?.text.orEmpty(), Modifier.weight(1f, fill = false), LocalType.current.label, align = TextAlign.Center)
        }
    }
}

/** Rays from the badge, whose middle is at [y], to every side. */
internal fun DrawScope.drawRays(y: Float) {
    val (middle, far) = Offset(size.width / 2, y) to 2 * size.maxDimension
    clipRect {
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
}

@Composable
private fun Growing(growing: app.mehfooz.core.GrowingBadge, size: Dp) = GrowingBadge(growing, size, Modifier.semantics { contentDescription = growing.text })

@Composable
private fun RuleRow(rule: RuleView) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(20.dp)
    Row(
        Modifier.fillMaxWidth().background(palette.paper, shape).border(2.dp, palette.line, shape).padding(horizontal = 12.dp, vertical = 8.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp), Alignment.CenterVertically,
    ) {
        Box(Modifier.size(44.dp).background(palette.accentTint, CircleShape), Alignment.Center) { Picture(rule.picture, 30.dp) }
        Words(rule.text, Modifier.weight(1f), LocalType.current.label)
    }
}

/** Behind what is to be talked about at home. */
@Composable
internal fun Modifier.talkBoard(): Modifier {
    val (palette, shape) = LocalPalette.current to RoundedCornerShape(20.dp)
    return background(palette.warn, shape).border(2.dp, palette.talkLine, shape)
}

@Composable
private fun TalkCard(talk: TalkView, onTick: (Boolean) -> Unit) {
    val palette = LocalPalette.current
    Column(Modifier.fillMaxWidth().talkBoard().padding(14.dp), Arrangement.spacedBy(4.dp)) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
            Picture("old-woman", 44.dp)
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
