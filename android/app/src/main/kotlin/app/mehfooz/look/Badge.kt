package app.mehfooz.look

import androidx.compose.animation.core.LinearEasing
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.draw.drawWithCache
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.unit.Dp
import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.BadgeView
import app.mehfooz.core.GrowingBadge
import app.mehfooz.phone.Picture
import kotlin.math.PI
import kotlin.math.cos
import kotlin.math.sin

private val coral = Color(0xFFF2604C)
private val marigold = Color(0xFFFFB31A)
private val plum = Color(0xFF8A2C78)
private val teal = Color(0xFF087370)
private val cream = Color(0xFFFFF6E3)
private val ink = Color(0xFF2E1F3D)

/** A badge as far as it has come; decoration, named by whoever holds it. */
@Composable
fun Badge(badge: BadgeView, size: Dp, modifier: Modifier = Modifier) {
    val scheme = badge.scheme
    val art = when (badge.level) {
        BadgeLevel.NONE -> 56
        BadgeLevel.STARTED -> 48
        BadgeLevel.EARNED -> 38
        BadgeLevel.KEPT -> 33
    }
    Box(
        modifier.size(size).drawWithCache {
            onDrawWithContent {
                scale(this.size.width / 120f, Offset.Zero) { drawRim(scheme, badge.level) }
                drawContent()
                if (badge.level == BadgeLevel.KEPT) scale(this.size.width / 120f, Offset.Zero) { drawSmallStar() }
            }
        },
        Alignment.Center,
    ) {
        Picture(badge.picture, size * (art / 120f))
    }
}

/** A badge on its way: a petal for what was understood, those of this round with an edge; a whole one looks as it always does. */
@Composable
fun GrowingBadge(growing: GrowingBadge, size: Dp, modifier: Modifier = Modifier) {
    val badge = growing.tile.badge
    if (badge.level != BadgeLevel.STARTED) return Badge(badge, size, modifier)
    val scheme = badge.scheme
    val (petals, grown) = growing.petals.toInt() to growing.grown.toInt()
    // One after another, from the ring out.
    val at = entrance((140 + 90 * (grown - 1)).coerceIn(140, 400), easing = LinearEasing) * grown
    Box(
        modifier.size(size).drawBehind {
            scale(this.size.width / 120f, Offset.Zero) {
                drawRim(scheme, BadgeLevel.STARTED)
                for (k in 0 until petals) {
                    val isNew = k >= petals - grown
                    val length = if (isNew) 16f * (at - (k - (petals - grown))).coerceIn(0f, 1f) else 16f
                    if (length <= 0f) continue
                    val petal = petal(27f, 27f + length, 22.5f * k)
                    drawPath(petal, if (k % 2 == 0) scheme.petalA else scheme.petalB)
                    if (isNew) drawPath(petal, ink, style = Stroke(1.6f, join = StrokeJoin.Round))
                }
                drawCircle(scheme.rim, 29f, middle)
                drawCircle(cream, 27f, middle)
            }
        },
        Alignment.Center,
    ) { Picture(badge.picture, size * (34 / 120f)) }
}

private val middle = Offset(60f, 60f)

private fun polar(r: Float, degrees: Float): Offset {
    val a = degrees * PI.toFloat() / 180
    return Offset(60 + r * sin(a), 60 - r * cos(a))
}

private fun DrawScope.drawRim(scheme: Scheme, level: BadgeLevel) = when (level) {
    BadgeLevel.NONE -> {
        // An open door: in full colour, within a ring of single beads.
        beads(16, 54f, 3.4f, scheme.rim)
        drawCircle(Color.White, 48f, middle)
        drawCircle(scheme.tint, 44.5f, middle)
    }
    BadgeLevel.STARTED -> {
        scallops(Color.White, 1f)
        scallops(scheme.rim, 1f, Stroke(3f))
        drawCircle(scheme.tint, 45f, middle)
        drawCircle(scheme.rim, 45f, middle, style = Stroke(3f))
    }
    BadgeLevel.EARNED -> wholeRim(scheme, 1f)
    BadgeLevel.KEPT -> {
        val star = star(8, 59f, 47f, middle)
        drawPath(star, scheme.kept)
        drawPath(star, scheme.keptEdge, style = Stroke(2f, join = StrokeJoin.Round))
        beads(8, 53.2f, 2.2f, scheme.tip)
        wholeRim(scheme, 0.87f)
    }
}

private fun DrawScope.wholeRim(scheme: Scheme, s: Float) {
    scallops(scheme.rim, s)
    drawCircle(scheme.rim, 47 * s, middle)
    beads(16, 50.5f * s, 2.5f * s, Color.White)
    drawCircle(scheme.ring, 44 * s, middle)
    for (k in 0 until 16) drawPath(petal(26 * s, 43 * s, 22.5f * k), if (k % 2 == 0) scheme.petalA else scheme.petalB)
    drawCircle(scheme.rim, 30.5f * s, middle)
    drawCircle(cream, 27.5f * s, middle)
}

private fun DrawScope.drawSmallStar() {
    val star = star(5, 15f, 6.8f, Offset(60f, 103f))
    drawPath(star, Color(0xFFFFD54A))
    drawPath(star, ink, style = Stroke(3f, join = StrokeJoin.Round))
}

/** The celebration's rim, 240 x 240, with Mithu or a badge to stand in its middle. */
fun DrawScope.drawBurst() = translate(60f, 60f) {
    for (k in 0 until 24) drawPath(petal(84f, 119f, 15f * k, 24), if (k % 2 == 0) marigold else coral)
    scallops(plum, 92f / 47, n = 24)
    drawCircle(plum, 92f, middle)
    beads(24, 97f, 3.2f, Color.White)
    drawCircle(marigold, 86f, middle)
    for (k in 0 until 24) drawPath(petal(60f, 85f, 15f * k, 24), if (k % 2 == 0) coral else cream)
    drawCircle(teal, 66f, middle)
    beads(24, 63f, 2f, cream)
    drawCircle(cream, 60f, middle)
}

private fun DrawScope.scallops(color: Color, s: Float, stroke: Stroke? = null, n: Int = 16) {
    val r = 47 * s * sin(PI.toFloat() / n) * 1.06f
    for (k in 0 until n) {
        if (stroke == null) drawCircle(color, r, polar(47 * s, 360f * k / n)) else drawCircle(color, r, polar(47 * s, 360f * k / n), style = stroke)
    }
}

private fun DrawScope.beads(n: Int, at: Float, r: Float, color: Color) {
    for (k in 0 until n) drawCircle(color, r, polar(at, 360f * k / n))
}

private fun petal(r0: Float, r1: Float, degrees: Float, n: Int = 16) = Path().apply {
    val half = 180f / n * 1.45f
    val bend = r0 + 0.62f * (r1 - r0)
    val (from, to) = polar(r0, degrees) to polar(r1, degrees)
    val (out, back) = polar(bend, degrees - half) to polar(bend, degrees + half)
    moveTo(from.x, from.y)
    quadraticTo(out.x, out.y, to.x, to.y)
    quadraticTo(back.x, back.y, from.x, from.y)
    close()
}

private fun star(points: Int, outer: Float, inner: Float, at: Offset) = Path().apply {
    for (k in 0 until points * 2) {
        val p = polar(if (k % 2 == 0) outer else inner, 180f * k / points) - middle + at
        if (k == 0) moveTo(p.x, p.y) else lineTo(p.x, p.y)
    }
    close()
}
