package app.mehfooz

import android.view.KeyEvent.KEYCODE_DPAD_DOWN
import android.view.KeyEvent.KEYCODE_DPAD_LEFT
import android.view.KeyEvent.KEYCODE_DPAD_RIGHT
import android.view.KeyEvent.KEYCODE_DPAD_UP
import android.view.KeyEvent.KEYCODE_ENTER
import android.view.KeyEvent.KEYCODE_PAGE_DOWN
import android.view.KeyEvent.KEYCODE_PAGE_UP
import android.view.KeyEvent.KEYCODE_SPACE
import android.view.KeyEvent.KEYCODE_TAB
import android.view.KeyEvent.META_SHIFT_LEFT_ON
import android.view.KeyEvent.META_SHIFT_ON
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

/** Keys as on a phone with a keyboard; Escape is the back gesture. */
class Keyboard(private val inputs: Queue<Input>) : KeyAdapter() {
    override fun keyPressed(e: KeyEvent) {
        val shift = if (e.isShiftDown) META_SHIFT_ON or META_SHIFT_LEFT_ON else 0
        val code = phoneKeys[e.keyCode]
        if (code != null) inputs += Input { it.press(code, shift) }
        if (e.keyCode == KeyEvent.VK_ESCAPE) inputs += Input { it.back() }
    }
}

private val phoneKeys = mapOf(
    KeyEvent.VK_TAB to KEYCODE_TAB,
    KeyEvent.VK_ENTER to KEYCODE_ENTER,
    KeyEvent.VK_SPACE to KEYCODE_SPACE,
    KeyEvent.VK_UP to KEYCODE_DPAD_UP,
    KeyEvent.VK_DOWN to KEYCODE_DPAD_DOWN,
    KeyEvent.VK_LEFT to KEYCODE_DPAD_LEFT,
    KeyEvent.VK_RIGHT to KEYCODE_DPAD_RIGHT,
    KeyEvent.VK_PAGE_UP to KEYCODE_PAGE_UP,
    KeyEvent.VK_PAGE_DOWN to KEYCODE_PAGE_DOWN,
)
