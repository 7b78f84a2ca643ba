package app.mehfooz

import android.graphics.Bitmap
import androidx.core.graphics.ColorUtils
import kotlin.math.abs

/** How wide and high the dark of a picture is, in pixels. */
data class Ink(val width: Int, val height: Int) {
    fun isLike(other: Ink) = abs(width - other.width) <= 1 && abs(height - other.height) <= 1
}

fun Bitmap.ink(): Ink {
    val dark = pixels().withIndex().filter { ColorUtils.calculateLuminance(it.value) < 0.1 }.map { it.index }
    val xs = dark.map { it % width }
    return Ink(xs.max() - xs.min() + 1, dark.last() / width - dark.first() / width + 1)
}

/** The contrast of what is drawn most with what differs most from it, as WCAG counts it. */
fun Bitmap.contrast(): Double {
    val colors = pixels().map { it or (0xFF shl 24) }
    val ground = colors.groupingBy { it }.eachCount().maxBy { it.value }.key
    return colors.distinct().maxOf { ColorUtils.calculateContrast(it, ground) }
}

private fun Bitmap.pixels() = IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) }
