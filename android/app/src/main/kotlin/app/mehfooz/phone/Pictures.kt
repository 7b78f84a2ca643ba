package app.mehfooz.phone

import android.graphics.BitmapFactory
import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.MutableState
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import app.mehfooz.R
import java.util.concurrent.Executors

/**
 * Pictures of the content, each fetched once and kept while there is room. Used on the main thread only; fetched and decoded on a
 * thread of its own, so that no answer waits behind them.
 */
class Pictures(private val fetch: (name: String) -> ByteArray, private val onMain: (Runnable) -> Unit) {
    private val drawn = mutableMapOf<String, MutableState<ImageBitmap?>>()
    private val asked = mutableSetOf<String>()

    /** How many parts of the screen show each, and which are shown no more, the oldest first. */
    private val shown = mutableMapOf<String, Int>()
    private val idle = linkedSetOf<String>()

    /** What the pictures take in memory. */
    val bytes get() = drawn.values.sumOf { it.value?.asAndroidBitmap()?.allocationByteCount ?: 0 }

    private val decoder by lazy { Executors.newSingleThreadExecutor { Thread(it, "pictures") } }

    /** How many were asked for and are not there yet. */
    val missing get() = asked.size

    operator fun get(name: String): ImageBitmap? = of(name).value

    fun ask(name: String) {
        if (of(name).value != null || !asked.add(name)) return
        decoder.execute {
            val png = runCatching { fetch(name) }.getOrDefault(ByteArray(0))
            val picture = BitmapFactory.decodeByteArray(png, 0, png.size)?.asImageBitmap()
            onMain {
                asked -= name
                of(name).value = picture
                if (name !in shown) idle += name
                makeRoom()
            }
        }
    }

    /** A part of the screen shows it. */
    fun show(name: String) {
        shown.merge(name, 1, Int::plus)
        idle -= name
    }

    /** And does no more. */
    fun leave(name: String) {
        val others = shown.getValue(name) - 1
        if (others > 0) shown[name] = others
        else {
            shown -= name
            idle += name
        }
    }

    /** Forgets what was not shown for the longest time. */
    private fun makeRoom() {
        while (idle.isNotEmpty() && bytes > MAX_BYTES) {
            val oldest = idle.first()
            idle -= oldest
            of(oldest).value = null
        }
    }

    /** Gives the memory back; what is still shown asks again. */
    fun forget() = drawn.values.forEach { it.value = null }

    fun end() = decoder.shutdown()

    private fun of(name: String) = drawn.getOrPut(name) { mutableStateOf(null) }

    companion object {
        /** About seventy pictures: those of a round and of the map, more than once. */
        const val MAX_BYTES = 24 shl 20
    }
}

val LocalPictures = staticCompositionLocalOf { Pictures({ ByteArray(0) }, Runnable::run) }

/** The mascot. He looks towards the words, and so the other way where they run from right to left. */
@Composable
fun Mithu(size: Dp, modifier: Modifier = Modifier) {
    val look = if (LocalLayoutDirection.current == LayoutDirection.Rtl) -1f else 1f
    Image(painterResource(R.drawable.mithu), null, modifier.size(size).graphicsLayer { scaleX = look })
}

/** A picture of the content as soon as it is there; kept while it is shown. */
@Composable
fun drawn(name: String): ImageBitmap? {
    val pictures = LocalPictures.current
    val picture = pictures[name]
    LaunchedEffect(name, picture == null) { pictures.ask(name) }
    DisposableEffect(pictures, name) {
        pictures.show(name)
        onDispose { pictures.leave(name) }
    }
    return picture
}

/** A picture by its name; decoration, so without a name of its own. */
@Composable
fun Picture(name: String, size: Dp, modifier: Modifier = Modifier) {
    val drawn = drawn(name)
    if (drawn == null) Box(modifier.size(size)) else Image(drawn, null, modifier.size(size))
}
