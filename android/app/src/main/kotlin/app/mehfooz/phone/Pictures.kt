package app.mehfooz.phone

import android.graphics.BitmapFactory
import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.MutableState
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import app.mehfooz.R
import java.util.concurrent.Executors

/**
 * Pictures of the content, each fetched once and kept. Used on the main thread only; fetched and decoded on a thread of its
 * own, so that no answer waits behind them.
 */
class Pictures(private val fetch: (name: String) -> ByteArray, private val onMain: (Runnable) -> Unit) {
    private val drawn = mutableMapOf<String, MutableState<ImageBitmap?>>()
    private val asked = mutableSetOf<String>()
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
            }
        }
    }

    /** Gives the memory back; what is still shown asks again. */
    fun forget() = drawn.values.forEach { it.value = null }

    fun end() = decoder.shutdown()

    private fun of(name: String) = drawn.getOrPut(name) { mutableStateOf(null) }
}

val LocalPictures = staticCompositionLocalOf { Pictures({ ByteArray(0) }, Runnable::run) }

/** The mascot. He looks towards the words, and so the other way where they run from right to left. */
@Composable
fun Mithu(size: Dp, modifier: Modifier = Modifier) {
    val look = if (LocalLayoutDirection.current == LayoutDirection.Rtl) -1f else 1f
    Image(painterResource(R.drawable.mithu), null, modifier.size(size).graphicsLayer { scaleX = look })
}

/** A picture by its name; decoration, so without a name of its own. */
@Composable
fun Picture(name: String, size: Dp, modifier: Modifier = Modifier) {
    val pictures = LocalPictures.current
    val drawn = pictures[name]
    LaunchedEffect(name, drawn == null) { pictures.ask(name) }
    if (drawn == null) Box(modifier.size(size)) else Image(drawn, null, modifier.size(size))
}
