package app.mehfooz

import android.media.AudioManager
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.speech.tts.TextToSpeech
import android.speech.tts.Voice.LATENCY_NORMAL
import android.speech.tts.Voice.QUALITY_HIGH
import android.speech.tts.Voice.QUALITY_LOW
import android.speech.tts.Voice.QUALITY_NORMAL
import app.mehfooz.phone.SystemVoice
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowTextToSpeech
import java.util.Locale
import android.speech.tts.Voice as EngineVoice

/** The system's voice, over an engine that says what it has. */
@RunWith(RobolectricTestRunner::class)
class SystemVoiceTest {
    private val audio = shadowOf(RuntimeEnvironment.getApplication().getSystemService(AudioManager::class.java))
    private val main = Handler(Looper.getMainLooper())
    private lateinit var engine: TextToSpeech

    private fun voiceOver(vararg voices: EngineVoice): SystemVoice {
        voices.forEach(ShadowTextToSpeech::addVoice)
        val voice = SystemVoice(RuntimeEnvironment.getApplication()) { main.post(it) }
        engine = ShadowTextToSpeech.getLastTextToSpeechInstance()
        shadowOf(engine).onInitListener.onInit(TextToSpeech.SUCCESS)
        return voice
    }

    private fun engineVoice(name: String, tag: String, isNetwork: Boolean = false, features: Set<String> = emptySet(), quality: Int = QUALITY_LOW) =
        EngineVoice(name, tag.split('-').let { (language, country) -> Locale(language, country) }, quality, LATENCY_NORMAL, isNetwork, features)

    private fun SystemVoice.reads(language: String): SystemVoice = also { await { it.speaks(language) } }

    @After fun forget() = ShadowTextToSpeech.reset()

    @Test fun only_a_voice_that_is_installed_and_needs_no_network_counts() {
        val voice = voiceOver(
            engineVoice("ur-network", "ur-PK", isNetwork = true),
            engineVoice("ur-listed", "ur-PK", features = setOf(TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED)),
            engineVoice("en", "en-GB"),
        ).reads("en-GB")
        assertFalse(voice.speaks("ur-PK"))
        voice.say(listOf("سلام"), "ur-PK", isSlow = false)
        assertFalse(voice.isSpeaking)
        assertTrue(shadowOf(engine).spokenTextList.isEmpty())
    }

    @Test fun that_voice_is_the_one_that_speaks() {
        val voice = voiceOver(
            engineVoice("ur-IN", "ur-IN", quality = QUALITY_HIGH), engineVoice("ur-network", "ur-PK", isNetwork = true, quality = QUALITY_HIGH),
            engineVoice("ur-low", "ur-PK"), engineVoice("ur-high", "urd-PAK", quality = QUALITY_HIGH), engineVoice("ur-normal", "ur-PK", quality = QUALITY_NORMAL),
        ).reads("ur-PK")
        voice.say(listOf("ایک", "دو"), "ur-PK", isSlow = false)
        assertEquals("ur-high", shadowOf(engine).currentVoice.name)
        assertEquals(listOf("ایک", "دو"), shadowOf(engine).spokenTextList)
    }

