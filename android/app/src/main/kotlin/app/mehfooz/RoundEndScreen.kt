package app.mehfooz

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.core.BadgeTile
import app.mehfooz.core.RoundEndView
import app.mehfooz.core.TalkView

/** What the round brought, and one thing to talk about. */
@Composable
fun RoundEndScreen(view: RoundEndView, onTalk: (Boolean) -> Unit, onHome: () -> Unit) = Page("end", view.frame.banner) {
    if (!view.frame.calm) Mithu(112.dp)
    Heading(view.title)
    for (badge in view.badges) NewBadge(badge)
    Feathers(view.halfFeathers.toInt(), view.cards.toInt(), view.feathers)
    if (view.can.isNotEmpty()) Card {
        Heading(view.canTitle, style = LocalType.current.title, align = TextAlign.Start)
        for (ability in view.can) Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(10.dp)) {
            RoundMark(LocalPalette.current.right, R.drawable.icon_check, 26.dp)
            Words(ability, Modifier.weight(1f))
        }
    }
    view.talk?.let { TalkCard(it, onTalk) }
    Speaker(view.speak, view.spoken, view.frame.speech)
    MainButton(view.back, onTap = onHome)
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
