package app.mehfooz

import androidx.compose.ui.layout.LayoutInfo
import androidx.compose.ui.semantics.SemanticsNode

/** Whether a picture or a sign is painted inside. What is painted is no part of the semantics, and some of ours take those of their children away. */
fun SemanticsNode.showsPicture() = layoutInfo.paints()

private fun LayoutInfo.paints(): Boolean = getModifierInfo().any { it.modifier::class.java.simpleName == "PainterElement" } || children().any { it.paints() }

/** Compose keeps them to itself. */
private fun LayoutInfo.children(): List<LayoutInfo> {
    val getter = javaClass.methods.first { it.name.startsWith("getChildren") && it.parameterCount == 0 }
    return (getter.invoke(this) as List<*>).map { it as LayoutInfo }
}
