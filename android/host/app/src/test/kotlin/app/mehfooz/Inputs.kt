package app.mehfooz

import android.view.MotionEvent
import java.awt.event.KeyAdapter
import java.awt.event.KeyEvent
import java.awt.event.MouseAdapter
import java.awt.event.MouseEvent
import java.awt.event.MouseWheelEvent
import java.util.Queue

/** What a hand did at the desktop, and when: Swing's thread writes it down, the phone's thread does it. */
class Input(val act: (Phone) -> Unit) {
    val at = System.nanoTime()
}

class Mouse(private val inputs: Queue<Input>, private val glass: Glass) : MouseAdapter() {
    fun listen() {
        glass.addMouseListener(this)
        glass.addMouseMotionListener(this)
        glass.addMouseWheelListener(this)
    }

    override fun mousePressed(e: MouseEvent) = touch(MotionEvent.ACTION_DOWN, e)
    override fun mouseDragged(e: MouseEvent) = touch(MotionEvent.ACTION_MOVE, e)
    override fun mouseReleased(e: MouseEvent) = touch(MotionEvent.ACTION_UP, e)
    override fun mouseWheelMoved(e: MouseWheelEvent) {
        inputs += Input { it.wheel(e.preciseWheelRotation.toFloat(), e.phoneX, e.phoneY) }
    }

    private fun touch(action: Int, e: MouseEvent) {
        inputs += Input { it.touch(action, e.phoneX, e.phoneY) }
    }

    private val MouseEvent.phoneX get() = glass.phoneX(x)
    private val MouseEvent.phoneY get() = glass.phoneY(y)
}

/** Tab and Enter as on a phone with a keyboard, Escape for the back gesture, arrows and pages to scroll. */
class Keys(private val inputs: Queue<Input>) : KeyAdapter() {
    override fun keyPressed(e: KeyEvent) {
        val forward = !e.isShiftDown
        val act: (Phone) -> Unit = when (e.keyCode) {
            KeyEvent.VK_ESCAPE -> { phone -> phone.back() }
            KeyEvent.VK_TAB -> { phone -> phone.moveFocus(forward) }
            KeyEvent.VK_ENTER, KeyEvent.VK_SPACE -> { phone -> phone.pressKey(android.view.KeyEvent.KEYCODE_ENTER) }
            KeyEvent.VK_DOWN -> { phone -> phone.wheel(1f) }
            KeyEvent.VK_UP -> { phone -> phone.wheel(-1f) }
            KeyEvent.VK_PAGE_DOWN -> { phone -> phone.wheel(6f) }
            KeyEvent.VK_PAGE_UP -> { phone -> phone.wheel(-6f) }
            else -> return
        }
        inputs += Input(act)
    }
}
