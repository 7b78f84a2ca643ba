package app.mehfooz

import app.mehfooz.phone.Focus
import org.codehaus.mojo.animal_sniffer.SignatureChecker
import org.codehaus.mojo.animal_sniffer.logging.Logger
import org.junit.Assert.assertEquals
import org.junit.Test
import java.io.File
import java.util.zip.ZipFile

/** Whether all that the app calls is there on the oldest phone it runs on: Android 7.0, API 24. */
class OldPhonesTest {
    private val build = File(System.getProperty("mehfooz.build")!!)

    /** What D8 writes into the app itself, as old phones have it not, would stand here as well: nothing now. */
    private val guarded = mapOf(
        "android.media.AudioFocusRequest" to "Focus: from API 26 on",
        "void android.view.View.setImportantForAutofill(int)" to "MehfoozActivity: from API 26 on",
        "void android.view.View.setImportantForContentCapture(int)" to "MehfoozActivity: from API 30 on",
    )

    @Test fun the_app_calls_nothing_that_came_later() {
        val missing = missing(File(build, "classes/app"))
        assertEquals(emptyList<String>(), missing.filterNot { call -> guarded.keys.any { it in call } })
        assertEquals("not called any more", emptyList<String>(), guarded.keys.filterNot { it in missing })
    }

    @Test fun a_call_of_what_came_later_is_found() {
        val planted = File(build, "test-classes/${Planted::class.java.name.replace('.', '/')}.class")
        assertEquals(setOf("java.time.Instant", "java.time.Instant java.time.Instant.now()"), missing(planted))
    }

    private class Planted {
        fun now(): Any = java.time.Instant.now()
    }

    private fun missing(classes: File): Set<String> {
        val found = mutableSetOf<String>()
        val logger = object : Logger {
            override fun error(message: String) { found += message.substringAfter("Undefined reference: ") }
            override fun error(message: String, cause: Throwable) = throw cause
            override fun info(message: String) = Unit
            override fun info(message: String, cause: Throwable) = Unit
            override fun debug(message: String) = Unit
            override fun debug(message: String, cause: Throwable) = Unit
            override fun warn(message: String) = Unit
            override fun warn(message: String, cause: Throwable) = Unit
        }
        File(build, "api/gummy-bears-api-24.signature").inputStream().use { api ->
            SignatureChecker(api, bundled(), logger).apply { setSourcePath(emptyList()) }.process(classes)
        }
        return found
    }

    /** All classes that come with the app: its own, and those of its libraries. */
    private fun bundled(): Set<String> = System.getProperty("java.class.path").split(':').map(::File).filterNot { "android-all" in it.name }.flatMap { place ->
        when {
            place.isDirectory -> place.walk().filter { it.extension == "class" }.map { it.relativeTo(place).path }.toList()
            place.isFile -> ZipFile(place).use { zip -> zip.entries().asSequence().map { it.name }.filter { it.endsWith(".class") }.toList() }
            else -> emptyList()
        }
    }.mapTo(mutableSetOf()) { it.removeSuffix(".class").replace('/', '.') }
}
