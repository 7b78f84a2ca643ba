package app.mehfooz.screens

import androidx.compose.animation.core.FastOutSlowInEasing
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.rotate
import androidx.compose.ui.draw.scale
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.rotate
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.card.Photo
import app.mehfooz.card.ThingMark
import app.mehfooz.card.photoRoom
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Mark
import app.mehfooz.core.Verdict
import app.mehfooz.grownups.frame
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalStageRoom
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.RoundButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Speaker
import app.mehfooz.look.StopButton
import app.mehfooz.look.Words
import app.mehfooz.look.comingDown
import app.mehfooz.look.drawBurst
import app.mehfooz.look.entrance
import app.mehfooz.look.scaled
import app.mehfooz.look.schemeOf
import app.mehfooz.phone.LocalEffects
import app.mehfooz.phone.Mithu
import app.mehfooz.phone.Once
import app.mehfooz.phone.Picture

/** What an answer led to: the verdict in the stage; under it what was done, a better way and the rule, and folded why; Next pinned at the bottom edge. */
@Composable
fun FeedbackScreen(view: FeedbackView, onNext: () -> Unit, onLeave: () -> Unit, onHelp: () -> Unit) {
    val effects = LocalEffects.current
    Once(view.position) { if (view.verdict == Verdict.RIGHT) effects.right() }
    val parts = CardParts(
        header = RoundHeader(RoundHeader.Middle.Progress(view.number, view.cards, view.beads), view.help, onHelp) { RoundButton(R.drawable.icon_close, view.leave, onLeave) },
        stage = { if (view.photo == null) VerdictStage(view) else CheckedPhoto(view) },
        panel = {
            // Green is too pale on the stage; on a photo's there is no room.
            if (view.isCheer || view.photo != null) Heading(view.title, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, if (view.photo == null) LocalType.current.display else LocalType.current.title, color = view.titleColor)
            else Spacer(Modifier.height(4.dp))
            for (done in view.done) Done(done)
            view.better?.let { Done(it) }
            view.rule?.let { Rule(it, view.scheme) }
            Whys(view)
            view.comesBack?.let { Words(it, Modifier.fillMaxWidth(), LocalType.current.small, LocalPalette.current.soft, TextAlign.Center) }
        },
        pin = {
            view.stop?.let { StopButton(it, onHelp) }
            Speaker(view.speak, view.allSpoken, view.frame, startsAlone = true, size = 58.dp)
            MainButton(view.next, Modifier.weight(1f), icon = R.drawable.icon_next, onTap = onNext)
        },
        isWide = view.photo != null,
    )
    CardPage(view, view.frame.banner, view.scheme, parts, view.color, hasMotif = !view.frame.calm)
}

/** What was done, and what would have been better, even where no reason goes with it. */
private val FeedbackView.allSpoken get() =
    spoken.take(1) + (done + listOfNotNull(better)).filter { it.text !in spoken }.flatMap { listOf(it.heading, it.text) }.filter { it.isNotEmpty() } + spoken.drop(1)

/** A photo has its topic's colours still; else the lace has the verdict's. */
private val FeedbackView.scheme get() = when {
    photo != null -> schemeOf(stage.toInt(), frame.calm)
    verdict == Verdict.RIGHT -> schemeOf(LEAF, frame.calm)
    verdict == Verdict.PARTLY -> schemeOf(TEAL, frame.calm)
    else -> schemeOf(PLUM, frame.calm)
}

private val FeedbackView.titleColor @Composable get() = when (verdict) {
    Verdict.RIGHT -> LocalPalette.current.right
    Verdict.PARTLY -> LocalPalette.current.accentEdge
    Verdict.NOT_YET -> LocalPalette.current.notYet
}

/** Mithu and the burst: right, and not calm. */
private val FeedbackView.isCheer get() = verdict == Verdict.RIGHT && !frame.calm && photo == null

private const val LEAF = 1
private const val TEAL = 2
private const val PLUM = 6

