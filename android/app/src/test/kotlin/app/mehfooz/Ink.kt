package app.mehfooz

import android.graphics.Bitmap
import androidx.core.graphics.ColorUtils
import kotlin.math.abs

/** How wide and high the dark of a picture is, in pixels. */
data class Ink(val width: Int, val height: Int) {
    fun isLike(other: Ink) = abs(width - other.width) <= 1 && abs(height - other.height) <= 1
}

fun Bitmap.ink(): Ink {
    val pixels = pixels()
    var color = pixels[0]
    var isDark = ColorUtils.calculateLuminance(color) < 0.1
    // Neighbours are mostly of one colour, and the luminance of a million pixels takes a second.
    val dark = pixels.indices.filter { at ->
        if (pixels[at] != color) {
            color = pixels[at]
            isDark = ColorUtils.calculateLuminance(color) < 0.1
        }
        isDark
    }
    val left = dark.minOf { it % width }
    val right = dark.maxOf { it % width }
    return Ink(right - left + 1, dark.last() / width - dark.first() / width + 1)
}

/** The contrast of what is drawn most with what differs most from it, as WCAG counts it. */
fun Bitmap.contrast(): Double {
    val pixels = pixels().apply { sort() }
    val counts = mutableMapOf<Int, Int>()
    var from = 0
    for (at in 1..pixels.size) if (at == pixels.size || pixels[at] != pixels[from]) {
        counts.merge(pixels[from] or (0xFF shl 24), at - from, Int::plus)
        from = at
    }
    val ground = counts.maxBy { it.value }.key
    return counts.keys.maxOf { ColorUtils.calculateContrast(it, ground) }
}

private fun Bitmap.pixels() = IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) }
