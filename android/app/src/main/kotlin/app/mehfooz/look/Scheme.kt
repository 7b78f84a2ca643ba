package app.mehfooz.look

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color
import app.mehfooz.core.BadgeView

private val coral = Color(0xFFF2604C)
private val marigold = Color(0xFFFFB31A)
private val plum = Color(0xFF8A2C78)
private val teal = Color(0xFF087370)
private val cream = Color(0xFFFFF6E3)

/** The truck-art colours of a topic: of its badge, its house on the map, and the [stage] of its cards. */
@Immutable
class Scheme(
    val rim: Color,
    val ring: Color,
    val petalA: Color,
    val petalB: Color,
    val tint: Color,
    val wall: Color,
    val shade: Color,
    val stage: Color,
    val kept: Color = marigold,
    val keptEdge: Color = rim,
    val tip: Color = coral,
)

private val leafScheme = Scheme(Color(0xFF1F7A35), marigold, plum, cream, Color(0xFFDFF0D2), Color(0xFFA9D68B), Color(0xFF8CC06B), Color(0xFFCBE6B6))
private val tealScheme = Scheme(teal, cream, coral, marigold, Color(0xFFD3EEE9), Color(0xFF7CCBC3), Color(0xFF5BB3AA), Color(0xFFB5DFD9))
private val coralScheme = Scheme(Color(0xFFCC432E), Color(0xFFFFE08A), teal, plum, Color(0xFFFFE0D8), Color(0xFFFFA48F), Color(0xFFF28A73), Color(0xFFFFC9BB))
private val plumScheme = Scheme(plum, marigold, coral, cream, Color(0xFFF5DDEE), Color(0xFFDD9CCB), Color(0xFFC97FB5), Color(0xFFE9C3DC))
private val marigoldScheme = Scheme(
    Color(0xFFBF7200), plum, cream, coral, Color(0xFFFFEABB), Color(0xFFFFCB5C), Color(0xFFEDB23A), Color(0xFFFFE6B8), keptEdge = plum,
)
private val calmScheme = Scheme(
    Color(0xFF4A55A2), Color(0xFFDDE1F7), Color(0xFF8C97D6), Color.White, Color(0xFFE4E7F9), Color(0xFFBCC4EC), Color(0xFFA2ACE0), Color(0xFFD9DEF6),
    kept = Color(0xFF333C7A), tip = Color(0xFFDDE1F7),
)
private val schemes = listOf(leafScheme, tealScheme, coralScheme, calmScheme, calmScheme, plumScheme, calmScheme, marigoldScheme, tealScheme, leafScheme, coralScheme, plumScheme)
private val sunny = listOf(leafScheme, tealScheme, coralScheme, plumScheme, marigoldScheme)

/** The colours of the topic with this [number], from 1. */
fun schemeOf(number: Int, isCalm: Boolean) = if (isCalm) calmScheme else schemes[(number - 1).mod(schemes.size)]

/** For a place that is drawn without its badge: always the same colours for the same [name]. */
fun schemeOf(name: String, isCalm: Boolean) = if (isCalm) calmScheme else sunny[name.sumOf { it.code } % sunny.size]

val BadgeView.scheme get() = schemeOf(number.toInt(), calm)
