package app.mehfooz

import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.awt.Dimension
import java.awt.GraphicsEnvironment
import java.awt.event.WindowAdapter
import java.awt.event.WindowEvent
import java.awt.image.BufferedImage
import java.awt.image.DataBufferInt
import java.io.File
import java.util.concurrent.ConcurrentLinkedQueue
import javax.swing.JFrame
import javax.swing.JPanel
import javax.swing.SwingUtilities

/** A phone on the desktop. It is a test only because Robolectric lives in tests; `main` runs it. */
@RunWith(RobolectricTestRunner::class)
class PhoneWindow {
    private val inputs = ConcurrentLinkedQueue<Input>()
    private val report = FrameReport()
    @Volatile private var isOpen = true

    @Test fun run() {
        val phone = Phone(File(System.getProperty("phone.folder")))
        val frame = BufferedImage(phone.width, phone.height, BufferedImage.TYPE_INT_RGB)
        val screen = (frame.raster.dataBuffer as DataBufferInt).data
        val pixels = IntArray(screen.size)
        lateinit var glass: Glass
        lateinit var window: JFrame
        SwingUtilities.invokeAndWait {
            glass = glass(frame)
            window = window(phone.title, glass)
        }
        while (isOpen && !phone.isFinished) {
            val start = System.nanoTime()
            while (true) {
                val input = inputs.poll() ?: break
                phone.runTo(input.at)
                input.act(phone)
            }
            phone.runTo(System.nanoTime())
            val isNew = phone.draw(pixels)
            if (isNew) {
                synchronized(frame) { pixels.copyInto(screen) }
                glass.repaint()
            }
            report.frame(isNew, System.nanoTime() - start)
            Thread.sleep((16 - (System.nanoTime() - start) / 1_000_000).coerceAtLeast(1))
        }
        phone.end()
        SwingUtilities.invokeAndWait { window.dispose() }
    }

    /** As large as the desktop has room for, the phone's own size at most; a resized window keeps the phone's shape. */
    private fun glass(frame: BufferedImage): Glass {
        val room = GraphicsEnvironment.getLocalGraphicsEnvironment().maximumWindowBounds
        val scale = System.getProperty("phone.scale")?.toDouble()
            ?: minOf(room.height * 0.9 / frame.height, room.width * 0.9 / frame.width, 1.0)
        val glass = Glass(frame)
        glass.preferredSize = Dimension((frame.width * scale).toInt(), (frame.height * scale).toInt())
        Mouse(inputs, glass).listen()
        return glass
    }

    private fun window(title: String, glass: JPanel) = JFrame(title).apply {
        focusTraversalKeysEnabled = false // or Tab would never arrive
        addKeyListener(Keyboard(inputs))
        addWindowListener(object : WindowAdapter() {
            override fun windowClosing(e: WindowEvent) { isOpen = false }
        })
        defaultCloseOperation = JFrame.DO_NOTHING_ON_CLOSE
        contentPane.add(glass)
        pack()
        minimumSize = Dimension(200, 320)
        setLocationRelativeTo(null)
        isVisible = true
    }
}
