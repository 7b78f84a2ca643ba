package app.mehfooz.look

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp
import app.mehfooz.core.Frame
import app.mehfooz.phone.WithEffects

/** Lines of Nastaliq stand closer than its font asks for (2.5 em), as in print: only a long joined word needs that, and it may reach over the line above. */
private val NASTALIQ_LINE = 1.95.em

/** What is taken from the font's line, mostly above: deep letters are common, and high words are not. */
private val closer = LineHeightStyle(LineHeightStyle.Alignment(0.85f), LineHeightStyle.Trim.None)

/** The sizes of type. The [density] of a card that would not fit is 1 or 2: its reading type is smaller, and never the smallest. */
@Immutable
class Type(private val isNastaliq: Boolean, private val language: String, private val density: Int = 0) {
    val display = style(28, 1.15, FontWeight.ExtraBold, nastaliq = 26)
    val title = style(22, 1.2, FontWeight.ExtraBold, isHeading = true)
    val question = style(21 - 2 * density, 1.2, FontWeight.ExtraBold, nastaliq = 20 - 2 * density)
    val button = style(22, 1.15, FontWeight.ExtraBold, nastaliq = 20)
    val smallButton = style(17, 1.15, FontWeight.ExtraBold, nastaliq = 16)
    val play = style(28, 1.15, FontWeight.ExtraBold, nastaliq = 24)
    val picture = style(20 - 2 * density, 1.2, FontWeight.ExtraBold, nastaliq = 19 - 2 * density)
    val body = style(18 - density, 1.3, FontWeight.SemiBold, nastaliq = 18 - density)
    val chat = style(17 - density, 1.3, FontWeight.SemiBold, nastaliq = 17 - density)
    val label = style(16, 1.2, FontWeight.ExtraBold)
    val small = style(15, 1.2, FontWeight.SemiBold)
    val digits = TextStyle(fontFamily = baloo, fontWeight = FontWeight.ExtraBold, fontSize = 32.sp, lineHeight = 1.15.em, textDirection = TextDirection.Ltr)

    private fun style(size: Int, line: Double, weight: FontWeight, nastaliq: Int = size, isHeading: Boolean = false) = TextStyle(
        fontFamily = if (isNastaliq) nastaliqFamily else baloo,
        fontWeight = weight,
        fontSize = if (isNastaliq) nastaliq.sp else size.sp,
        lineHeight = if (isNastaliq) NASTALIQ_LINE else line.em,
        lineHeightStyle = if (isNastaliq) closer else null,
        lineBreak = if (isHeading) LineBreak.Heading else LineBreak.Simple,
        localeList = LocaleList(language),
    )

    /** Where the type is closer, so is all else. */
    val isClose get() = density > 0

    /** The same for a card that would not fit. */
    fun closer(density: Int) = Type(isNastaliq, language, density)
}

val LocalType = staticCompositionLocalOf { Type(isNastaliq = false, language = "en") }

private val lightScheme = lightPalette.scheme()
private val calmScheme = calmPalette.scheme()

private fun Palette.scheme() = lightColorScheme(
    primary = primary, onPrimary = onPrimary, secondary = accent, background = bg,
    onBackground = ink, surface = bg, onSurface = ink, outline = ring,
)

/** Colours, type and direction of a screen, as its view record's frame says. */
@Composable
fun MehfoozTheme(frame: Frame, content: @Composable () -> Unit) =
    CompositionLocalProvider(LocalMoves provides (!frame.calm && !frame.calmerMotion)) {
        MehfoozTheme(frame.language, frame.rightToLeft, frame.calm) { WithEffects(frame, content) }
    }

@Composable
fun MehfoozTheme(language: String, rightToLeft: Boolean, calm: Boolean, content: @Composable () -> Unit) {
    val palette = if (calm) calmPalette else lightPalette
    // The same object each time: another one draws all that is inside anew.
    val type = remember(rightToLeft, language) { Type(isNastaliq = rightToLeft, language = language) }
    MaterialTheme(if (calm) calmScheme else lightScheme) {
        CompositionLocalProvider(
            LocalPalette provides palette,
            LocalType provides type,
            LocalLayoutDirection provides if (rightToLeft) LayoutDirection.Rtl else LayoutDirection.Ltr,
            LocalDensity provides densityOfDevice(),
            content = content,
        )
    }
}

/** On a tablet all is larger, as it is held farther away: no page is a column in a desert. */
@Composable
private fun densityOfDevice(): Density {
    val (density, configuration) = LocalDensity.current to LocalConfiguration.current
    val phone = configuration.densityDpi / 160f
    val scale = (configuration.smallestScreenWidthDp / 490f).coerceIn(1f, 1.5f)
    // A theme may stand inside another.
    return remember(density, phone, scale) { Density(phone * scale, density.fontScale) }
}
