package app.mehfooz.grownups

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.SkillView
import app.mehfooz.core.StageLevel
import app.mehfooz.core.TopicProgress
import app.mehfooz.look.Badge
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Words

/** A topic of a child: its badge, and under it, unless folded, what the child can do. */
@Composable
fun TopicRow(topic: TopicProgress, learnsTitle: String, startsOpen: Boolean) = Column(Modifier.fillMaxWidth()) {
    var isOpen by rememberSaveable { mutableStateOf(startsOpen) }
    val turn = { isOpen = !isOpen }
    FoldRow(isOpen, turn, Modifier.semantics { contentDescription = topic.badge.spoken }) {
        Badge(topic.badge.badge, 56.dp)
        Column(Modifier.weight(1f).clearAndSetSemantics {}) {
            Words(topic.badge.name, style = LocalType.current.label)
            Words(topic.badge.state, style = LocalType.current.small, color = LocalPalette.current.soft)
        }
    }
    if (isOpen) Column(Modifier.padding(start = 16.dp, end = 12.dp, top = 4.dp, bottom = 12.dp), Arrangement.spacedBy(10.dp)) {
        Words(learnsTitle, style = LocalType.current.label)
        for (skill in topic.skills) Skill(skill)
    }
}

@Composable
private fun Skill(skill: SkillView) = Row(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.spacedBy(10.dp)) {
    StageMark(skill.stage)
    Column(Modifier.weight(1f)) {
        Words(skill.can)
        skill.rule?.let { Words(it, style = LocalType.current.label, color = LocalPalette.current.accent) }
        Words(skill.state, style = LocalType.current.small, color = LocalPalette.current.soft)
    }
}

/** How far a skill has come: each stage has its own shape. */
@Composable
private fun StageMark(stage: StageLevel) {
    val palette = LocalPalette.current
    when (stage) {
        StageLevel.NEW -> RoundMark(null, null, 26.dp)
        StageLevel.PRACTISING -> RoundMark(palette.accent, R.drawable.icon_loop, 26.dp)
        StageLevel.LEARNED -> RoundMark(palette.right, R.drawable.icon_check, 26.dp)
        StageLevel.KEPT -> RoundMark(palette.right, R.drawable.icon_star, 26.dp)
    }
}
