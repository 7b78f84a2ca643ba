package app.mehfooz

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import java.io.File
import kotlin.math.abs

/** Opaque pixels, row by row. */
class Raster(val width: Int, val height: Int, val pixels: IntArray) {
    /** Each pixel the mean of [by] x [by]. */
    fun smaller(by: Int): Raster {
        val small = Raster(width / by, height / by, IntArray((width / by) * (height / by)))
        for (y in 0 until small.height) for (x in 0 until small.width) small.pixels[y * small.width + x] = mean(x * by, y * by, by)
        return small
    }

    private fun mean(left: Int, top: Int, side: Int) = rgb { shift ->
        var sum = 0
        for (y in top until top + side) for (x in left until left + side) sum += pixels[y * width + x].channel(shift)
        sum / (side * side)
    }

    fun inSixBits() = Raster(width, height, IntArray(pixels.size) { pixels[it] and 0xFFFCFCFC.toInt() })

    fun bitmap(): Bitmap = Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888)
}

fun Bitmap.raster() = Raster(width, height, IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) })
fun rasterOf(png: File): Raster = png.readBytes().let { BitmapFactory.decodeByteArray(it, 0, it.size) }.raster()

fun Int.channel(shift: Int) = this shr shift and 0xFF
inline fun rgb(channel: (shift: Int) -> Int) = (0xFF shl 24) or (channel(16) shl 16) or (channel(8) shl 8) or channel(0)

/** How far two colours are apart, in the channel where they are farthest. */
fun apart(a: Int, b: Int) = maxOf(abs(a.channel(16) - b.channel(16)), abs(a.channel(8) - b.channel(8)), abs(a.channel(0) - b.channel(0)))
