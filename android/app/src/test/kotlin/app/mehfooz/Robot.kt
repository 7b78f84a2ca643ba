package app.mehfooz

import android.os.Looper
import android.os.SystemClock
import android.view.InputDevice
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import app.mehfooz.core.Game
import app.mehfooz.core.Now
import app.mehfooz.phone.World
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowChoreographer
import java.io.File
import java.time.Duration

/** A hand on the real Activity: it touches what is in sight, and looks after each touch whether all is well. */
class Robot(folder: File) {
    val faults = Faults()
    val app = RuntimeEnvironment.getApplication() as MehfoozApplication
    private val looper = shadowOf(Looper.getMainLooper())
    private val activity = run {
        installDialler()
        app.folder = folder
        app.world = world
        app.openGame = { file, now -> FaultyGame(Game.open(file.path, now), faults) }
        Robolectric.buildActivity(MehfoozActivity::class.java).setup().windowFocusChanged(true)
    }
    private val decor = activity.get().window.decorView
    private val root = checkNotNull(decor.composeRoot())
    val play get() = app.play

    var taps = 0
        private set

    /** The screen that is on, since when; and how often each was. */
    private var last = play.screen.name
    private var lastAt = SystemClock.uptimeMillis()
    val seen = mutableMapOf<String, Int>()
    private val story = ArrayDeque<String>()

    init {
        ShadowChoreographer.setPaused(true)
        ShadowChoreographer.setFrameDelay(Duration.ofMillis(16))
        settle()
    }

    /** What can be tapped now. */
    fun controls(): List<Control> {
        root.measureAndLayoutForTest() // a phone does with its next picture
        return buildList { collect(root.semanticsOwner.rootSemanticsNode) }
    }

    private fun MutableList<Control>.collect(node: SemanticsNode) {
        val config = node.config
        if (SemanticsActions.OnClick in config && SemanticsProperties.Disabled !in config) {
            val bounds = node.boundsInRoot
            if (bounds.width > 8 && bounds.height > 8) add(Control(node.name, bounds.center))
        }
        for (child in node.children) collect(child)
    }

    /** Swipes to the start or the end of a page. */
    fun scroll(isToEnd: Boolean) {
        val node = root.semanticsOwner.rootSemanticsNode.scrolling() ?: return
        val range = node.config[SemanticsProperties.VerticalScrollAxisRange]
        val bounds = node.boundsInRoot
        val (from, to) = if (isToEnd) bounds.bottom - 20f to bounds.top + 20f else bounds.top + 20f to bounds.bottom - 20f
        repeat(12) {
            if (range.value() == if (isToEnd) range.maxValue() else 0f) return
            val at = SystemClock.uptimeMillis()
            touch(MotionEvent.ACTION_DOWN, at, Offset(bounds.left + 6f, from))
            for (step in 1..4) {
                run(16)
                touch(MotionEvent.ACTION_MOVE, at, Offset(bounds.left + 6f, from + (to - from) * step / 4))
            }
            run(48) // no fling
            touch(MotionEvent.ACTION_UP, at, Offset(bounds.left + 6f, to))
            run(16)
        }
    }

    private fun SemanticsNode.scrolling(): SemanticsNode? =
        takeIf { SemanticsProperties.VerticalScrollAxisRange in config } ?: children.firstNotNullOfOrNull { it.scrolling() }

    fun tap(control: Control) {
        taps++
        story.addLast("$last: ${control.name.take(40)}")
        if (story.size > 12) story.removeFirst()
        val at = SystemClock.uptimeMillis()
        touch(MotionEvent.ACTION_DOWN, at, control.at)
        touch(MotionEvent.ACTION_UP, at, control.at)
        look()
    }

    private fun touch(action: Int, since: Long, at: Offset) {
        val event = MotionEvent.obtain(since, SystemClock.uptimeMillis(), action, at.x, at.y, 0)
        event.source = InputDevice.SOURCE_TOUCHSCREEN
        decor.dispatchTouchEvent(event)
        event.recycle()
    }

    fun back() {
        story.addLast("$last: back")
        activity.get().onBackPressedDispatcher.onBackPressed()
        look() // some screens come at once, and waiting for an answer takes the phone's time
    }

    /** Lets [ms] of the phone's time pass, without waiting for the game. */
    fun run(ms: Long) {
        var left = ms
        do {
            looper.idleFor(Duration.ofMillis(left.coerceAtMost(LOOK_MS)))
            look()
            left -= LOOK_MS
        } while (left > 0)
    }

    /** Waits for the game's answer, and lets the screen that comes of it be drawn. */
    fun hear() {
        await()
        run(32)
    }

    /** Time passes meanwhile: while a frame is due, the main thread hears nothing else. */
    private fun await() {
        val end = System.nanoTime() + 20_000_000_000
        while (play.isUnderWay) {
            check(System.nanoTime() < end) { "no answer in 20 s, after $story" }
            looper.idleFor(Duration.ofMillis(1))
            look()
        }
    }

    /** Until taps are taken again. */
    fun settle() {
        hear()
        while (!play.takesTaps) {
            run(100)
            hear()
        }
    }

    /** Forgets what the test itself has put on. */
    fun put(screen: (app.mehfooz.core.GameInterface) -> Screen) {
        play.ask(byItself = true, question = screen)
        while (play.isUnderWay) looper.idleFor(Duration.ofMillis(1))
        if (play.screen.name != last) change(play.screen.name)
        settle()
    }

    /** No fault, no screen that was gone before its time, nothing that nobody asked for. */
    private fun look() {
        val screen = play.screen
        check(screen !is Screen.Broken && play.failed == null) { "$screen, ${play.failed}, after $story" }
        val name = screen.name
        if (name == last) return
        val shown = SystemClock.uptimeMillis() - lastAt
        check(shown >= Play.NO_TAPS_MS - LOOK_MS || last == "starting") { "\"$last\" was on for $shown ms only, then \"$name\", after $story" }
        val leadsToPlayers = last in setOf("starting", "language", "home", "new player", "help", "gate", "parents")
        check(screen !is Screen.Players || leadsToPlayers) { "who is playing?, after $story" }
        check(screen !is Screen.Home || screen.player !in faults.openRounds || screen.view.resumes) { "a round is lost, after $story" }
        change(name)
    }

    private fun change(name: String) {
        last = name
        lastAt = SystemClock.uptimeMillis()
        seen.merge(name, 1, Int::plus)
    }

    fun end() {
        activity.pause().stop().destroy()
        play.end()
    }

    companion object {
        /** How often it looks, and so how exactly it knows when a screen came. */
        private const val LOOK_MS = 40L

        /** The phone's clock, which the robot moves, and the same dice each time. */
        private val world get() = object : World {
            private var seeds = 1uL
            override fun now() = Now(1_790_000_000_000 + SystemClock.elapsedRealtime(), 18_000, uptimeMs())
            override fun seed() = seeds++
            override fun uptimeMs() = SystemClock.elapsedRealtime()
            override fun language() = "en"
        }
    }
}

/** Something to tap, by what it is called and where it is. */
data class Control(val name: String, val at: Offset)

private fun View.composeRoot(): RootForTest? =
    this as? RootForTest ?: (this as? ViewGroup)?.let { group -> (0 until group.childCount).firstNotNullOfOrNull { group.getChildAt(it).composeRoot() } }
