package app.mehfooz

import android.app.Application
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import app.mehfooz.core.Game
import app.mehfooz.core.GameInterface
import app.mehfooz.core.Now
import java.io.File
import java.security.SecureRandom
import java.util.Locale
import java.util.TimeZone

class MehfoozApplication : Application() {
    /** Where progress is kept. Set before the first screen, or never. */
    var folder: File? = null

    /** The clock and the dice, what the owner of the game opens, and what reads aloud: tests put others here before the first screen. */
    var world: World = PhoneWorld()
    var openGame: (File, Now) -> GameInterface = { file, now -> Game.open(file.path, now) }
    var makeVoice: () -> Voice = { SystemVoice(this, onMain) }

    private val main = Handler(Looper.getMainLooper())
    private val onMain: (Runnable) -> Unit = { main.post(it) }

    /** One for each process; a test that plays a killed process takes it away. */
    internal var owner: Play? = null

    val play get() = owner ?: Play({ openGame(File(folder ?: noBackupFilesDir, "progress.db"), world.now()) }, world, onMain).also { owner = it }

    val voice by lazy { makeVoice() }
    val reading = Reading()

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

/** The phone's clock and dice. */
private class PhoneWorld : World {
    private val dice = SecureRandom()

    override fun now(): Now {
        val unixMs = System.currentTimeMillis()
        return Now(unixMs, TimeZone.getDefault().getOffset(unixMs) / 1000, uptimeMs())
    }

    override fun seed() = dice.nextLong().toULong()
    override fun uptimeMs() = SystemClock.elapsedRealtime()
    override fun language(): String = Locale.getDefault().language
}
