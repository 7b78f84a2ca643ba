package app.mehfooz

import android.content.Context
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import androidx.compose.runtime.Stable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import java.util.Locale

/** Reads aloud. Used on the main thread only. */
@Stable
interface Voice {
    /** Whether the phone has a voice for this language, offline; may change once, when the system's answer comes. */
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

/** The system's voice. It may answer late, or never: until then there is none. */
class SystemVoice(context: Context, private val onMain: (Runnable) -> Unit) : Voice {
    private var isReady by mutableStateOf(false)
    override var isSpeaking by mutableStateOf(false)
        private set
    private var last = ""
    private val speech: TextToSpeech = TextToSpeech(context) { status -> onMain { isReady = status == TextToSpeech.SUCCESS } }

    init {
        speech.setOnUtteranceProgressListener(object : UtteranceProgressListener() {
            override fun onStart(id: String) = Unit
            override fun onDone(id: String) = ended(id)
            @Deprecated("still called by old phones") override fun onError(id: String) = ended(id)
        })
    }

    override fun speaks(language: String) = isReady && runCatching {
        speech.isLanguageAvailable(Locale.forLanguageTag(language)) >= TextToSpeech.LANG_AVAILABLE &&
            speech.voices.orEmpty().any { it.locale.language == Locale.forLanguageTag(language).language && !it.isNetworkConnectionRequired }
    }.getOrDefault(false) // some engines throw from deep inside

    override fun say(lines: List<String>, language: String) {
        if (lines.isEmpty()) return
        speech.language = Locale.forLanguageTag(language)
        lines.forEachIndexed { i, line ->
            last = "${System.nanoTime()}-$i"
            speech.speak(line, if (i == 0) TextToSpeech.QUEUE_FLUSH else TextToSpeech.QUEUE_ADD, null, last)
        }
        isSpeaking = true
    }

    override fun stop() {
        speech.stop()
        isSpeaking = false
    }

    private fun ended(id: String) = onMain { if (id == last) isSpeaking = false }
}
