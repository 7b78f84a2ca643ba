package app.mehfooz.phone

import android.content.Context
import android.speech.tts.TextToSpeech
import android.speech.tts.TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED
import android.speech.tts.UtteranceProgressListener
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import java.util.Locale
import kotlin.concurrent.thread
import android.speech.tts.Voice as EngineVoice

/** The system's voice. It may answer late, or never: until then there is none. */
class SystemVoice(context: Context, private val onMain: (Runnable) -> Unit) : Voice {
    /** Those on the phone that need no network; asked for once, as an engine may take long to list hundreds. */
    private var installed by mutableStateOf(emptyList<EngineVoice>())
    private val chosen = mutableMapOf<String, EngineVoice?>()
    private val focus = Focus(context) { stop() }

    override var isSpeaking by mutableStateOf(false)
        private set

    override var line: Int? by mutableStateOf(null)
        private set

    override var word: IntRange? by mutableStateOf(null)
        private set

    /** Counts what was said: an end that is told late does not end what is said since. */
    private var number = 0
    private var last = ""
    private val speech: TextToSpeech = TextToSpeech(context) { status -> onMain { if (status == TextToSpeech.SUCCESS) getReady() } }

    override fun speaks(language: String) = voiceFor(language) != null

    override fun say(lines: List<String>, language: String, isSlow: Boolean) {
        stop()
        val voice = voiceFor(language)
        if (lines.isEmpty() || voice == null || !focus.take()) return
        isSpeaking = true
        number++
        last = "$number-${lines.lastIndex}"
        speech.setSpeechRate(if (isSlow) SLOW else 1f)
        // Never by language alone: the engine might choose a voice that goes to its server.
        val isSaid = speech.setVoice(voice) == TextToSpeech.SUCCESS && lines.withIndex().all { (i, line) ->
            speech.speak(line, if (i == 0) TextToSpeech.QUEUE_FLUSH else TextToSpeech.QUEUE_ADD, null, "$number-$i") == TextToSpeech.SUCCESS
        }
        if (!isSaid) stop()
    }

    override fun stop() {
        if (isSpeaking) speech.stop()
        end()
    }

    private fun end() {
        isSpeaking = false
        line = null
        word = null
        focus.giveBack()
    }

    private fun getReady() {
        speech.setAudioAttributes(Focus.speechAttributes)
        speech.setOnUtteranceProgressListener(Progress())
        thread(name = "voices") {
            // Some engines throw from deep inside.
            val voices = runCatching { speech.voices.orEmpty().filter { it.isOffline } }.getOrDefault(emptyList())
            onMain {
                chosen.clear()
                installed = voices
            }
        }
    }

    private val EngineVoice.isOffline get() = !isNetworkConnectionRequired && KEY_FEATURE_NOT_INSTALLED !in features.orEmpty()

    private fun voiceFor(language: String): EngineVoice? {
        val voices = installed
        return chosen.getOrPut(language) {
            val wanted = Locale.forLanguageTag(language)
            voices.filter { it.locale.language3 == wanted.language3 }.sortedBy { it.name }
                .maxWithOrNull(compareBy<EngineVoice> { it.locale.country3 == wanted.country3 }.thenBy { it.quality }.thenBy { -it.latency })
        }
    }

    // Engines write languages and countries with two letters, or with three.
    private val Locale.language3 get() = runCatching { isO3Language }.getOrDefault(language)
    private val Locale.country3 get() = runCatching { isO3Country }.getOrDefault(country)

    private inner class Progress : UtteranceProgressListener() {
        override fun onStart(id: String) = onMain {
            if (!isOurs(id)) return@onMain
            line = id.substringAfter('-').toInt()
            word = null
        }

        /** From Android 8 on, where the engine tells. */
        override fun onRangeStart(id: String, start: Int, end: Int, frame: Int) = onMain { if (isOurs(id)) word = start until end }

        override fun onDone(id: String) = onMain { if (id == last) end() }
        @Deprecated("still called by old phones") override fun onError(id: String) = onDone(id)

        /** The system or another app cut it short; what was to follow is gone as well. */
        override fun onStop(id: String, interrupted: Boolean) = onMain { if (isOurs(id)) end() }

        /** Of what is said now, and not of what was said before. */
        private fun isOurs(id: String) = isSpeaking && id.substringBefore('-') == "$number"
    }

    private companion object {
        const val SLOW = 0.9f
    }
}