/** The colour behind the verdict. */
private val FeedbackView.color get() = when {
    frame.calm || photo != null -> scheme.stage
    verdict == Verdict.NOT_YET -> Color(0xFFF3D9EA)
    verdict == Verdict.PARTLY -> Color(0xFFD3EEE9)
    else -> Color(0xFFCBE6B6)
}

@Composable
private fun VerdictStage(view: FeedbackView) {
    val palette = LocalPalette.current
    val (color, sign) = when (view.verdict) {
        Verdict.RIGHT -> palette.right to R.drawable.icon_check
        Verdict.PARTLY -> palette.accent to R.drawable.icon_plus
        Verdict.NOT_YET -> palette.notYet to R.drawable.icon_loop
    }
    val room = LocalStageRoom.current
    if (view.isCheer) Box(Modifier.fillMaxWidth().padding(bottom = room.foot + 4.dp), Alignment.Center) {
        val at = entrance(350)
        if (!room.isPane) Feathers()
        Box(Modifier.size(if (room.isPane) 240.dp else 184.dp).scaled(at, from = 0.85f).drawBehind { rotate(15 * at) { scale(size.width / 240, Offset.Zero) { drawBurst() } } }, Alignment.Center) {
            Mithu(if (room.isPane) 116.dp else 88.dp, Modifier.comingDown(entrance(400, easing = FastOutSlowInEasing)))
            Signed(color, sign, Modifier.align(Alignment.BottomEnd).padding(12.dp))
        }
    } else Row(Modifier.fillMaxWidth().padding(start = 24.dp, end = 16.dp, bottom = room.foot + 12.dp), Arrangement.spacedBy(16.dp), Alignment.CenterVertically) {
        if (view.frame.calm) Box(Modifier.size(72.dp).background(Color.White, CircleShape), Alignment.Center) { Sign(sign, color, 40.dp) }
        else Box {
            // He looks towards the title.
            Mithu(92.dp, Modifier.scale(-1f, 1f))
            Signed(color, sign, Modifier.align(Alignment.BottomEnd))
        }
        val words = if (view.verdict == Verdict.NOT_YET) color else if (view.frame.calm) palette.ink else palette.accentEdge
        Heading(view.title, Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite }, align = TextAlign.Start, color = words)
    }
}

/** Mithu's feathers fall round the burst, and he flies down to them. */
@Composable
private fun Feathers() {
    val at = entrance(400)
    for ((x, y, turn) in listOf(Triple(-136, -62, -30f), Triple(134, -66, 20f), Triple(-142, 34, 10f), Triple(138, 46, -24f)))
        Picture("feather", 26.dp, Modifier.offset(x.dp, y.dp - 60.dp * (1 - at)).alpha(at).rotate(turn))
}

/** A verdict's mark at Mithu's side. */
@Composable
private fun Signed(color: Color, sign: Int, modifier: Modifier) =
    Box(modifier.background(Color.White, CircleShape).padding(3.dp)) { RoundMark(color, sign, 38.dp) }

/** The photo once more, with a mark on each thing that mattered. */
@Composable
private fun CheckedPhoto(view: FeedbackView) {
    val palette = LocalPalette.current
    val marks = view.whys.associate { it.key to it.mark }
    Box(Modifier.fillMaxWidth().photoRoom(least = 1_000.dp)) {
        view.photo?.let { photo ->
            Photo(photo) { thing ->
                val said = Modifier.semantics { contentDescription = thing.text }
                when (marks[thing.key]) {
                    Mark.RIGHT -> ThingMark(palette.right, R.drawable.icon_check, said)
                    Mark.NOT_YET -> ThingMark(palette.notYet, R.drawable.icon_loop, said)
                    Mark.MISSED -> ThingMark(palette.accent, R.drawable.icon_plus, said, isDashed = true)
                    null -> ThingMark(null, null, said)
                }
            }
        }
    }
}
