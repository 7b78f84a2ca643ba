package app.mehfooz

import android.graphics.Bitmap
import android.os.Handler
import android.os.Looper
import androidx.compose.runtime.snapshots.Snapshot
import app.mehfooz.phone.Pictures
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.io.ByteArrayOutputStream
import java.util.Base64
import java.util.Collections

/** Pictures: each is fetched once, off the main thread, and its arrival concerns nobody else. */
@RunWith(RobolectricTestRunner::class)
class PicturesTest {
    private val main = Handler(Looper.getMainLooper())
    private val fetched = Collections.synchronizedList(mutableListOf<String>())
    private val threads = Collections.synchronizedSet(mutableSetOf<Thread>())
    private val pictures = Pictures({ name ->
        fetched += name
        threads += Thread.currentThread()
        if (name == "gone") error("no such picture")
        Base64.getDecoder().decode(DOT)
    }) { main.post(it) }

    @After fun end() = pictures.end()

    @Test fun a_picture_is_fetched_once_and_not_on_the_main_thread() {
        repeat(3) { pictures.ask("cat") }
        await { pictures.missing == 0 }
        pictures.ask("cat")
        assertNotNull(pictures["cat"])
        assertEquals(listOf("cat"), fetched)
        assertTrue(Thread.currentThread() !in threads)
    }

    @Test fun the_arrival_of_one_concerns_no_other() {
        val read = mutableSetOf<Any>()
        Snapshot.observe(readObserver = { read += it }) { pictures["cat"] }
        pictures["dog"]
        Snapshot.sendApplyNotifications()
        val written = mutableSetOf<Any>()
        val watch = Snapshot.registerApplyObserver { changed, _ -> written.addAll(changed) }
        pictures.ask("dog")
        await { pictures["dog"] != null }
        Snapshot.sendApplyNotifications()
        watch.dispose()
        assertTrue(written.isNotEmpty())
        assertTrue(read.none { it in written })
    }

    @Test fun a_picture_that_is_gone_is_nothing_and_holds_nobody_up() {
        pictures.ask("gone")
        pictures.ask("cat")
        await { pictures.missing == 0 }
        assertNull(pictures["gone"])
        assertNotNull(pictures["cat"])
    }

    @Test fun memory_is_given_back_and_what_is_shown_comes_again() {
        pictures.ask("cat")
        await { pictures["cat"] != null }
        pictures.forget()
        assertNull(pictures["cat"])
        pictures.ask("cat")
        await { pictures["cat"] != null }
    }

    @Test fun pictures_that_are_shown_no_more_make_room_for_others() {
        val large = ByteArrayOutputStream().also { Bitmap.createBitmap(1024, 1024, Bitmap.Config.ARGB_8888).compress(Bitmap.CompressFormat.PNG, 100, it) }.toByteArray()
        val pictures = Pictures({ large }) { main.post(it) }
        val names = (1..12).map { "$it" }
        for (name in names) {
            pictures.show(name)
            pictures.ask(name)
            if (name != "1") pictures.leave(name)
            await { pictures.missing == 0 }
            assertTrue("${pictures.bytes}", pictures.bytes <= Pictures.MAX_BYTES)
        }
        assertNotNull("it is shown", pictures["1"])
        assertNotNull("the last", pictures["12"])
        assertNull("the oldest", pictures["2"])
        pictures.end()
    }

    private companion object {
        /** One pixel. */
        const val DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    }
}
