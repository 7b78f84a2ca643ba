package app.mehfooz.screens

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.draw.scale
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Mark
import app.mehfooz.core.Verdict
import app.mehfooz.core.WhyView
import app.mehfooz.look.CardPage
import app.mehfooz.look.CardParts
import app.mehfooz.look.FeedbackMark
import app.mehfooz.look.Heading
import app.mehfooz.look.LACE
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.RoundHeader
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Sign
import app.mehfooz.look.Speaker
import app.mehfooz.look.StopButton
import app.mehfooz.look.Words
import app.mehfooz.look.drawBurst
import app.mehfooz.look.schemeOf
import app.mehfooz.phone.Mithu

/** What an answer led to: the verdict in the stage, what was done and why under it, Next pinned at the bottom edge. */
@Composable
fun FeedbackScreen(view: FeedbackView, onNext: () -> Unit, onHelp: () -> Unit) {
    val parts = CardParts(
        header = { RoundHeader(view.number, view.cards, "", view.help, onHelp) { Spacer(Modifier.width(48.dp)) } },
        stage = { VerdictStage(view) },
        panel = {
            // Green is too pale on the stage.
            if (view.isCheer) Heading(view.title, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, color = LocalPalette.current.right) else Spacer(Modifier.height(4.dp))
            for (why in view.whys) Why(why)
            view.comesBack?.let { Words(it, Modifier.fillMaxWidth(), LocalType.current.label, LocalPalette.current.soft) }
        },
        pin = {
            view.stop?.let { StopButton(it, onHelp) }
            Speaker(view.speak, view.spoken, view.frame, startsAlone = true, size = 58.dp)
            MainButton(view.next, Modifier.weight(1f), onTap = onNext)
        },
    )
    CardPage(view, view.frame.banner, view.scheme, parts, view.color, hasMotif = !view.frame.calm)
}

/** Until the record tells the topic's number the lace has the verdict's colour. */
private val FeedbackView.scheme get() = when (verdict) {
    Verdict.RIGHT -> schemeOf(LEAF, frame.calm)
    Verdict.PARTLY -> schemeOf(TEAL, frame.calm)
    Verdict.NOT_YET -> schemeOf(PLUM, frame.calm)
}

/** Mithu and the burst: right, and not calm. */
private val FeedbackView.isCheer get() = verdict == Verdict.RIGHT && !frame.calm

private const val LEAF = 1
private const val TEAL = 2
private const val PLUM = 6

/** The colour behind the verdict. */
private val FeedbackView.color get() = when {
    frame.calm -> schemeOf(LEAF, true).stage
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
    if (view.isCheer) Box(Modifier.fillMaxWidth().padding(bottom = LACE + 4.dp), Alignment.Center) {
        Box(Modifier.size(184.dp).drawBehind { scale(size.width / 240, Offset.Zero) { drawBurst() } }, Alignment.Center) {
            Mithu(88.dp)
            Signed(color, sign, Modifier.align(Alignment.BottomEnd).padding(12.dp))
        }
    } else Row(Modifier.fillMaxWidth().padding(start = 24.dp, end = 16.dp, bottom = LACE + 12.dp), Arrangement.spacedBy(16.dp), Alignment.CenterVertically) {
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

/** A verdict's mark at Mithu's side. */
@Composable
private fun Signed(color: Color, sign: Int, modifier: Modifier) =
    Box(modifier.background(Color.White, CircleShape).padding(3.dp)) { RoundMark(color, sign, 38.dp) }

@Composable
private fun Why(why: WhyView) {
    val palette = LocalPalette.current
    val (color, tint) = when (why.mark) {
        Mark.RIGHT -> palette.right to palette.rightTint
        Mark.NOT_YET -> palette.notYet to palette.notYetTint
        Mark.MISSED -> palette.accent to palette.paper
    }
    val shape = RoundedCornerShape(20.dp)
    Row(
        Modifier.fillMaxWidth().background(tint, shape).border(2.dp, color, shape).padding(14.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
    ) {
        FeedbackMark(why.mark)
        Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
            Words(why.heading, style = LocalType.current.label, color = color)
            Words(why.text, style = LocalType.current.label)
            Words(why.why)
        }
    }
}

/** Feathers won of [cards]: whole, half, or an empty place for each. */
@Composable
fun Feathers(halves: Int, cards: Int, name: String) {
    val palette = LocalPalette.current
    Column(Modifier.clearAndSetSemantics { contentDescription = name }, Arrangement.spacedBy(6.dp), Alignment.CenterHorizontally) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
            for (card in 0 until cards) {
                val won = (halves - 2 * card).coerceIn(0, 2)
                Box(Modifier.size(40.dp).border(2.dp, palette.ring, CircleShape), Alignment.Center) {
                    Image(
                        painterResource(R.drawable.feather), null,
                        Modifier.size(30.dp).drawWithContent { clipRect(right = size.width * won / 2) { this@drawWithContent.drawContent() } },
                    )
                }
            }
        }
        Words(name, style = LocalType.current.label)
    }
}
