package app.mehfooz.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.card.ChooseResponse
import app.mehfooz.card.Draft
import app.mehfooz.card.OrderResponse
import app.mehfooz.card.Scene
import app.mehfooz.card.SortResponse
import app.mehfooz.card.SpotResponse
import app.mehfooz.card.Stimulus
import app.mehfooz.core.AnswerInput
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.StimulusKind
import app.mehfooz.look.Beads
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.Page
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundHelp
import app.mehfooz.look.Speaker
import app.mehfooz.look.StopButton
import app.mehfooz.look.Words

/** A card that waits for its answer: a tap chooses, Check answers. */
@Composable
fun QuestionScreen(view: QuestionView, draft: Draft, onAnswer: (AnswerInput) -> Unit, onLeave: () -> Unit, onHelp: () -> Unit) = Page(
    view, view.frame.banner,
    header = {
        RoundButton(R.drawable.icon_close, view.leave, onLeave)
        Beads(view.number.toInt() - 1, view.cards.toInt(), view.beads, Modifier.weight(1f))
        RoundHelp(view.help, onHelp)
    },
    below = view.stop?.let { stop -> { StopButton(stop, onHelp) } },
) {
    val response = view.response
    // A scene is all that is seen; before a message it only tells the place.
    Scene(view.picture, if (view.stimulus.kind == StimulusKind.SCENE) 184.dp else 112.dp)
    if (response !is ResponseView.Spot) Stimulus(view.stimulus)
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
        Heading(view.prompt, Modifier.weight(1f), LocalType.current.title, TextAlign.Start)
        Speaker(view.speak, view.spoken, view.frame, startsAlone = true)
    }
    view.howTo?.let { Words(it, Modifier.fillMaxWidth(), LocalType.current.label, LocalPalette.current.soft) }
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp)) {
        when (response) {
            is ResponseView.Choose -> ChooseResponse(response, draft)
            is ResponseView.Spot -> SpotResponse(view.stimulus, response, draft)
            is ResponseView.Sort -> SortResponse(response, draft)
            is ResponseView.Order -> OrderResponse(response, draft)
        }
    }
    MainButton(view.check, isOn = draft.answerTo(response) != null) { draft.answerTo(response)?.let(onAnswer) }
}
