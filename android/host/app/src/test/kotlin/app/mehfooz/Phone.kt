package app.mehfooz

import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Looper
import android.os.SystemClock
import android.view.InputDevice
import android.view.InputEvent
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowChoreographer
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter
import java.io.File
import java.time.Duration

/** The real Activity with a clock that follows the wall's. One thread only. */
class Phone(folder: File) {
    private val app = RuntimeEnvironment.getApplication() as MehfoozApplication
    private val looper = shadowOf(Looper.getMainLooper())
    private val controller = run {
        System.getProperty("phone.qualifiers")?.let { RuntimeEnvironment.setQualifiers(it) }
        app.folder = folder
        Robolectric.buildActivity(MehfoozActivity::class.java).setup().windowFocusChanged(true)
    }
    private val activity = controller.get()
    val decor: View = activity.window.decorView
    private val bitmap = Bitmap.createBitmap(decor.width, decor.height, Bitmap.Config.ARGB_8888)
    private val canvas = Canvas(bitmap)
    private val started = System.nanoTime() - SystemClock.uptimeMillis() * 1_000_000
    private var pressedAt = 0L
    private var isDirty = true

    val width = bitmap.width
    val height = bitmap.height
    val title = activity.title.toString()
    val isFinished get() = activity.isFinishing

    init {
        // Frames come every 16 ms instead of at once, so that animations take the time they take on a phone.
        ShadowChoreographer.setPaused(true)
        ShadowChoreographer.setFrameDelay(Duration.ofMillis(16))
        decor.viewTreeObserver.addOnPreDrawListener { // OnDraw never comes: there is no surface
            isDirty = true
            true
        }
    }

    /** Runs the phone up to [wall], a System.nanoTime(). */
    fun runTo(wall: Long) {
        val ahead = (wall - started) / 1_000_000 - SystemClock.uptimeMillis()
        if (ahead > 0) looper.idleFor(Duration.ofMillis(ahead)) else looper.idle()
    }

    /** Draws into [pixels]; false when nothing changed. */
    fun draw(pixels: IntArray): Boolean {
        if (!isDirty) return false
        isDirty = false
        bitmap.eraseColor(0)
        decor.draw(canvas)
        bitmap.getPixels(pixels, 0, width, 0, 0, width, height)
        return true
    }

    fun touch(action: Int, x: Float, y: Float) {
        val now = SystemClock.uptimeMillis()
        if (action == MotionEvent.ACTION_DOWN) pressedAt = now
        send(MotionEvent.obtain(pressedAt, now, action, x, y, 0).apply { source = InputDevice.SOURCE_TOUCHSCREEN })
    }

    fun wheel(notches: Float, x: Float = width / 2f, y: Float = height / 2f) {
        val now = SystemClock.uptimeMillis()
        val pointer = arrayOf(MotionEvent.PointerProperties().apply { id = 0; toolType = MotionEvent.TOOL_TYPE_MOUSE })
        val place = arrayOf(MotionEvent.PointerCoords().apply { this.x = x; this.y = y; setAxisValue(MotionEvent.AXIS_VSCROLL, -notches) })
        send(MotionEvent.obtain(now, now, MotionEvent.ACTION_SCROLL, 1, pointer, place, 0, 0, 1f, 1f, 0, 0, InputDevice.SOURCE_MOUSE, 0))
    }

    /** A key of a keyboard. */
    fun press(code: Int, meta: Int = 0) {
        val now = SystemClock.uptimeMillis()
        for (action in listOf(KeyEvent.ACTION_DOWN, KeyEvent.ACTION_UP)) send(KeyEvent(now, now, action, code, 0, meta))
    }

    /** Through the window's root, as the system sends it: only there focus moves, and touch mode ends and begins. Takes effect when the phone runs on. */
    private fun send(event: InputEvent): Unit =
        ReflectionHelpers.callInstanceMethod(decor.parent, "dispatchInputEvent", ClassParameter.from(InputEvent::class.java, event))

    fun back() = activity.onBackPressedDispatcher.onBackPressed()

    fun end() {
        controller.pause().stop().destroy()
        app.play.end()
    }
}
