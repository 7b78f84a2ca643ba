package app.mehfooz

import org.junit.runner.Description
import org.junit.runner.JUnitCore
import org.junit.runner.notification.Failure
import org.junit.runner.notification.RunListener
import kotlin.system.exitProcess

/** Runs the test classes named in [names] in one JVM, since each start of Robolectric costs seconds; the last line counts. */
object Tests {
    @JvmStatic fun main(names: Array<String>) {
        val count = run(names.toList(), QuietStart())
        println("${count.passed} passed, ${count.failed} failed")
        exitProcess(if (count.failed == 0 && count.passed > 0) 0 else 1)
    }

    data class Count(val passed: Int, val failed: Int)

    /** A class that cannot be loaded, and one of which no test ran to its end, has failed. */
    fun run(names: List<String>, vararg listeners: RunListener, say: (String) -> Unit = ::println): Count {
        val telling = Telling(say)
        val classes = names.mapNotNull { name ->
            try {
                Class.forName("app.mehfooz.$name")
            } catch (e: Throwable) {
                telling.failed("$name: cannot be started", e.stackTraceToString())
                null
            }
        }
        JUnitCore().apply { (listeners.toList() + telling).forEach { addListener(it) } }.run(*classes.toTypedArray())
        for (c in classes) if (c.name !in telling.classes) telling.failed("${c.simpleName}: no test was run")
        return Count(telling.passed, telling.failed)
    }

    /** Counts, with one line for each test as it ends, and at once why it failed. */
    private class Telling(private val say: (String) -> Unit) : RunListener() {
        val classes = mutableSetOf<String>()
        var passed = 0
            private set
        var failed = 0
            private set
        private var since = 0L
        private var isFailed = false

        fun failed(what: String, why: String = "") {
            failed++
            say("FAILED $what\n${why.trimEnd().prependIndent("    ")}")
        }

        override fun testStarted(test: Description) {
            since = System.nanoTime()
            isFailed = false
            classes += test.className
        }

        /** Of a test, or of what a class does before and after its tests. */
        override fun testFailure(failure: Failure) {
            classes += failure.description.className
            if (!isFailed) failed(failure.description.displayName, failure.trimmedTrace) else say(failure.trimmedTrace.prependIndent("    "))
            isFailed = failure.description.isTest
        }

        override fun testAssumptionFailure(failure: Failure) = testFailure(failure)

        override fun testIgnored(test: Description) {
            classes += test.className
            failed("${test.displayName}: ignored")
        }

        override fun testFinished(test: Description) {
            if (!isFailed) passed++
            val seconds = "%.1f s".format((System.nanoTime() - since) / 1e9)
            say("${if (isFailed) "FAILED" else "ok    "} ${test.className.substringAfterLast('.')} ${test.methodName.replace('_', ' ')} ($seconds)")
            isFailed = false
        }
    }
}
