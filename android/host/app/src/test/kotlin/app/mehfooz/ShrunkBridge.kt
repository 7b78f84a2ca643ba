package app.mehfooz

import app.mehfooz.core.GameInterface
import app.mehfooz.core.HelpView
import app.mehfooz.core.Now
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Method
import java.lang.reflect.Modifier
import java.lang.reflect.Proxy
import java.net.URLClassLoader

/**
 * The bridge in the classes that R8 left of the app, in a loader of their own. They know nothing of the tests, which call them by the
 * names that the rules must keep; records are carried from one loader to the other field by field.
 */
class ShrunkBridge : Bridge {
    private val ours = javaClass.classLoader!!
    private val android = System.getProperty("java.class.path").split(':').single { "/android-all-" in it }
    private val shrunk = URLClassLoader(arrayOf(System.getProperty("mehfooz.shrunk")!!, android).map { File(it).toURI().toURL() }.toTypedArray(), ClassLoader.getPlatformClassLoader())

    override fun open(path: String, now: Now): GameInterface {
        val companion = shrunk.loadClass("app.mehfooz.core.Game").getField("Companion").get(null)
        val game = call(companion, companion.javaClass.methods.single { it.name == "open" }, arrayOf(path, now))!!
        return Proxy.newProxyInstance(ours, arrayOf(GameInterface::class.java, AutoCloseable::class.java)) { _, method, given ->
            val twin = game.javaClass.getMethod(method.name, *method.parameterTypes.map(::twin).toTypedArray())
            carry(call(game, twin, given.orEmpty()), ours)
        } as GameInterface
    }

    override fun helpWithoutGame(language: String): HelpView {
        val method = shrunk.loadClass("app.mehfooz.core.MehfoozKt").getMethod("helpWithoutGame", String::class.java)
        return carry(call(null, method, arrayOf(language)), ours) as HelpView
    }

    private fun call(on: Any?, method: Method, given: Array<out Any?>): Any? = try {
        method.invoke(on, *given.map { carry(it, shrunk) }.toTypedArray())
    } catch (failed: InvocationTargetException) {
        throw if (failed.cause!!.javaClass.name.startsWith(BRIDGE)) carry(failed.cause, ours) as Throwable else failed.cause!!
    }

    private fun twin(type: Class<*>) = if (type.name.startsWith(BRIDGE)) shrunk.loadClass(type.name) else type

    private fun carry(value: Any?, into: ClassLoader): Any? = when {
        value is List<*> -> value.map { carry(it, into) }
        value == null || !value.javaClass.name.startsWith(BRIDGE) -> value
        value is Enum<*> -> into.loadClass(value.javaClass.name).enumConstants.single { (it as Enum<*>).name == value.name }
        else -> {
            // In the order of the constructor, which R8 does not keep for fields.
            val fields = ours.loadClass(value.javaClass.name).declaredFields.filterNot { Modifier.isStatic(it.modifiers) }
            val constructor = into.loadClass(value.javaClass.name).declaredConstructors.single { it.parameterCount == fields.size }
            constructor.isAccessible = true
            constructor.newInstance(*fields.map { carry(read(value, it.name), into) }.toTypedArray())
        }
    }

    private fun read(from: Any, name: String) = from.javaClass.getDeclaredField(name).apply { isAccessible = true }.get(from)

    private companion object {
        const val BRIDGE = "app.mehfooz.core."
    }
}