    @Test @Config(shadows = [SilentEngine::class]) fun it_speaks_slower_for_a_child_who_is_read_to_and_for_nobody_else() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        voice.say(listOf("one"), "en-GB", isSlow = true)
        assertEquals(0.9f, SilentEngine.rate)
        voice.say(listOf("one"), "en-GB", isSlow = false)
        assertEquals(1f, SilentEngine.rate)
    }

    @Test fun a_language_with_three_letters_is_the_same_language() {
        voiceOver(engineVoice("samsung", "urd-PAK")).reads("ur-PK")
    }

    @Test fun the_engine_is_asked_once_and_not_before_it_is_ready() {
        ShadowTextToSpeech.addVoice(engineVoice("en", "en-GB"))
        val voice = SystemVoice(RuntimeEnvironment.getApplication()) { main.post(it) }
        engine = ShadowTextToSpeech.getLastTextToSpeechInstance()
        assertFalse(voice.speaks("en-GB"))
        shadowOf(engine).onInitListener.onInit(TextToSpeech.SUCCESS)
        voice.reads("en-GB")
        ShadowTextToSpeech.reset()
        assertTrue("the list is kept", voice.speaks("en-GB"))
        assertTrue("looked for in the same list", voice.speaks("en-US"))
    }

    @Test fun other_sounds_are_turned_down_while_it_reads() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        assertNull(audio.lastAudioFocusRequest)
        voice.say(listOf("one"), "en-GB", isSlow = false)
        val request = audio.lastAudioFocusRequest.audioFocusRequest
        assertEquals(AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK, request.focusGain)
        assertNull(audio.lastAbandonedAudioFocusRequest)
        voice.stop()
        assertEquals(request, audio.lastAbandonedAudioFocusRequest)
    }

    @Test fun it_is_silent_during_a_call_and_stops_when_one_comes() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        audio.setNextFocusRequestResponse(AudioManager.AUDIOFOCUS_REQUEST_FAILED)
        voice.say(listOf("one"), "en-GB", isSlow = false)
        assertFalse(voice.isSpeaking)
        audio.setNextFocusRequestResponse(AudioManager.AUDIOFOCUS_REQUEST_GRANTED)
        voice.say(listOf("one"), "en-GB", isSlow = false)
        assertTrue(voice.isSpeaking)
        audio.lastAudioFocusRequest.listener.onAudioFocusChange(AudioManager.AUDIOFOCUS_LOSS_TRANSIENT)
        assertFalse(voice.isSpeaking)
        assertTrue(shadowOf(engine).isStopped)
    }

    @Test fun the_sign_stop_ends_with_the_last_line() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        voice.say(listOf("one", "two"), "en-GB", isSlow = false)
        assertTrue(voice.isSpeaking)
        await { !voice.isSpeaking }
        assertEquals("two", shadowOf(engine).lastSpokenText)
    }

    @Test @Config(shadows = [SilentEngine::class]) fun the_sign_stop_ends_when_the_engine_is_cut_short_but_not_for_what_was_said_before() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        val progress = shadowOf(engine).utteranceProgressListener
        voice.say(listOf("one", "two"), "en-GB", isSlow = false)
        voice.say(listOf("three"), "en-GB", isSlow = false)
        progress.onStop("1-0", true)
        progress.onDone("1-1")
        shadowOf(Looper.getMainLooper()).idle()
        assertTrue("that is told late", voice.isSpeaking)
        progress.onStop("2-0", true)
        shadowOf(Looper.getMainLooper()).idle()
        assertFalse(voice.isSpeaking)
    }

    @Test @Config(shadows = [SilentEngine::class]) fun an_engine_that_refuses_leaves_no_sign() {
        val voice = voiceOver(engineVoice("en", "en-GB")).reads("en-GB")
        SilentEngine.result = TextToSpeech.ERROR
        voice.say(listOf("one"), "en-GB", isSlow = false)
        SilentEngine.result = TextToSpeech.SUCCESS
        assertFalse(voice.isSpeaking)
        assertEquals("focus is given back", audio.lastAudioFocusRequest.audioFocusRequest, audio.lastAbandonedAudioFocusRequest)
    }
}

/** An engine that takes what is to be said, or refuses it, and never ends by itself. */
@Implements(TextToSpeech::class)
class SilentEngine : ShadowTextToSpeech() {
    @Implementation override fun speak(text: CharSequence, queue: Int, params: Bundle?, id: String?) = result

    @Implementation fun setSpeechRate(rate: Float): Int {
        Companion.rate = rate
        return TextToSpeech.SUCCESS
    }

    companion object {
        var result = TextToSpeech.SUCCESS
        var rate = 0f
    }
}
