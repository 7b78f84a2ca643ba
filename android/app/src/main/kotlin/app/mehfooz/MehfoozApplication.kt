package app.mehfooz

import android.app.Application
import android.os.Handler
import android.os.Looper
import app.mehfooz.core.Game
import app.mehfooz.core.GameInterface
import app.mehfooz.core.Now
import app.mehfooz.phone.PhoneWorld
import app.mehfooz.phone.Reading
import app.mehfooz.phone.Sounds
import app.mehfooz.phone.SystemSounds
import app.mehfooz.phone.SystemVoice
import app.mehfooz.phone.Voice
import app.mehfooz.phone.World
import java.io.File

class MehfoozApplication : Application() {
    /** Where progress is kept. Set before the first screen, or never. */
    var folder: File? = null

    /** The clock and the randomness, what the owner of the game opens, and what reads aloud: tests put others here before the first screen. */
    var world: World = PhoneWorld()
    var openGame: (File, Now) -> GameInterface = { file, now -> Game.open(file.path, now) }
    var makeVoice: () -> Voice = { SystemVoice(this, onMain) }
    var makeSounds: () -> Sounds = { SystemSounds(this) }

    private val main = Handler(Looper.getMainLooper())
    private val onMain: (Runnable) -> Unit = { main.post(it) }

    /** One for each process; a test that plays a killed process takes it away. */
    internal var owner: Play? = null

    val play get() = owner ?: Play({ openGame(File(folder ?: noBackupFilesDir, "progress.db"), world.now()) }, world, onMain).also { owner = it }

    val voice by lazy { makeVoice() }
    val reading = Reading()
    val sounds by lazy { makeSounds() }

    private val leaveLater = Runnable { play.leave() }

    /** An Activity is in front. */
    internal fun comeBack() {
        main.removeCallbacks(leaveLater)
        play.comeBack()
    }

    /** No Activity is in front; once more when the file picker has been open too long, unless another Activity comes meanwhile. */
    internal fun leave() {
        play.leave()
        main.removeCallbacks(leaveLater)
        main.postDelayed(leaveLater, Play.PICKING_MS)
    }

    @Deprecated("still called on every phone")
    override fun onTrimMemory(level: Int) {
        super.onTrimMemory(level)
        if (level >= TRIM_MEMORY_BACKGROUND) owner?.pictures?.forget()
    }
}
