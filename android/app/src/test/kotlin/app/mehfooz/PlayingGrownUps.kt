package app.mehfooz

import androidx.compose.ui.test.isRoot
import app.mehfooz.core.Frame
import app.mehfooz.core.GateView
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.tryGate
import org.junit.Assert.assertTrue
import java.lang.reflect.Modifier

/** The page of the grown-ups that is on, as soon as it is a [T] and takes taps. */
inline fun <reified T : GrownUpsPage> PhoneRule.awaitPage(): T {
    waitUntil("${T::class.simpleName} to be shown, not ${play.screen}", 20_000) { (play.screen as? Screen.GrownUps)?.page is T }
    return await<Screen.GrownUps>().page as T
}

fun PhoneRule.type(digits: String) = digits.forEach { press("$it") }

/** Answers what the gate asks. */
fun PhoneRule.tryGate(given: String) {
    type(given)
    press(await<Screen.Gate>().view.enter)
}

/** Through the door that is on the screen, as a parent who multiplies. */
fun PhoneRule.enterBy(door: String): GrownUpsPage.Parents {
    press(door)
    tryGate(await<Screen.Gate>().view.right)
    return awaitPage()
}

/** The answer to its product. */
val GateView.right: String get() = Regex("\\d+").findAll(product!!).map { it.value.toInt() }.reduce(Int::times).toString()

/** Every sentence of a view that is there to be read or heard; not the names of pictures and files, nor what changes take. */
fun sentencesOf(view: Any): List<String> = when (view) {
    is String -> listOf(view)
    is List<*> -> view.flatMap { sentencesOf(it!!) }
    is Frame, is Enum<*>, is Number, is Boolean -> emptyList()
    else -> view.javaClass.declaredFields.filter { !Modifier.isStatic(it.modifiers) && it.name !in notRead }.flatMap { field ->
        field.isAccessible = true
        field.get(view)?.let(::sentencesOf).orEmpty()
    }
}

private val notRead = setOf("picture", "file", "value", "reason")

/** Fails unless each of [sentences] can be seen, or heard by who cannot see. */
fun PhoneRule.assertShown(page: String, sentences: List<String>) {
    val shown = nodes(isRoot().not(), merged = false).map { it.name.replace(isolates, "") }
    for (sentence in sentences) assertTrue("$page: \"$sentence\" is shown", shown.any { sentence in it })
}

/** What keeps "8–10" in order inside Urdu. */
private val isolates = Regex("[\u2066\u2069]")

/** Through the gate, as a parent who multiplies. */
fun Play.openGate() {
    showGate()
    val gate = waitFor<Screen.Gate>()
    tryGate(gate.view, gate.solution)
    waitForPage<GrownUpsPage.Parents>()
}

val Screen.Gate.solution: String
    get() = Regex("\\d+").findAll(view.product!!).map { it.value.toInt() }.reduce(Int::times).toString()

inline fun <reified T : GrownUpsPage> Play.page(): T? = (screen as? Screen.GrownUps)?.page as? T

inline fun <reified T : GrownUpsPage> Play.waitForPage(): T {
    await { isThere { page<T>() != null } }
    return page()!!
}
