package app.mehfooz.grownups

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.ChildSettings
import app.mehfooz.core.ChildView
import app.mehfooz.core.PlayerChange
import app.mehfooz.core.TalkAdvice
import app.mehfooz.look.Card
import app.mehfooz.look.DeleteButton
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.Sign
import app.mehfooz.look.Words
import app.mehfooz.phone.Picture
import app.mehfooz.screens.OtherBand

class ChildActions(
    val onBack: () -> Unit,
    val onChange: (PlayerChange) -> Unit,
    val onExport: () -> Unit,
    val onDelete: () -> Unit,
)

/** One child: badges, what to talk about, and the child's settings. */
@Composable
fun ChildScreen(view: ChildView, on: ChildActions) = GrownUpsPageFrame(
    "child ${view.player}", view.title, view.back, view.frame, on.onBack,
    end = { Box(Modifier.size(48.dp).background(LocalPalette.current.paper, CircleShape), Alignment.Center) { Picture(view.picture, 38.dp) } },
) {
    Card { for (line in view.effort) Words(line) }
    Talk(view.talk)
    Heading(view.badgesTitle, Modifier.fillMaxWidth(), LocalType.current.title, TextAlign.Start)
    Topics(view)
    for (band in view.otherBands) OtherBand(band)
    ChildSettingsCard(view.settings, on.onChange)
    RowCard(listOf { GoRow(R.drawable.icon_share, view.export, on.onExport) })
    DeleteButton(view.delete, on.onDelete)
}

/** The first three, and the others once they are asked for. */
@Composable
private fun Topics(view: ChildView) {
    var areAllShown by rememberSaveable { mutableStateOf(false) }
    val rows: List<@Composable () -> Unit> = view.topics.take(if (areAllShown) view.topics.size else FIRST).mapIndexed { i, topic ->
        { TopicRow(topic, view.learnsTitle, startsOpen = i < 2 && topic.badge.badge.level != BadgeLevel.NONE) }
    }
    val turn = { areAllShown = !areAllShown }
    RowCard(if (view.topics.size > FIRST) rows + { FoldRow(areAllShown, turn) { Words(view.allTopics, Modifier.weight(1f), LocalType.current.label, LocalPalette.current.accent) } } else rows)
}

private const val FIRST = 3

@Composable
private fun Talk(talk: TalkAdvice) = Card {
    val palette = LocalPalette.current
    Heading(talk.title, style = LocalType.current.title, align = TextAlign.Start)
    Advice(palette.right, R.drawable.icon_check, talk.askTitle, talk.ask)
    Advice(palette.notYet, R.drawable.icon_close, talk.avoidTitle, talk.avoid)
}

@Composable
private fun Advice(color: Color, sign: Int, title: String, text: String) =
    Row(Modifier.padding(top = 4.dp).semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp)) {
        Box(Modifier.size(44.dp).background(color, RoundedCornerShape(14.dp)), Alignment.Center) { Sign(sign, Color.White) }
        Column(Modifier.weight(1f), Arrangement.spacedBy(2.dp)) {
            Words(title, style = LocalType.current.label)
            Words(text)
        }
    }

@Composable
private fun ChildSettingsCard(settings: ChildSettings, onChange: (PlayerChange) -> Unit) = RowCard(
    listOf(
        { LanguageChoices(settings.languageTitle, settings.languages) { onChange(PlayerChange.Language(it)) } },
        {
            Column(Modifier.padding(bottom = 12.dp)) {
                Choices(settings.bandTitle, settings.bands) { onChange(PlayerChange.Band(it)) }
                Words(settings.bandNote, Modifier.padding(horizontal = 12.dp), LocalType.current.small, LocalPalette.current.soft)
            }
        },
        { SwitchRow(settings.sounds) { onChange(PlayerChange.Sounds(it)) } },
        { SwitchRow(settings.readsAloud) { onChange(PlayerChange.ReadsAloud(it)) } },
        { SwitchRow(settings.calmerMotion) { onChange(PlayerChange.CalmerMotion(it)) } },
    ),
)
