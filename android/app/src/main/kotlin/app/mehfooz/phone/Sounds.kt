package app.mehfooz.phone

import android.content.Context
import android.media.AudioAttributes
import android.media.SoundPool
import android.os.Build
import android.view.HapticFeedbackConstants
import androidx.annotation.RawRes
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalView
import app.mehfooz.R
import app.mehfooz.core.Frame

/** The game's own sounds; `host/sounds.py` makes them. */
enum class Sound(@RawRes val file: Int) { TAP(R.raw.tap), PLACED(R.raw.placed), RIGHT(R.raw.right), BADGE(R.raw.badge) }

fun interface Sounds {
    fun play(sound: Sound)
}

/** The phone's speaker; each sound is loaded when the first is wanted. */
class SystemSounds(private val context: Context) : Sounds {
    private val pool by lazy {
        val use = AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_GAME).setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION).build()
        SoundPool.Builder().setMaxStreams(2).setAudioAttributes(use).build()
    }
    private val loaded by lazy { Sound.entries.associateWith { pool.load(context, it.file, 1) } }

    override fun play(sound: Sound) {
        loaded[sound]?.let { pool.play(it, VOLUME, VOLUME, 1, 0, 1f) }
    }

    private companion object {
        /** Below the voice. */
        const val VOLUME = 0.6f
    }
}

val LocalSounds = staticCompositionLocalOf { Sounds {} }

/** What is heard and felt of what a child does; nothing of both where [isOn] is not: by the player's switch, and on calm pages. */
@Immutable
class Effects(private val sounds: Sounds, private val isOn: Boolean, private val onHaptic: (kind: Int) -> Unit) {
    fun chosen() {
        if (!isOn) return
        sounds.play(Sound.TAP)
        onHaptic(if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) HapticFeedbackConstants.CONFIRM else HapticFeedbackConstants.VIRTUAL_KEY)
    }

    /** What is dragged was lifted, or is over another place. */
    fun moved() {
        if (isOn) onHaptic(HapticFeedbackConstants.CLOCK_TICK)
    }

    fun placed() = play(Sound.PLACED)
    fun right() = play(Sound.RIGHT)
    fun badge() = play(Sound.BADGE)

    private fun play(sound: Sound) {
        if (isOn) sounds.play(sound)
    }
}

val LocalEffects = staticCompositionLocalOf { Effects({}, isOn = false) {} }

/** Provides the effects of a page. */
@Composable
fun WithEffects(frame: Frame, content: @Composable () -> Unit) {
    val (sounds, view) = LocalSounds.current to LocalView.current
    val isOn = frame.sounds && !frame.calm
    val effects = remember(sounds, view, isOn) {
        Effects(sounds, isOn) { view.performHapticFeedback(it) }
    }
    CompositionLocalProvider(LocalEffects provides effects, content = content)
}

/** [act]s when the page of this [key] comes, and not again when the phone is turned. */
@Composable
fun Once(key: Any, act: () -> Unit) {
    var isDone by rememberSaveable(key) { mutableStateOf(false) }
    LaunchedEffect(key) {
        if (!isDone) act()
        isDone = true
    }
}
