package app.mehfooz

import android.view.MotionEvent
import java.awt.Component
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

class Mouse(private val inputs: Queue<Input>, private val width: Int, private val height: Int) : MouseAdapter() {
    fun listenTo(glass: Component) {
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

    private val MouseEvent.phoneX get() = x * width / component.width.toFloat()
    private val MouseEvent.phoneY get() = y * height / component.height.toFloat()
}

class Keys(private val inputs: Queue<Input>) : KeyAdapter() {
    override fun keyPressed(e: KeyEvent) {
        if (e.keyCode == KeyEvent.VK_ESCAPE) inputs += Input { it.back() }
    }
}
