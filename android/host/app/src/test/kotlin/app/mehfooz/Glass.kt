package app.mehfooz

import java.awt.Color
import java.awt.Graphics
import java.awt.Graphics2D
import java.awt.Rectangle
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import javax.swing.JPanel

/** Shows the phone's [frame] as large as fits, in its own shape, in the middle. */
class Glass(private val frame: BufferedImage) : JPanel() {
    init {
        background = Color(0x2E1F3D)
    }

    override fun paintComponent(g: Graphics) {
        super.paintComponent(g)
        (g as Graphics2D).setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR)
        val at = place()
        synchronized(frame) { g.drawImage(frame, at.x, at.y, at.width, at.height, null) }
    }

    /** From the desktop's pixels to the phone's. */
    fun phoneX(x: Int) = (x - place().x) * frame.width / place().width.toFloat()
    fun phoneY(y: Int) = (y - place().y) * frame.height / place().height.toFloat()

    private fun place(): Rectangle {
        val scale = minOf(width / frame.width.toDouble(), height / frame.height.toDouble())
        val (w, h) = (frame.width * scale).toInt().coerceAtLeast(1) to (frame.height * scale).toInt().coerceAtLeast(1)
        return Rectangle((width - w) / 2, (height - h) / 2, w, h)
    }
}
