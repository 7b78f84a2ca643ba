package app.mehfooz.card

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.core.QuestionView
import app.mehfooz.core.ResponseView
import app.mehfooz.core.StimulusKind
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.yielding
import app.mehfooz.phone.LocalReadAloud

/** What arrives on a card, each kind in its own frame. To a screen reader it is one text, unless its messages can be touched. */
@Composable
fun Stimulus(view: QuestionView, draft: Draft, arrival: Arrival) {
    val response = view.response
    val touches = Touches((response as? ResponseView.Spot)?.parts.orEmpty(), draft, arrival)
    val isOneText = !touches.canFlag && !LocalReadAloud.current.isOn
    val stimulus = view.stimulus
    if (stimulus.kind == StimulusKind.SCENE) {
        // Sorts and orders need the room; what they are about stands on their cards.
        val least = if (response is ResponseView.Choose) 104.dp else 0.dp
        val room = LocalStageRoom.current
        Box(Modifier.fillMaxWidth().yielding(room.foot + least, room.foot + if (room.isPane) 300.dp else 190.dp)) { view.picture?.let { StageScene(it) } }
        return
    }
    stimulus.photo?.let { photo ->
        // What is to be touched keeps its size.
        Box(Modifier.fillMaxWidth().photoRoom(least = if (touches.canFlag) 1_000.dp else 140.dp)) { Photo(photo) { touches.markOf(it) } }
        return
    }
    Box(Modifier.fillMaxWidth().then(if (LocalStageRoom.current.isPane && stimulus.kind != StimulusKind.CALL) Modifier.fillMaxHeight() else Modifier).semantics(mergeDescendants = isOneText) {}, propagateMinConstraints = true) {
        when (stimulus.kind) {
            StimulusKind.CHAT -> Chat(stimulus, touches)
            StimulusKind.SMS -> Sms(stimulus, touches)
            StimulusKind.POPUP -> Popup(stimulus, view.picture, touches)
            StimulusKind.POST -> Post(stimulus, view.picture, touches)
            StimulusKind.CALL -> Call(stimulus, touches)
            StimulusKind.SCENE, StimulusKind.PHOTO -> Unit
        }
    }
}
