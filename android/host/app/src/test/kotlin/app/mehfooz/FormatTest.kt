package app.mehfooz

import org.junit.Assert.assertEquals
import org.junit.Test
import java.io.File

/** ktlint over all Kotlin of the app, as .editorconfig says; `phone.sh format` mends most of what it finds. */
class FormatTest {
    @Test fun ktlint_finds_nothing() {
        val android = File(System.getProperty("mehfooz.build")!!).parentFile.parentFile.parentFile
        val ktlint = ProcessBuilder("sh", "host/ktlint.sh").directory(android).redirectErrorStream(true).start()
        val said = ktlint.inputStream.bufferedReader().readText()
        assertEquals(said, 0, ktlint.waitFor())
    }
}
