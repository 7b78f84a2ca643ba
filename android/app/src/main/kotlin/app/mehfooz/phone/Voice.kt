package app.mehfooz.phone

import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import app.mehfooz.core.Frame

/** Reads aloud. Used on the main thread only. */
@Stable
interface Voice {
    /** Whether the phone has a voice for this language that is installed and needs no network; may change once it is known. */
    fun speaks(language: String): Boolean
    val isSpeaking: Boolean

    /** Which of the lines that were given is spoken now; none before the first, and where the phone does not tell. */
    val line: Int?

    /** Which characters of that line are spoken now; none where the phone does not tell. */
    val word: IntRange? get() = null

    /** [isSlow]: for a child who is read to. */
    fun say(lines: List<String>, language: String, isSlow: Boolean)
    fun stop()
}

/** For phones, and tests, without a voice. */
object NoVoice : Voice {
    override fun speaks(language: String) = false
    override val isSpeaking = false
    override val line = null
    override fun say(lines: List<String>, language: String, isSlow: Boolean) = Unit
    override fun stop() = Unit
}

val LocalVoice = staticCompositionLocalOf<Voice> { NoVoice }

/** What is read on the screen that is on: kept longer than a composition, so that a turned phone reads on where it was. */
class Reading {
    private var screen: String? = null
    private var lines: List<String>? = null

    private var spoken by mutableStateOf(emptyList<String>())

    /** What each line that is spoken now belongs to. */
    private var keys by mutableStateOf(emptyList<String?>())

    /** Another [screen] ends what was read on the one before. */
    fun show(screen: String, voice: Voice) {
        if (screen == this.screen) return
        this.screen = screen
        lines = null
        voice.stop()
    }

    /** Other [lines] end those before; they are read at once when [startsAlone]. */
    fun show(lines: List<String>, keys: List<String?>, voice: Voice, frame: Frame, startsAlone: Boolean) {
        if (lines == this.lines) return
        this.lines = lines
        voice.stop()
        if (startsAlone) say(lines, keys, voice, frame)
    }

    /** Reads [lines]; each marks the thing of its key while it is spoken. */
    fun say(lines: List<String>, keys: List<String?>, voice: Voice, frame: Frame) {
        this.keys = keys
        spoken = lines
        voice.say(lines, frame.speech, isSlow = frame.readsAloud)
    }

    /** The text that is spoken now, and which characters of it. */
    fun said(voice: Voice): Pair<String, IntRange>? = voice.word?.let { word -> voice.line?.let(spoken::getOrNull)?.let { it to word } }

    /** The key of what is spoken now. */
    fun saying(voice: Voice): String? = voice.line?.let(keys::getOrNull)
}

val LocalReading = staticCompositionLocalOf { Reading() }
