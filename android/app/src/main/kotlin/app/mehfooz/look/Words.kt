package app.mehfooz.look

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.sp
import app.mehfooz.R
import app.mehfooz.phone.LocalReadAloud

val baloo = FontFamily(Font(R.font.baloo2_600, FontWeight.SemiBold), Font(R.font.baloo2_800, FontWeight.ExtraBold))
val nastaliqFamily = FontFamily(Font(R.font.noto_nastaliq_urdu_400, FontWeight.SemiBold), Font(R.font.noto_nastaliq_urdu_700, FontWeight.ExtraBold))

/**
 * All text of the game goes through here.
 *
 * Nastaliq's ink leaves its line box: 1.1 em above it in a tall word, 0.38 em at the sides (measured on pictures). Nothing
 * of ours clips but scrolling and the window, so words keep 0.3 em at the sides; whatever scrolls leaves room above its first line ([Page]).
 */
@Composable
fun Words(text: String, modifier: Modifier = Modifier, style: TextStyle = LocalType.current.body, color: Color = LocalPalette.current.ink, align: TextAlign = TextAlign.Start) {
    val isNastaliq = style.fontFamily == nastaliqFamily
    // Who is read to can follow word by word; where nothing moves the whole is marked, and that is enough.
    val word = if (LocalMoves.current) LocalReadAloud.current.wordOf(text) else null
    val drawn = remember(text, isNastaliq, word) {
        val shown = if (isNastaliq) text.withRangesIsolated() else text
        // Isolated ranges have more characters than what is spoken.
        (if (isNastaliq) shown.withLatinInBaloo() else AnnotatedString(shown)).marked(word.takeIf { shown == text })
    }
    Text(drawn, if (isNastaliq) modifier.roomForNastaliq(style) else modifier, color = color, style = style, textAlign = align)
}

/** Words that are never broken: as large as [style] where they fit on their line, and smaller where they do not. */
@Composable
fun OneLine(text: String, style: TextStyle, color: Color) {
    val isNastaliq = style.fontFamily == nastaliqFamily
    BasicText(
        text, if (isNastaliq) Modifier.roomForNastaliq(style) else Modifier, style.copy(color = color, textAlign = TextAlign.Center, textDirection = if (isNastaliq) style.textDirection else TextDirection.Ltr), maxLines = 1,
        autoSize = TextAutoSize.StepBased(minFontSize = 10.sp, maxFontSize = style.fontSize, stepSize = 1.sp),
    )
}

@Composable
private fun Modifier.roomForNastaliq(style: TextStyle): Modifier {
    val em = with(LocalDensity.current) { style.fontSize.toDp() }
    return padding(start = em * 0.3f, end = em * 0.3f, bottom = em * 0.1f)
}

private val latin = Regex("[!-~\u00A0-\u024F\u2010-\u2027]+(?: +[!-~\u00A0-\u024F\u2010-\u2027]+)*")

private fun AnnotatedString.marked(word: IntRange?): AnnotatedString {
    if (word == null || word.first < 0 || word.last >= length || word.isEmpty()) return this
    return AnnotatedString.Builder(this).apply { addStyle(SpanStyle(background = wordMark), word.first, word.last + 1) }.toAnnotatedString()
}

private val wordMark = Color(0xFFB5E0D9)

private val range = Regex("\\d+[–-]\\d+")

/** "8–10" keeps its order inside Urdu, where the dash would turn it round. */
private fun String.withRangesIsolated() = replace(range) { "\u2066${it.value}\u2069" }

/** The Nastaliq font has no digits and no Latin: those are Baloo's, in both languages. */
private fun String.withLatinInBaloo() = AnnotatedString.Builder(this).also { whole ->
    for (run in latin.findAll(this)) whole.addStyle(SpanStyle(fontFamily = baloo), run.range.first, run.range.last + 1)
}.toAnnotatedString()
