package app.mehfooz

import app.mehfooz.core.AnswerInput
import app.mehfooz.core.Game
import app.mehfooz.core.GameInterface
import app.mehfooz.core.HelpView
import app.mehfooz.core.MehfoozException
import app.mehfooz.core.Now
import app.mehfooz.core.PlayerChange
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.After
import org.junit.Assert.fail
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import java.io.File
import java.lang.reflect.UndeclaredThrowableException

/** What the journeys are played on: the bridge as it was compiled or, when a release is tried, as R8 made it. */
interface Bridge {
    fun open(path: String, now: Now): GameInterface = Game.open(path, now)
    fun helpWithoutGame(language: String): HelpView = app.mehfooz.core.helpWithoutGame(language)
}

/** The journeys of tests/journeys (their form: tests/src/journey.rs), through the bridge alone: no Android in it. */
@RunWith(Parameterized::class)
class JourneysTest(private val name: String) {
    @get:Rule val folder = TemporaryFolder()
    private var game: GameInterface? = null

    @After fun end() = (game as AutoCloseable?)?.close() ?: Unit

    @Test fun a_journey_goes_as_it_is_written() {
        val journey = Json.parseToJsonElement(File(journeys, "$name.json").readText()).jsonObject
        journey.getValue("steps").jsonArray.forEachIndexed { at, json ->
            val step = Step(json.jsonObject)
            val fault = faultOf(step)
            if (fault != null) fail("$name.json, step ${at + 1}, ${step.call}: $fault")
        }
    }

    private fun faultOf(step: Step): String? {
        val given = try {
            take(step)
        } catch (thrown: Exception) {
            // A bridge by reflection wraps what its interface does not declare.
            val error = (thrown as? UndeclaredThrowableException)?.cause ?: thrown
            if (error !is MehfoozException) throw thrown
            return difference("fails", step.fails ?: return "failed: $error", error)
        }
        if (step.fails != null) return "fails: expected ${step.fails}, given $given"
        if (step.gives == null) return if (given == Unit) null else "gives: expected nothing, given $given"
        return difference("gives", step.gives, given)
    }

    private fun take(step: Step): Any? {
        val database = File(folder.root, "progress.db")
        return when (step.call) {
            "put_file" -> File(journeys, "files/${step.text("file")}").copyTo(database).let { }
            "open", "kill" -> {
                end()
                game = bridge.open(database.path, step.now)
            }
            "help_without_game" -> bridge.helpWithoutGame(step.text("language"))
            else -> checkNotNull(game) { "no game is open" }.call(step)
        }
    }

    /** One line for each call of [Game]. */
    private fun GameInterface.call(step: Step): Any? = when (step.call) {
        "has_language" -> hasLanguage()
        "languages" -> languages()
        "choose_language" -> chooseLanguage(step.text("tag"))
        "players" -> players()
        "new_player" -> newPlayer()
        "add_player" -> addPlayer(step.text("avatar"), step.text("band"), step.id("seed"), step.now)
        "home" -> home(step.id("player"), step.now)
        "begin" -> begin(step.id("player"), step.textOrNone("topic"), step.id("seed"), step.now)
        "resume" -> resume(step.id("player"))
        "answer" -> answer(step.id("player"), step.count("position"), step.answer, step.now)
        "next" -> next(step.id("player"), step.count("position"))
        "tick_talk" -> tickTalk(step.id("player"), step.text("topic"), step.flag("ticked"), step.now)
        "leave_end" -> leaveEnd(step.id("player"), step.now)
        "badge_book" -> badgeBook(step.id("player"))
        "help" -> help()
        "gate" -> gate(step.flag("forgotten"), step.id("seed"), step.now)
        "try_gate" -> tryGate(step.text("given"), step.flag("forgotten"), step.id("seed"), step.now)
        "close_gate" -> closeGate()
        "parents" -> parents(step.now)
        "child" -> child(step.id("player"), step.now)
        "change_player" -> changePlayer(step.id("player"), step.change, step.now)
        "ask_to_delete" -> askToDelete(step.id("player"))
        "delete_player" -> deletePlayer(step.id("player"), step.now)
        "export_import" -> exportImport()
        "export_player" -> exportPlayer(step.id("player"))
        "import_player" -> importPlayer(step.text("document"), step.now)
        "settings" -> settings()
        "pin" -> pin()
        "set_pin" -> setPin(step.text("pin"), step.id("seed"))
        "remove_pin" -> removePin()
        "about" -> about()
        "picture" -> Picture(picture(step.text("name")).size)
        else -> error("\"${step.call}\" is no call of the game")
    }

    /** How a journey writes a picture down. */
    private class Picture(val bytes: Int)

    companion object {
        private val journeys = File(checkNotNull(System.getProperty("mehfooz.journeys")))
        private val bridge = System.getProperty("mehfooz.bridge")?.let { Class.forName(it).getConstructor().newInstance() as Bridge } ?: object : Bridge {}

        @JvmStatic
        @Parameterized.Parameters(name = "{0}")
        fun names(): List<String> {
            val files = journeys.listFiles { file -> file.extension == "json" }.orEmpty()
            check(files.isNotEmpty()) { "$journeys holds no journey" }
            return files.map { it.nameWithoutExtension }.sorted()
        }
    }
}

/** A call, its arguments and what comes of it. */
private class Step(private val json: JsonObject) {
    val call = json.getValue("call").jsonPrimitive.content
    val gives: JsonElement? = json["gives"]
    val fails: JsonElement? = json["fails"]

    val now get() = json.getValue("now").jsonObject.let { now ->
        val number = { name: String -> now.getValue(name).jsonPrimitive }
        Now(number("unix_ms").long, number("utc_offset_s").int, number("uptime_ms").long)
    }

    val answer get() = arg("answer").jsonObject.entries.single().let { (kind, fields) ->
        val keys = { name: String -> fields.jsonObject.getValue(name).jsonArray.map { it.jsonPrimitive.content } }
        when (kind) {
            "Choose" -> AnswerInput.Choose(fields.jsonObject.getValue("option").jsonPrimitive.content)
            "Spot" -> AnswerInput.Spot(keys("parts"))
            "Sort" -> AnswerInput.Sort(keys("stop"), keys("go"))
            "Order" -> AnswerInput.Order(keys("steps"))
            else -> error("an answer of kind \"$kind\"")
        }
    }

    val change get() = arg("change").jsonObject.entries.single().let { (kind, fields) ->
        val field = fields.jsonObject.values.single().jsonPrimitive
        when (kind) {
            "Band" -> PlayerChange.Band(field.content)
            "Language" -> PlayerChange.Language(field.content)
            "ReadsAloud" -> PlayerChange.ReadsAloud(field.boolean)
            "Sounds" -> PlayerChange.Sounds(field.boolean)
            "CalmerMotion" -> PlayerChange.CalmerMotion(field.boolean)
            else -> error("a change of kind \"$kind\"")
        }
    }

    fun text(name: String) = arg(name).jsonPrimitive.content
    fun textOrNone(name: String) = arg(name).jsonPrimitive.contentOrNull
    fun flag(name: String) = arg(name).jsonPrimitive.boolean
    fun count(name: String) = text(name).toUInt()
    fun id(name: String) = text(name).toULong()

    private fun arg(name: String) = json["args"]?.jsonObject?.get(name) ?: error("the argument \"$name\" is missing")
}
