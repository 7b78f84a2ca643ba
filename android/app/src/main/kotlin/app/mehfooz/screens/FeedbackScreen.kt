package app.mehfooz.screens

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.border
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
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.drawWithContent
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
import androidx.compose.ui.unit.dp
import app.mehfooz.R
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Mark
import app.mehfooz.core.Verdict
import app.mehfooz.core.WhyView
import app.mehfooz.look.FeedbackMark
import app.mehfooz.look.Heading
import app.mehfooz.look.LocalPalette
import app.mehfooz.look.LocalType
import app.mehfooz.look.MainButton
import app.mehfooz.look.Page
import app.mehfooz.look.RoundHelp
import app.mehfooz.look.RoundMark
import app.mehfooz.look.Speaker
import app.mehfooz.look.StopButton
import app.mehfooz.look.Words
import app.mehfooz.look.band
import app.mehfooz.look.drawBurst
import app.mehfooz.look.lightPalette
import app.mehfooz.phone.Mithu

/** What an answer led to: the verdict, and why for each thing that mattered. */
@Composable
fun FeedbackScreen(view: FeedbackView, onNext: () -> Unit, onHelp: () -> Unit) = Page(
    view, view.frame.banner,
    header = {
        Speaker(view.speak, view.spoken, view.frame, startsAlone = true)
        Box(Modifier.weight(1f))
        RoundHelp(view.help, onHelp)
    },
    below = view.stop?.let { stop -> { StopButton(stop, onHelp) } },
    band = view.band,
) {
    Column(view.band?.let { Modifier.band(it) } ?: Modifier, Arrangement.spacedBy(6.dp), Alignment.CenterHorizontally) {
        VerdictSign(view)
        Heading(view.title, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    }
    if (view.feathers.isNotEmpty()) Feathers(view.halfFeathers.toInt(), 1, view.feathers)
    for (why in view.whys) Why(why)
    view.comesBack?.let { Words(it, Modifier.fillMaxWidth(), LocalType.current.label, LocalPalette.current.soft) }
    MainButton(view.next, onTap = onNext)
}

/** The colour behind the verdict; calm cards have none. */
private val FeedbackView.band get() = when {
    frame.calm -> null
    verdict == Verdict.NOT_YET -> lightPalette.notYetTint
    verdict == Verdict.PARTLY -> lightPalette.accentTint
    else -> Color(0xFFD8EFC8)
}

@Composable
private fun VerdictSign(view: FeedbackView) {
    val palette = LocalPalette.current
    val (color, sign) = when (view.verdict) {
        Verdict.RIGHT -> palette.right to R.drawable.icon_check
        Verdict.PARTLY -> palette.accent to R.drawable.icon_plus
        Verdict.NOT_YET -> palette.notYet to R.drawable.icon_loop
    }
    when {
        view.frame.calm -> RoundMark(color, sign, 56.dp)
        view.verdict == Verdict.RIGHT -> Box(Modifier.size(208.dp).drawBehind { scale(size.width / 240, Offset.Zero) { drawBurst() } }, Alignment.Center) {
            Mithu(100.dp)
            Signed(color, sign, Modifier.align(Alignment.BottomEnd).padding(18.dp))
        }
        else -> Box {
            Mithu(104.dp)
            Signed(color, sign, Modifier.align(Alignment.BottomEnd))
        }
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
