package app.mehfooz.look

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp
import app.mehfooz.core.Frame

/** The sizes of type; the line is the font's own for Nastaliq. */
@Immutable
class Type(private val isNastaliq: Boolean, private val language: String) {
    val display = style(28, 1.15, FontWeight.ExtraBold, nastaliq = 26)
    val title = style(22, 1.2, FontWeight.ExtraBold, isHeading = true)
    val question = style(21, 1.2, FontWeight.ExtraBold, nastaliq = 20)
    val button = style(22, 1.15, FontWeight.ExtraBold, nastaliq = 20)
    val smallButton = style(17, 1.15, FontWeight.ExtraBold, nastaliq = 16)
    val play = style(28, 1.15, FontWeight.ExtraBold, nastaliq = 24)
    val picture = style(20, 1.2, FontWeight.ExtraBold)
    val body = style(18, 1.3, FontWeight.SemiBold)
    val chat = style(17, 1.3, FontWeight.SemiBold)
    val label = style(16, 1.2, FontWeight.ExtraBold)
    val small = style(15, 1.2, FontWeight.SemiBold)
    val digits = TextStyle(fontFamily = baloo, fontWeight = FontWeight.ExtraBold, fontSize = 32.sp, lineHeight = 1.15.em, textDirection = TextDirection.Ltr)

    private fun style(size: Int, line: Double, weight: FontWeight, nastaliq: Int = size, isHeading: Boolean = false) = TextStyle(
        fontFamily = if (isNastaliq) nastaliqFamily else baloo,
        fontWeight = weight,
        fontSize = if (isNastaliq) nastaliq.sp else size.sp,
        lineHeight = if (isNastaliq) TextUnit.Unspecified else line.em,
        lineBreak = if (isHeading) LineBreak.Heading else LineBreak.Simple,
        localeList = LocaleList(language),
    )
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
    MehfoozTheme(frame.language, frame.rightToLeft, frame.calm, content)

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
            content = content,
        )
    }
}
