package app.mehfooz.phone

import android.os.SystemClock
import app.mehfooz.core.Now
import java.security.SecureRandom
import java.util.Locale
import java.util.TimeZone

/** Where the game's time, randomness and first language come from. */
interface World {
    fun now(): Now
    fun seed(): ULong

    /** Milliseconds since the phone started. */
    fun uptimeMs(): Long

    /** The tag of the phone's own language. */
    fun language(): String
}

/** The phone's own clock and randomness. */
class PhoneWorld : World {
    private val rng = SecureRandom()

    override fun now(): Now {
        val unixMs = System.currentTimeMillis()
        return Now(unixMs, TimeZone.getDefault().getOffset(unixMs) / 1000, uptimeMs())
    }

    override fun seed() = rng.nextLong().toULong()
    override fun uptimeMs() = SystemClock.elapsedRealtime()
    override fun language(): String = Locale.getDefault().language
}
