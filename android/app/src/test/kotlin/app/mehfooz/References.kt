package app.mehfooz

import android.graphics.Bitmap
import java.io.File

/**
 * Pictures of screens as they are to look, and what differs from them.
 *
 * A pixel of theirs stands for 2 x 2 of a phone's, 4 x 4 of a tablet's, and keeps six bits of a colour: a third of the size, and no
 * difference that can be seen. One machine draws the same bits each time; the tolerance is for another one's rounding, which may move
 * a colour by one step of 4 where the edge of a letter is.
 */
class References {
    private val folder = System.getProperty("mehfooz.references")?.let(::File)
    private val differences = File(System.getProperty("mehfooz.pictures")!!, "differences")
    private val isAccepting = System.getProperty("mehfooz.accept") == "true"
    private val wrong = mutableListOf<String>()

    /** Does nothing where no folder of references is named. */
    fun compare(name: String, drawn: Bitmap) {
        if (folder == null) return
        val actual = drawn.raster().let { it.smaller(if (maxOf(it.width, it.height) > 1600) 4 else 2) }.inSixBits()
        val file = File(folder, "$name.png")
        if (isAccepting) actual.bitmap().save(name, folder)
        val deviation = deviation(if (file.exists()) rasterOf(file) else null, actual) ?: return
        differences.mkdirs()
        val shown = File(differences, "$name.png")
        deviation.picture.bitmap().save(name, differences)
        wrong += "$name: ${deviation.words}; reference, difference and what was drawn: $shown"
    }

    /** The same of what is said there. */
    fun compare(name: String, lines: List<String>) {
        val file = File(folder ?: return, "$name.txt")
        if (isAccepting) file.writeText(lines.joinToString("\n", postfix = "\n"))
        val expected = if (file.exists()) file.readLines() else emptyList()
        if (expected == lines) return
        val at = lines.indices.firstOrNull { lines[it] != expected.getOrNull(it) } ?: lines.size
        val screen = lines.take(at + 1).lastOrNull { it.startsWith("@ ") }
        wrong += "$name, line ${at + 1}, of $screen: expected \"${expected.getOrNull(at)}\", said \"${lines.getOrNull(at)}\""
    }

    /** Fails with all that differed. */
    fun end() {
        if (wrong.isNotEmpty()) throw AssertionError(wrong.joinToString("\n", postfix = "\nIf all of it is as it should be: android/host/phone.sh accept"))
    }
}

class Deviation(val words: String, val picture: Raster)

/** How far apart two colours may be, and in how many pixels they may be farther. */
private const val STEPS = 8
private const val PIXELS = 10

fun deviation(expected: Raster?, actual: Raster): Deviation? {
    if (expected == null) return Deviation("no reference", actual)
    if (expected.width != actual.width || expected.height != actual.height) {
        return Deviation("expected ${expected.width} x ${expected.height}, drawn ${actual.width} x ${actual.height}", actual)
    }
    val pixels = actual.pixels.indices.filter { apart(expected.pixels[it], actual.pixels[it]) > STEPS }
    if (pixels.size <= PIXELS) return null
    val marked = actual.pixels.map(::pale).toIntArray().also { all -> pixels.forEach { all[it] = RED } }
    val (xs, ys) = pixels.map { it % actual.width } to pixels.map { it / actual.width }
    return Deviation(
        "${pixels.size} pixels differ, between (${xs.min()}, ${ys.min()}) and (${xs.max()}, ${ys.max()})",
        beside(expected, Raster(actual.width, actual.height, marked), actual),
    )
}

private const val RED = 0xFFD0002A.toInt()
private fun pale(color: Int) = rgb { shift -> 192 + color.channel(shift) / 4 }

private fun beside(vararg all: Raster): Raster {
    val width = all.sumOf { it.width }
    val pixels = IntArray(width * all[0].height)
    var left = 0
    for (one in all) {
        for (y in 0 until one.height) one.pixels.copyInto(pixels, y * width + left, y * one.width, (y + 1) * one.width)
        left += one.width
    }
    return Raster(width, all[0].height, pixels)
}
