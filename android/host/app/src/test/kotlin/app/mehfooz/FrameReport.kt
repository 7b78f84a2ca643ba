package app.mehfooz

import java.lang.management.ManagementFactory

/** With -Dphone.report=true: the first frame, and once a second what the frames cost. */
class FrameReport {
    private val isWanted = System.getProperty("phone.report") == "true"
    private var rounds = 0
    private var drawn = 0
    private var spent = 0L
    private var costliest = 0L
    private var since = 0L

    fun frame(isNew: Boolean, nanos: Long) {
        if (!isWanted) return
        if (since == 0L) println("first frame after %.1f s".format((System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().startTime) / 1e3))
        if (since == 0L) since = System.nanoTime()
        rounds++
        if (isNew) {
            drawn++
            spent += nanos
            costliest = maxOf(costliest, nanos)
        }
        if (System.nanoTime() - since < 1_000_000_000) return
        println("%d rounds, %d drawn, %.1f ms each, %.1f at most".format(rounds, drawn, spent / 1e6 / drawn.coerceAtLeast(1), costliest / 1e6))
        rounds = 0; drawn = 0; spent = 0; costliest = 0; since = System.nanoTime()
    }
}
