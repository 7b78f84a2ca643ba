package app.mehfooz

import android.app.Application
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import app.mehfooz.core.Now
import java.io.File
import java.security.SecureRandom
import java.util.TimeZone

class MehfoozApplication : Application() {
    /** Where progress is kept. Set before the first screen, or never. */
    var folder: File? = null

    val play by lazy {
        val main = Handler(Looper.getMainLooper())
        Play(File(folder ?: noBackupFilesDir, "progress.db"), PhoneWorld()) { main.post(it) }
    }

    val voice: Voice by lazy {
        val main = Handler(Looper.getMainLooper())
        SystemVoice(this) { main.post(it) }
    }
}

/** The phone's clock and dice. */
private class PhoneWorld : World {
    private val dice = SecureRandom()

    override fun now(): Now {
        val unixMs = System.currentTimeMillis()
        return Now(unixMs, TimeZone.getDefault().getOffset(unixMs) / 1000, SystemClock.elapsedRealtime())
    }

    override fun seed() = dice.nextLong().toULong()
}
