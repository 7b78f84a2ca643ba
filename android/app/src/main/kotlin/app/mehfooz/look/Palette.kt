package app.mehfooz.look

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color

/** The colours of one theme; each name says what it is for. */
@Immutable
class Palette(
    val isCalm: Boolean,
    val bg: Color,
    val sand: Color,
    val line: Color,
    val edge: Color,
    val ring: Color,
    val ink: Color,
    val soft: Color,
    val primary: Color,
    val primaryEdge: Color,
    val onPrimary: Color,
    val accent: Color,
    val accentEdge: Color,
    val accentTint: Color,
    val disabled: Color,
    val onDisabled: Color,
) {
    val paper = Color.White
    val right = Color(0xFF1F7A35)
    val rightTint = Color(0xFFE5F4E3)
    val notYet = Color(0xFF8A2C78)
    val notYetTint = Color(0xFFF8E6F2)
    val help = Color(0xFF4A55A2)
    val helpEdge = Color(0xFF333C7A)
    val flag = Color(0xFFB23320)
    val flagTint = Color(0xFFFFE3DC)
    val warn = Color(0xFFFFE9B8)
    val warnLine = Color(0xFFB87400)
    val talkLine = Color(0xFFE0A94C)
}

/** The colours of the map, which is never calm. */
object MapColors {
    val sky = Color(0xFFBFE6F2)
    val ground = Color(0xFFFCE0A6)
    val road = Color(0xFFFFF3D6)
    val kerb = Color(0xFFE6BE70)
}

/** The sunny theme. */
val lightPalette = Palette(
    isCalm = false, bg = Color(0xFFFFF6E3), sand = Color(0xFFF7E6BF), line = Color(0xFFE3C88F), edge = Color(0xFFC9A561), ring = Color(0xFF94753A),
    ink = Color(0xFF2E1F3D), soft = Color(0xFF655073), primary = Color(0xFFFFB31A), primaryEdge = Color(0xFFB87400), onPrimary = Color(0xFF2E1F3D),
    accent = Color(0xFF087370), accentEdge = Color(0xFF04504E), accentTint = Color(0xFFDDF2EF), disabled = Color(0xFFEADFC8), onDisabled = Color(0xFF6B5B46),
)

/** Sensitive cards and Help. */
val calmPalette = Palette(
    isCalm = true, bg = Color(0xFFECEEFB), sand = Color(0xFFDDE1F7), line = Color(0xFFC3C9EC), edge = Color(0xFFA3ABDD), ring = Color(0xFF7077B4),
    ink = Color(0xFF2B2F5B), soft = Color(0xFF555B86), primary = Color(0xFF4A55A2), primaryEdge = Color(0xFF333C7A), onPrimary = Color.White,
    accent = Color(0xFF4A55A2), accentEdge = Color(0xFF333C7A), accentTint = Color(0xFFDDE1F7), disabled = Color(0xFFE0E3F2), onDisabled = Color(0xFF5A5F7F),
)

val LocalPalette = staticCompositionLocalOf { lightPalette }
