package app.mehfooz.phone

import android.content.Context
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import android.os.Build

/** While something is read, other sounds are turned down; [onLost] when another app wants to be heard. */
class Focus(context: Context, onLost: () -> Unit) {
    private val manager = context.getSystemService(Context.AUDIO_SERVICE) as AudioManager
    private val listener = AudioManager.OnAudioFocusChangeListener { if (it < 0) onLost() }
    private val request = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O) request(listener) else null
    private var isHeld = false

    /** False while a call is on. */
    fun take(): Boolean {
        isHeld = ask() == AudioManager.AUDIOFOCUS_REQUEST_GRANTED
        return isHeld
    }

    fun giveBack() {
        if (!isHeld) return
        isHeld = false
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O && request != null) manager.abandonAudioFocusRequest(request)
        else @Suppress("DEPRECATION") manager.abandonAudioFocus(listener)
    }

    private fun ask() =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O && request != null) manager.requestAudioFocus(request)
        else @Suppress("DEPRECATION") manager.requestAudioFocus(listener, AudioManager.STREAM_MUSIC, AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK)

    companion object {
        val speechAttributes: AudioAttributes =
            AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_MEDIA).setContentType(AudioAttributes.CONTENT_TYPE_SPEECH).build()

        @androidx.annotation.RequiresApi(Build.VERSION_CODES.O)
        private fun request(listener: AudioManager.OnAudioFocusChangeListener) =
            AudioFocusRequest.Builder(AudioManager.AUDIOFOCUS_GAIN_TRANSIENT_MAY_DUCK)
                .setAudioAttributes(speechAttributes).setOnAudioFocusChangeListener(listener).build()
    }
}
