package app.mehfooz

import android.content.Intent
import android.graphics.Color.TRANSPARENT
import android.media.AudioManager
import android.net.Uri
import android.os.Build.VERSION.SDK_INT
import android.os.Build.VERSION_CODES.O
import android.os.Build.VERSION_CODES.R
import android.os.Bundle
import android.view.View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
import android.view.View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
import androidx.activity.ComponentActivity
import androidx.activity.SystemBarStyle
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.compose.runtime.CompositionLocalProvider
import androidx.core.splashscreen.SplashScreen.Companion.installSplashScreen
import app.mehfooz.grownups.Copies
import app.mehfooz.phone.LocalPictures
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalSounds
import app.mehfooz.phone.LocalVoice

class MehfoozActivity : ComponentActivity() {
    private val app get() = application as MehfoozApplication
    private val copies: Copies by lazy { Copies(app.play, contentResolver, ::pickPlace, ::pickFile) }
    private val place = registerForActivityResult(CreateDocument("application/json")) { copies.saveTo(it) }
    private val file = registerForActivityResult(OpenDocument()) { copies.bringInFrom(it) }

    override fun onCreate(savedInstanceState: Bundle?) {
        installSplashScreen().setKeepOnScreenCondition { app.play.screen == Screen.Starting }
        super.onCreate(savedInstanceState)
        enableEdgeToEdge(SystemBarStyle.light(TRANSPARENT, TRANSPARENT), SystemBarStyle.light(TRANSPARENT, TRANSPARENT))
        volumeControlStream = AudioManager.STREAM_MUSIC
        // A child's answers are for nobody's list of what was typed or seen.
        if (SDK_INT >= O) window.decorView.importantForAutofill = IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        if (SDK_INT >= R) window.decorView.importantForContentCapture = IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        app.play.begin(savedInstanceState?.getString(ROUTE)?.let(Route::parse))
        setContent {
            // On the first screens the gesture is the system's, which shows what lies behind the app.
            BackHandler(enabled = !app.play.screen.isFirst) { app.play.back() }
            CompositionLocalProvider(LocalPictures provides app.play.pictures, LocalVoice provides app.voice, LocalReading provides app.reading, LocalSounds provides app.sounds) {
                Screens(app.play, copies, onDial = ::dial.takeIf { canDial })
            }
        }
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        app.play.route?.let { outState.putString(ROUTE, it.toString()) }
    }

    override fun onStart() {
        super.onStart()
        app.comeBack()
    }

    override fun onStop() {
        super.onStop()
        if (isChangingConfigurations) return
        app.voice.stop()
        app.leave()
    }

    /** Opens the dialler with the number in it; it never calls by itself. */
    private fun dial(digits: String) {
        runCatching { startActivity(dialler(digits)) }
    }

    /** Not on most tablets: there Help has no button that would do nothing. */
    private val canDial by lazy { dialler("").resolveActivity(packageManager) != null }

    private fun dialler(digits: String) = Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", digits, null))

    private fun pickPlace(name: String) = place.launch(name)

    /** Any file: few phones know what a copy's is. */
    private fun pickFile() = file.launch(arrayOf("*/*"))

    private companion object {
        const val ROUTE = "route"
    }
}
