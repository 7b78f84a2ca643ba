package app.mehfooz

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.state.ToggleableState
import androidx.compose.ui.test.isRoot

/** What a screen reader comes to on the screen, in its order: "KIND | NAME | TRAITS" each, as tests/outlines has them of the other shell. */
fun PhoneRule.outline(): List<String> {
    waitForIdle()
    return onAllNodes(isRoot()).fetchSemanticsNodes().flatMap { it.elements() }.mapNotNull { it.line() }
}

/** Those that are one element each; who sets an order of their own among their neighbours is heard in it. */
private fun SemanticsNode.elements(): List<SemanticsNode> {
    val inside = children.fromTheTop().sortedBy { it.config.getOrNull(SemanticsProperties.TraversalIndex) ?: 0f }.flatMap { it.elements() }
    return if (isElement) listOf(this) + inside else inside
}

/** What is drawn over others comes last among them, and is heard where it stands: before what is wholly below it. */
private fun List<SemanticsNode>.fromTheTop() = fold(listOf<SemanticsNode>()) { placed, node ->
    val below = placed.indexOfFirst { it.positionInRoot.y >= node.positionInRoot.y + node.size.height }
    if (below < 0) placed + node else placed.take(below) + node + placed.drop(below)
}

private val SemanticsNode.isElement get() = SemanticsActions.OnClick in config || SemanticsProperties.Text in config || SemanticsProperties.ContentDescription in config

private fun SemanticsNode.line(): String? {
    val name = name.replace(invisible, "").replace(Regex("\\s+"), " ").trim()
    val isButton = SemanticsActions.OnClick in config
    if (name.isEmpty()) return if (isButton) "! a button without a name" else null
    val isOneText = (config.getOrNull(SemanticsProperties.Text)?.size ?: 0) <= 1 && SemanticsProperties.ContentDescription !in config
    val kind = if (isButton) "button" else if (isOneText) "text" else "thing"
    return listOf(kind, name, traits()).filter { it.isNotEmpty() }.joinToString(" | ")
}

private fun SemanticsNode.traits() = listOfNotNull(
    "header".takeIf { SemanticsProperties.Heading in config },
    "selected".takeIf { config.getOrNull(SemanticsProperties.Selected) == true },
    config.getOrNull(SemanticsProperties.ToggleableState)?.let { if (it == ToggleableState.On) "toggle on" else "toggle off" },
    "fold folded".takeIf { SemanticsActions.Expand in config },
    "fold open".takeIf { SemanticsActions.Collapse in config },
    "dimmed".takeIf { SemanticsProperties.Disabled in config },
).joinToString(" ")

/** What keeps "8–10" in order inside Urdu. */
private val invisible = Regex("[\u2066\u2069]")
