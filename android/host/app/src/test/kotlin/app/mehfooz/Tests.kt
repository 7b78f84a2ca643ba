package app.mehfooz

import org.junit.runner.Description
import org.junit.runner.JUnitCore
import org.junit.runner.notification.Failure
import org.junit.runner.notification.RunListener
import kotlin.system.exitProcess

/** Runs the test classes named in [names] in one JVM, since each start of Robolectric costs seconds; the last line counts. */
object Tests {
    @JvmStatic fun main(names: Array<String>) {
        val core = JUnitCore().apply { addListener(QuietStart()); addListener(Telling()) }
        val result = core.run(*names.map { Class.forName("app.mehfooz.$it") }.toTypedArray())
        val failed = result.failures.distinctBy { it.description }.size
        val passed = result.runCount - result.failures.filter { it.description.isTest }.distinctBy { it.description }.size
        println("$passed passed, $failed failed")
        exitProcess(if (failed == 0 && passed > 0) 0 else 1)
    }

    /** One line for each test as it ends, and at once why it failed. */
    private class Telling : RunListener() {
        private var since = 0L
        private var isFailed = false

        override fun testStarted(test: Description) {
            since = System.nanoTime()
            isFailed = false
        }

        override fun testFailure(failure: Failure) {
            isFailed = true
            println("FAILED ${failure.description.displayName}\n${failure.trimmedTrace.prependIndent("    ")}")
        }

        override fun testFinished(test: Description) {
            val seconds = "%.1f s".format((System.nanoTime() - since) / 1e9)
            println("${if (isFailed) "FAILED" else "ok    "} ${test.testClass.simpleName} ${test.methodName.replace('_', ' ')} ($seconds)")
        }
    }
}
