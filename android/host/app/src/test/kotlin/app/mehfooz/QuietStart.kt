package app.mehfooz

import org.junit.runner.Description
import org.junit.runner.notification.RunListener
import java.io.OutputStream
import java.io.PrintStream

/** Robolectric warns at each start of Android versions that nobody asked for: errors are shown from the first test on. */
class QuietStart : RunListener() {
    private val err = System.err

    init {
        System.setErr(PrintStream(OutputStream.nullOutputStream()))
    }

    override fun testStarted(test: Description) = System.setErr(err)
    override fun testRunFinished(result: org.junit.runner.Result) = System.setErr(err)
}
