package app.mehfooz.phone

import androidx.compose.runtime.Stable
import androidx.compose.runtime.staticCompositionLocalOf

/** Reads aloud. Used on the main thread only. */
@Stable
interface Voice {
    /** Whether the phone has a voice for this language that is installed and needs no network; may change once it is known. */
    fun speaks(language: String): Boolean
    val isSpeaking: Boolean
    fun say(lines: List<String>, language: String)
    fun stop()
}

/** For phones, and tests, without a voice. */
object NoVoice : Voice {
    override fun speaks(language: String) = false
    override val isSpeaking = false
    override fun say(lines: List<String>, language: String) = Unit
    override fun stop() = Unit
}

val LocalVoice = staticCompositionLocalOf<Voice> { NoVoice }

/** What is read on the screen that is on: kept longer than a composition, so that a turned phone reads on where it was. */
class Reading {
    private var screen: String? = null
    private var lines: List<String>? = null

    /** Another [screen] ends what was read on the one before. */
    fun show(screen: String, voice: Voice) {
        if (screen == this.screen) return
        this.screen = screen
        lines = null
        voice.stop()
    }

    /** Other [lines] end those before; they are read at once when [startsAlone]. */
    fun show(lines: List<String>, voice: Voice, language: String, startsAlone: Boolean) {
        if (lines == this.lines) return
        this.lines = lines
        voice.stop()
        if (startsAlone) voice.say(lines, language)
    }
}

val LocalReading = staticCompositionLocalOf { Reading() }
