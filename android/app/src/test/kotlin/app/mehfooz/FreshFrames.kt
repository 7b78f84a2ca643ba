package app.mehfooz

import android.os.Handler
import android.os.Looper
import android.view.Choreographer
import androidx.compose.runtime.snapshots.ObserverHandle
import androidx.compose.runtime.snapshots.Snapshot
import androidx.compose.ui.InternalComposeUiApi
import androidx.compose.ui.platform.AndroidUiFrameClock
import androidx.compose.ui.platform.WindowRecomposerFactory
import androidx.compose.ui.platform.WindowRecomposerPolicy
import androidx.compose.ui.platform.createLifecycleAwareWindowRecomposer
import kotlinx.coroutines.android.asCoroutineDispatcher
import org.junit.rules.ExternalResource

/**
 * For an Activity that is driven frame by frame (the robot, the window) after another in the same JVM. Compose keeps the first one's
 * choreographer and its queue of messages, and Robolectric resets both after each test: the next one would draw its first frame and no other.
 */
@OptIn(InternalComposeUiApi::class)
class FreshFrames : ExternalResource() {
    private lateinit var writes: ObserverHandle

    override fun before() {
        val main = Handler(Looper.getMainLooper())
        val frames = main.asCoroutineDispatcher() + AndroidUiFrameClock(Choreographer.getInstance())
        WindowRecomposerPolicy.setFactory { it.createLifecycleAwareWindowRecomposer(frames) }
        writes = Snapshot.registerGlobalWriteObserver { main.post { Snapshot.sendApplyNotifications() } }
    }

    override fun after() {
        writes.dispose()
        WindowRecomposerPolicy.setFactory(WindowRecomposerFactory.LifecycleAware)
    }
}
