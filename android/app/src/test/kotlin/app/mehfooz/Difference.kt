package app.mehfooz

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import java.lang.reflect.Modifier

/** The first place where [actual], a record of the bridge, is not what serde wrote of its Rust twin; none when they are the same. */
fun difference(path: String, expected: JsonElement, actual: Any?): String? {
    val differs = "$path: expected $expected, given $actual"
    return when {
        actual == null || actual == Unit -> differs.takeIf { expected != JsonNull }
        actual is List<*> -> when {
            expected !is JsonArray || expected.size != actual.size -> differs
            else -> expected.indices.firstNotNullOfOrNull { difference("$path[$it]", expected[it], actual[it]) }
        }
        actual is Enum<*> -> differs.takeUnless { expected is JsonPrimitive && expected.isString && isSame(expected.content, actual.name) }
        expected is JsonPrimitive -> differs.takeUnless { holds(expected, actual) }
        expected !is JsonObject -> differs
        actual.isVariant -> {
            val (name, fields) = expected.entries.singleOrNull() ?: return differs
            if (!isSame(name, actual.javaClass.simpleName) || fields !is JsonObject) differs else fieldsDiffer("$path.$name", fields, actual)
        }
        else -> fieldsDiffer(path, expected, actual)
    }
}

private fun fieldsDiffer(path: String, expected: JsonObject, actual: Any): String? {
    val fields = actual.javaClass.declaredFields.filterNot { Modifier.isStatic(it.modifiers) || it.isSynthetic }
    val missing = expected.keys.firstOrNull { name -> fields.none { isSame(name, it.name) } }
    if (missing != null) return "$path.$missing: expected ${expected[missing]}, given no such field"
    return fields.firstNotNullOfOrNull { field ->
        field.isAccessible = true
        val (name, value) = expected.entries.firstOrNull { isSame(it.key, field.name) }
            ?: return "$path.${field.name}: expected no such field, given ${field.get(actual)}"
        difference("$path.$name", value, field.get(actual))
    }
}

/** A case of a sealed class is written inside of it. */
private val Any.isVariant get() = javaClass.superclass == javaClass.enclosingClass

/** Reflection shows an unsigned number in a field as the signed one of the same bits. */
private fun holds(expected: JsonPrimitive, actual: Any): Boolean = when (actual) {
    is String -> expected.isString && expected.content == actual
    is Boolean -> expected.booleanOrNull == actual && !expected.isString
    is Int -> !expected.isString && (expected.content.toIntOrNull() ?: expected.content.toUIntOrNull()?.toInt()) == actual
    is Long -> !expected.isString && (expected.content.toLongOrNull() ?: expected.content.toULongOrNull()?.toLong()) == actual
    is UInt, is ULong -> !expected.isString && expected.content == actual.toString()
    else -> false
}

private fun isSame(rust: String, kotlin: String) = plain(rust) == plain(kotlin)

private fun plain(name: String) = name.replace("_", "").lowercase()
