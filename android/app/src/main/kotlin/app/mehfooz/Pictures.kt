package app.mehfooz

import android.graphics.BitmapFactory
import androidx.compose.foundation.Image
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.res.painterResource
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection

/** Pictures of the content, each fetched once and kept. Used on the main thread only. */
class Pictures(private val fetch: (name: String, onBytes: (ByteArray) -> Unit) -> Unit) {
    private val drawn = mutableStateMapOf<String, ImageBitmap>()
    private val asked = mutableSetOf<String>()

    /** How many were asked for and are not there yet. */
    val missing get() = asked.size - drawn.size

    operator fun get(name: String): ImageBitmap? = drawn[name]

    fun ask(name: String) {
        if (!asked.add(name)) return
        fetch(name) { png -> BitmapFactory.decodeByteArray(png, 0, png.size)?.let { drawn[name] = it.asImageBitmap() } }
    }
}

val LocalPictures = staticCompositionLocalOf { Pictures { _, _ -> } }

/** The mascot. He looks towards the words, and so the other way where they run from right to left. */
@Composable
fun Mithu(size: Dp, modifier: Modifier = Modifier) {
    val look = if (LocalLayoutDirection.current == LayoutDirection.Rtl) -1f else 1f
    Image(painterResource(R.drawable.mithu), null, modifier.size(size).graphicsLayer { scaleX = look })
}

/** A picture by its name; decoration, so without a name of its own. */
@Composable
fun Picture(name: String, size: Dp, modifier: Modifier = Modifier, alpha: Float = 1f) {
    val pictures = LocalPictures.current
    LaunchedEffect(name) { pictures.ask(name) }
    val drawn = pictures[name]
    if (drawn == null) Box(modifier.size(size)) else Image(drawn, null, modifier.size(size), alpha = alpha)
}
