package app.mehfooz

import org.junit.runner.JUnitCore
import java.awt.AWTError
import java.awt.HeadlessException
import java.awt.Toolkit
import kotlin.system.exitProcess

fun main() {
    // Robolectric asks for a headless AWT when it starts; AWT keeps the first answer it gave, so we ask first.
    try {
        Toolkit.getDefaultToolkit().screenSize
    } catch (_: HeadlessException) {
        noDisplay()
    } catch (_: AWTError) {
        noDisplay()
    }
    val result = JUnitCore().apply { addListener(QuietStart()) }.run(PhoneWindow::class.java)
    result.failures.forEach { System.err.println("could not go on: ${it.trace}") }
    exitProcess(if (result.wasSuccessful()) 0 else 1)
}

private fun noDisplay(): Nothing {
    System.err.println("There is no display to open a window on: DISPLAY is \"${System.getenv("DISPLAY").orEmpty()}\".")
    exitProcess(NO_DISPLAY)
}

/** `play` goes on in the terminal then. */
private const val NO_DISPLAY = 3
