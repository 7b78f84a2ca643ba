package app.mehfooz.phone

import android.view.accessibility.AccessibilityManager
import androidx.compose.runtime.Composable
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalContext
import app.mehfooz.core.Frame

/** Speaks what is touched, for a player who is read to, and tells what is being spoken. */
@Immutable
class ReadAloud(private val voice: Voice, private val reading: Reading, private val frame: Frame?, val isOn: Boolean) {
    /** Speaks [text], the words of the thing that [key] names, in place of what is spoken now. */
    fun touch(key: String, text: String) {
        if (isOn && frame != null) reading.say(listOf(text), listOf(key), voice, frame)
    }

    /** The characters of [text] that are spoken now. */
    fun wordOf(text: String): IntRange? = reading.said(voice)?.takeIf { it.first == text }?.second

    fun isSaying(key: String) = reading.saying(voice) == key
}

val LocalReadAloud = staticCompositionLocalOf { ReadAloud(NoVoice, Reading(), frame = null, isOn = false) }

/** On for whoever it is, as nobody knows yet. */
@Composable
fun touchAloud(frame: Frame): ReadAloud = readAloud(frame.copy(readsAloud = true))

/** On where the player is read to and the phone has a voice; not over TalkBack, which speaks itself. */
@Composable
fun readAloud(frame: Frame): ReadAloud {
    val voice = LocalVoice.current
    val reading = LocalReading.current
    val isOn = frame.readsAloud && voice.speaks(frame.speech) && !talksBack()
    return remember(voice, reading, frame, isOn) { ReadAloud(voice, reading, frame, isOn) }
}

@Composable
fun talksBack() = LocalContext.current.getSystemService(AccessibilityManager::class.java)?.isTouchExplorationEnabled == true
