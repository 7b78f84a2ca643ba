package app.mehfooz

import android.app.Activity
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.content.pm.ProviderInfo
import android.database.Cursor
import android.net.Uri
import android.os.Bundle
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.text
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowSystemClock
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch

/** A copy goes out of the phone and comes in, by the system's picker, which is played here. */
@RunWith(RobolectricTestRunner::class)
class CopiesTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)
    private val place = Uri.parse("content://files/document/copy.json")
    private val written = ByteArrayOutputStream()

    @Test fun a_copy_is_saved_and_brings_a_deleted_child_back() {
        val copies = openCopies()
        phone.press(copies.players.single().label)
        val asked = picker()
        assertEquals(listOf(Intent.ACTION_CREATE_DOCUMENT, "application/json", copies.players.single().file), listOf(asked.action, asked.type, asked.getStringExtra(Intent.EXTRA_TITLE)))
        writeTo(written)
        choose(place)
        awaitSaid(copies.saved)
        phone.press(phone.awaitPage<GrownUpsPage.ExportImport>().view.back)
        val parents = phone.awaitPage<GrownUpsPage.Parents>().view
        phone.press(parents.children.single().spoken.joinToString("\n"))
        phone.press(phone.awaitPage<GrownUpsPage.Child>().view.delete)
        phone.press(phone.awaitPage<GrownUpsPage.DeletePlayer>().view.delete)
        phone.waitUntil("nobody", 20_000) { pageIs<GrownUpsPage.Parents> { it.view.children.isEmpty() } }
        phone.press(phone.awaitPage<GrownUpsPage.Parents>().view.exportImport)
        phone.press(phone.awaitPage<GrownUpsPage.ExportImport>().view.`import`)
        assertEquals(Intent.ACTION_OPEN_DOCUMENT, picker().action)
        readFrom { ByteArrayInputStream(written.toByteArray()) }
        choose(place)
        val imported = phone.awaitPage<GrownUpsPage.Imported>().view
        assertTrue(imported.takenIn)
        phone.assertShown("Imported", sentencesOf(imported))
        phone.press(imported.back)
        assertEquals(parents.children, phone.awaitPage<GrownUpsPage.Parents>().view.children)
    }

    @Test fun the_page_of_a_child_saves_a_copy_too() {
        val parents = phone.enterBy(phone.startAs("en", "8-10").view.grownUps).view
        phone.press(parents.children.single().spoken.joinToString("\n"))
        phone.press(phone.awaitPage<GrownUpsPage.Child>().view.export)
        val copies = phone.awaitPage<GrownUpsPage.ExportImport>().view
        assertEquals(copies.players.single().file, picker().getStringExtra(Intent.EXTRA_TITLE))
        writeTo(written)
        choose(place)
        awaitSaid(copies.saved)
        assertTrue(written.size() > 0)
    }

    @Test fun a_place_that_cannot_be_written_is_said_and_left_empty() {
        val files = Files.add()
        val copies = openCopies()
        phone.press(copies.players.single().label)
        writeTo(object : OutputStream() {
            override fun write(b: Int) = throw IOException("no room")
        })
        choose(place)
        awaitSaid(copies.notSaved)
        assertEquals(listOf(place), files.deleted)
        phone.press(copies.players.single().label) // and it can be tried again
        writeTo(written)
        choose(place)
        awaitSaid(copies.saved)
    }

    @Test fun a_copy_that_fails_only_when_it_is_closed_is_not_saved() {
        val copies = openCopies()
        phone.press(copies.players.single().label)
        writeTo(object : OutputStream() {
            override fun write(b: Int) = Unit
            override fun close() = throw IOException("the card was pulled out")
        })
        choose(place)
        awaitSaid(copies.notSaved)
    }

    @Test fun a_picker_that_is_left_says_nothing_and_can_be_opened_again() {
        val copies = openCopies()
        repeat(2) {
            phone.press(copies.players.single().label)
            choose(null)
            assertNull(phone.awaitPage<GrownUpsPage.ExportImport>().said)
        }
    }

    @Test fun a_phone_that_is_turned_under_the_picker_asks_once() {
        val copies = openCopies()
        phone.press(copies.players.single().label)
        picker()
        val asked = shadowOf(phone.activity).nextStartedActivityForResult
        phone.activityRule.scenario.recreate()
        phone.awaitPage<GrownUpsPage.ExportImport>()
        assertNull("asked twice", shadowOf(phone.activity).nextStartedActivityForResult)
        writeTo(written)
        phone.activityRule.scenario.onActivity { shadowOf(it).callOnActivityResult(asked.requestCode, Activity.RESULT_OK, Intent().setData(place)) }
        awaitSaid(copies.saved)
    }

    @Test fun a_picker_that_only_paused_the_app_keeps_the_gate_open_no_longer() {
        val copies = openCopies()
        for (button in listOf(copies.players.single().label, copies.`import`)) {
            phone.press(button)
            choose(null) // and onStart does not come
            phone.runOnUiThread { phone.play.leave() }
            val door = phone.await<Screen.Players>().view.grownUps
            phone.press(phone.enterBy(door).view.exportImport)
            phone.awaitPage<GrownUpsPage.ExportImport>()
        }
    }

    @Test fun a_copy_that_is_asked_for_while_another_is_written_is_saved_too() {
        val copies = openCopies()
        val mayEnd = CountDownLatch(1)
        phone.press(copies.players.single().label)
        writeTo(object : OutputStream() {
            override fun write(b: Int) = Unit
            override fun close() = mayEnd.await()
        })
        choose(place)
        phone.awaitPage<GrownUpsPage.ExportImport>()
        phone.press(copies.players.single().label)
        picker()
        mayEnd.countDown()
        awaitSaid(copies.saved)
        writeTo(written)
        choose(place)
        phone.waitUntil("the second to be written", 20_000) { written.size() > 0 }
        awaitSaid(copies.saved)
    }

    @Test fun a_place_that_is_chosen_after_the_gate_has_shut_is_left_empty() {
        val files = Files.add()
        val copies = openCopies()
        phone.press(copies.players.single().label)
        picker()
        phone.runOnUiThread {
            ShadowSystemClock.advanceBy(Duration.ofMillis(Play.PICKING_MS))
            phone.play.comeBack()
        }
        phone.await<Screen.Players>()
        writeTo(written)
        choose(place)
        phone.waitUntil("the file to be gone", 20_000) { files.deleted == listOf(place) }
        assertEquals(0, written.size())
    }

    @Test fun a_file_that_is_no_copy_is_refused_with_words() {
        bringIn { ByteArrayInputStream("{\"what\":\"something else\"}".toByteArray()) }
        val imported = phone.awaitPage<GrownUpsPage.Imported>().view
        assertFalse(imported.takenIn)
        phone.assertShown("Imported", sentencesOf(imported))
    }

    @Test fun a_file_of_any_bytes_is_refused_with_words() {
        bringIn { ByteArrayInputStream(ByteArray(3000) { (it * 7).toByte() }) }
        assertFalse(phone.awaitPage<GrownUpsPage.Imported>().view.takenIn)
    }

    @Test fun a_file_that_cannot_be_read_is_said() {
        val copies = bringIn {
            object : InputStream() {
                override fun read() = throw IOException("the card was pulled out")
            }
        }
        awaitSaid(copies.notRead)
    }

    @Test fun a_phone_without_a_picker_says_so() {
        val copies = openCopies()
        shadowOf(phone.activity.application).checkActivities(true)
        phone.press(copies.players.single().label)
        awaitSaid(copies.notSaved)
        phone.press(copies.`import`)
        awaitSaid(copies.notRead)
    }

    @Test fun no_more_is_read_than_the_game_takes() {
        var given = 0
        val endless = object : InputStream() {
            override fun read() = 'a'.code.also { given++ }
            override fun read(bytes: ByteArray, from: Int, count: Int) = count.also {
                bytes.fill('a'.code.toByte(), from, from + count)
                given += count
            }
        }
        assertEquals(300_001, endless.text(300_001).length)
        assertEquals(300_001, given)
    }

    private fun openCopies() = phone.run {
        press(enterBy(startAs("en", "8-10").view.grownUps).view.exportImport)
        awaitPage<GrownUpsPage.ExportImport>().view
    }

    private fun bringIn(file: () -> InputStream) = openCopies().also {
        phone.press(it.`import`)
        readFrom(file)
        choose(place)
    }

    /** What the system was asked to show. */
    private fun picker(): Intent {
        phone.waitUntil("the picker over ${phone.play.screen}", 20_000) { shadowOf(phone.activity).peekNextStartedActivityForResult() != null }
        return shadowOf(phone.activity).peekNextStartedActivityForResult().intent
    }

    /** The parent chooses in the picker, or leaves it. */
    private fun choose(file: Uri?) {
        val asked = picker()
        phone.runOnUiThread {
            shadowOf(phone.activity).nextStartedActivityForResult
            shadowOf(phone.activity).receiveResult(asked, if (file == null) Activity.RESULT_CANCELED else Activity.RESULT_OK, file?.let { Intent().setData(it) })
        }
        phone.waitForIdle()
    }

    private fun writeTo(stream: OutputStream) = shadowOf(phone.activity.contentResolver).registerOutputStreamSupplier(place) { stream }
    private fun readFrom(stream: () -> InputStream) = shadowOf(phone.activity.contentResolver).registerInputStreamSupplier(place, stream)

    private inline fun <reified T : GrownUpsPage> pageIs(what: (T) -> Boolean) = ((phone.play.screen as? Screen.GrownUps)?.page as? T)?.let(what) == true

    private fun awaitSaid(sentence: String) {
        phone.waitUntil("\"$sentence\" to be said", 20_000) { pageIs<GrownUpsPage.ExportImport> { it.said == sentence } }
        phone.awaitPage<GrownUpsPage.ExportImport>()
        phone.assertShown("ExportImport", listOf(sentence))
    }
}

/** Another app's files, which only notes what is deleted. */
private class Files : ContentProvider() {
    val deleted = CopyOnWriteArrayList<Uri>()

    override fun call(method: String, arg: String?, extras: Bundle?): Bundle? {
        if (method == "android:deleteDocument") @Suppress("DEPRECATION") extras?.getParcelable<Uri>("uri")?.let { deleted += it }
        return Bundle()
    }

    override fun onCreate() = true
    override fun query(uri: Uri, projection: Array<String>?, selection: String?, args: Array<String>?, order: String?): Cursor? = null
    override fun getType(uri: Uri): String? = null
    override fun insert(uri: Uri, values: ContentValues?): Uri? = null
    override fun delete(uri: Uri, selection: String?, args: Array<String>?) = 0
    override fun update(uri: Uri, values: ContentValues?, selection: String?, args: Array<String>?) = 0

    companion object {
        fun add(): Files = Robolectric.buildContentProvider(Files::class.java).create(ProviderInfo().apply { authority = "files" }).get()
    }
}
