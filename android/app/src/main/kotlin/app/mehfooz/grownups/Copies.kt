package app.mehfooz.grownups

import android.content.ContentResolver
import android.net.Uri
import android.os.Handler
import android.os.Looper
import android.provider.DocumentsContract
import app.mehfooz.Play
import app.mehfooz.Screen
import app.mehfooz.core.ExportImportView
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.util.concurrent.Executors

/** Copies of players' progress, out of the phone and into it, through the system's own file picker; without any permission. */
class Copies(
    private val play: Play,
    private val files: ContentResolver,
    private val pickPlace: (name: String) -> Unit,
    private val pickFile: () -> Unit,
) {
    private val page get() = (play.screen as? Screen.GrownUps)?.page as? GrownUpsPage.ExportImport

    /** Asks where to save [copy]. */
    fun askForPlace(copy: PlayerCopy) = picking(copy, { pickPlace(copy.file) }) { it.notSaved }

    /** Asks for a file to bring in. */
    fun askForFile() = picking(null, pickFile) { it.notRead }

    /** The parent chose a place, or none. What could not be written whole is taken away again. */
    fun saveTo(place: Uri?) {
        play.comeBack() // a picker that only paused the app brings no onStart
        val page = page
        val copy = page?.copy
        play.endCopy(copy, said = null)
        if (place == null) return
        inBackground({
            val isSaved = copy != null && writes(place, copy.document)
            if (!isSaved) working { DocumentsContract.deleteDocument(files, place) }
            isSaved
        }) { isSaved -> if (page != null) play.endCopy(copy, if (isSaved) page.view.saved else page.view.notSaved) }
    }

    /** The parent chose a file, or none. */
    fun bringInFrom(file: Uri?) {
        play.comeBack()
        val page = page ?: return
        if (file == null) return
        inBackground({ text(file) }) { document ->
            if (document == null) play.endCopy(null, page.view.notRead) else if (this.page != null) play.importPlayer(document)
        }
    }

    private fun picking(copy: PlayerCopy?, open: () -> Unit, failed: (ExportImportView) -> String) {
        val page = page ?: return
        try {
            play.pick(open)
        } catch (_: RuntimeException) { // a phone without a file picker
            play.endCopy(copy, failed(page.view))
        }
    }

    private fun writes(place: Uri, document: String): Boolean = working {
        files.openOutputStream(place, "wt")?.use { it.write(document.toByteArray()) }
    } != null

    /** What the file says, the game tells whether that is a copy; none when it cannot be read. */
    private fun text(file: Uri): String? = working { files.openInputStream(file)?.use { it.text(MOST_BYTES_READ) } }

    /** Providers of files are other apps: whatever they throw is a file that cannot be had. */
    private fun <T> working(work: () -> T): T? = try {
        work()
    } catch (_: IOException) {
        null
    } catch (_: RuntimeException) {
        null
    } catch (_: OutOfMemoryError) {
        null
    }

    private fun <T> inBackground(work: () -> T, then: (T) -> Unit) = background.execute {
        val done = work()
        main.post { then(done) }
    }

    companion object {
        /** The game takes copies of at most one byte less, and refuses larger ones with words. */
        const val MOST_BYTES_READ = (8 shl 20) + 1

        private val background = Executors.newSingleThreadExecutor { Thread(it, "copies") }
        private val main = Handler(Looper.getMainLooper())
    }
}

/** At most [most] bytes of it, as UTF-8. */
internal fun InputStream.text(most: Int): String {
    val bytes = ByteArrayOutputStream()
    val part = ByteArray(64 shl 10)
    while (bytes.size() < most) {
        val count = read(part, 0, minOf(part.size, most - bytes.size()))
        if (count < 0) break
        bytes.write(part, 0, count)
    }
    return bytes.toString(Charsets.UTF_8.name())
}
