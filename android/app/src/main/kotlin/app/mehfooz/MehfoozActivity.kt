package app.mehfooz

import android.content.Intent
import android.net.Uri
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.CompositionLocalProvider

class MehfoozActivity : ComponentActivity() {
    private val app get() = application as MehfoozApplication

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        app.play.begin(savedInstanceState?.getString(PLAYER)?.toULongOrNull())
        setContent {
            BackHandler { if (!app.play.back()) finish() }
            CompositionLocalProvider(LocalPictures provides app.play.pictures, LocalVoice provides app.voice) {
                Screens(app.play, onDial = ::dial)
            }
        }
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        app.play.playerInRound?.let { outState.putString(PLAYER, it.toString()) }
    }

    override fun onStop() {
        super.onStop()
        app.voice.stop()
    }

    /** Opens the dialler with the number in it; a tablet without one does nothing, and the digits stay on the screen. */
    private fun dial(digits: String) {
        runCatching { startActivity(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", digits, null))) }
    }

    private companion object {
        const val PLAYER = "player"
    }
}
