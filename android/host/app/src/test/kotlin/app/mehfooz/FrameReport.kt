package app.mehfooz

import java.lang.management.ManagementFactory

/** With -Dphone.report=true: the first frame, and once a second what the frames cost. */
class FrameReport {
    private val isWanted = System.getProperty("phone.report") == "true"
    private var rounds = 0
    private val costs = mutableListOf<Long>()
    private var since = 0L

    fun frame(isNew: Boolean, nanos: Long) {
        if (!isWanted) return
        if (since == 0L) println("first frame after %.1f s".format((System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().startTime) / 1e3))
        if (since == 0L) since = System.nanoTime()
        rounds++
        if (isNew) costs += nanos
        if (System.nanoTime() - since < 1_000_000_000) return
        costs.sort()
        println("%d rounds, %d drawn, median %.1f ms, %.1f at most".format(rounds, costs.size, (costs.getOrNull(costs.size / 2) ?: 0) / 1e6, (costs.lastOrNull() ?: 0) / 1e6))
        rounds = 0; costs.clear(); since = System.nanoTime()
    }
}
