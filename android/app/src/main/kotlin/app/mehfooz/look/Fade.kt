package app.mehfooz.look

import androidx.compose.animation.AnimatedContent
import androidx.compose.animation.EnterExitState
import androidx.compose.animation.EnterTransition
import androidx.compose.animation.ExitTransition
import androidx.compose.animation.core.tween
import androidx.compose.animation.fadeIn
import androidx.compose.animation.togetherWith
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics

/** How long a screen takes to come over the one before. */
private const val FADE_MS = 150

/** Shows [target], which comes over the one before, of another [key], where [fades] says so, and at once where it does not. */
@Composable
fun <T> Fading(target: T, key: (T) -> Any, fades: (from: T, to: T) -> Boolean, content: @Composable (T) -> Unit) = AnimatedContent(
    target, Modifier.fillMaxSize(), contentKey = key, label = "screen",
    transitionSpec = {
        if (fades(initialState, targetState)) fadeIn(tween(FADE_MS)) togetherWith ExitTransition.KeepUntilTransitionsFinished
        else EnterTransition.None togetherWith ExitTransition.None
    },
) { shown ->
    // What goes is still seen, and no longer there for who listens or looks for a button.
    Box(if (transition.targetState == EnterExitState.PostExit) Modifier.clearAndSetSemantics {} else Modifier) { content(shown) }
}
