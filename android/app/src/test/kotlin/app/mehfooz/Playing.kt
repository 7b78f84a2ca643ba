package app.mehfooz

import android.app.Activity
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.ResolveInfo
import android.graphics.Bitmap
import android.graphics.Canvas
import android.net.Uri
import android.os.Handler
import android.os.Looper
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Text
import androidx.compose.ui.input.key.key
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.mehfooz.card.Draft
import app.mehfooz.core.Game
import app.mehfooz.core.GameInterface
import app.mehfooz.core.LanguageChoice
import app.mehfooz.core.Now
import app.mehfooz.core.ResponseView
import app.mehfooz.grownups.text
import app.mehfooz.phone.World
import org.junit.rules.ExternalResource
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowSystemClock
import java.io.File
import java.time.Duration

typealias PhoneRule = AndroidComposeTestRule<*, MehfoozActivity>

val PhoneRule.play get() = (activity.application as MehfoozApplication).play

/** The game answers on its own thread: wait until the screen is one of [T], with its pictures. */
inline fun <reified T : Screen> PhoneRule.await(): T {
    waitUntil("${T::class.simpleName} to be shown, not ${play.screen}", 20_000) { play.screen is T && play.pictures.missing == 0 }
    waitForIdle()
    waitUntil("pictures", 20_000) { play.pictures.missing == 0 }
    waitForIdle()
    letTapsIn()
    waitUntil("the call under way to end", 20_000) { play.takesTaps }
    return play.screen as T
}

/** Lets a screen's first moments pass, in which it takes no tap. */
fun letTapsIn() = ShadowSystemClock.advanceBy(Duration.ofMillis(Play.NO_TAPS_MS))

/** Presses what is named, or says, [words], as soon as taps are taken: a call may be under way, or the page was drawn late. */
fun PhoneRule.press(words: String) {
    val node = onAllNodes((hasText(words) or hasContentDescription(words)) and hasClickAction()).onFirst()
    if (node.fetchSemanticsNode().isInScroll()) node.performScrollTo()
    waitUntil("taps to be taken on ${play.screen}", 20_000) { play.isThere { true } }
    node.performClick()
    waitForIdle()
}

private fun SemanticsNode.isInScroll(): Boolean =
    generateSequence(parent) { it.parent }.any { it.config.contains(SemanticsActions.ScrollBy) }

/** From the first start to the map, as a child of [band] does it. */
fun PhoneRule.startAs(language: String, band: String): Screen.Home {
    val languages = await<Screen.Language>().view
    choose(languages.languages.first { it.tag == language })
    choosePlayer(await<Screen.NewPlayer>(), band)
    return await<Screen.Home>()
}

/** A first touch may only be heard. */
fun PhoneRule.choose(language: LanguageChoice) {
    val name = "${language.name}. ${language.greeting}"
    press(name)
    if (play.screen is Screen.Language && !play.isUnderWay) press(name)
}

/** From the first start to the players, of whom there are none yet. */
fun PhoneRule.firstPlayers(): Screen.Players {
    choose(await<Screen.Language>().view.languages.first())
    press(await<Screen.NewPlayer>().view.back)
    return await<Screen.Players>()
}

fun PhoneRule.choosePlayer(screen: Screen.NewPlayer, band: String, onAges: () -> Unit = {}) {
    press(screen.view.animals[6].name)
    press(screen.view.bandsTitle)
    await<Screen.NewPlayer>()
    onAges()
    press(screen.view.bands.first { it.band == band }.spoken)
    press(screen.view.play)
}

/** Answers the card in some whole way, by touch. */
fun PhoneRule.answer(question: Screen.Question) {
    putTogether(question)
    press(question.view.check)
}

fun PhoneRule.putTogether(question: Screen.Question) {
    when (val response = question.view.response) {
        is ResponseView.Choose -> press(response.options.first().text)
        is ResponseView.Spot -> press(response.parts.first().text)
        is ResponseView.Order -> for (step in response.steps.take(response.places.size)) press(step.text)
        is ResponseView.Sort -> response.cards.forEachIndexed { i, card ->
            press(card.text)
            val (basket, before) = if (i % 2 == 0) response.stop to i / 2 else response.go to i / 2
            press(basket.counts[before])
        }
    }
}

/** The whole window, as it is drawn. */
fun Activity.picture(): Bitmap {
    val view = window.decorView
    return Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { view.draw(Canvas(it)) }
}

fun Bitmap.save(name: String, folder: File = File(System.getProperty("mehfooz.pictures")!!)) {
    folder.mkdirs()
    File(folder, "$name.png").outputStream().use { compress(Bitmap.CompressFormat.PNG, 100, it) }
}

/** A phone with a dialler before each test; after it, closes the database and forgets it. */
class EndOfGame : ExternalResource() {
    override fun before() = installDialler()
    override fun after() = (RuntimeEnvironment.getApplication() as MehfoozApplication).play.end()
}

val SemanticsNode.name: String
    get() = config.getOrElseNullable(SemanticsProperties.ContentDescription) { null }?.joinToString()
        ?: config.getOrElse(SemanticsProperties.Text) { emptyList() }.joinToString { it.text }

fun PhoneRule.nodes(which: SemanticsMatcher, merged: Boolean = true): List<SemanticsNode> =
    onAllNodes(which, useUnmergedTree = !merged).fetchSemanticsNodes()

/** Answers without touch, for cards that a test only passes through. */
fun PhoneRule.answerQuickly(question: Screen.Question) = runOnUiThread {
    question.draft.putAnythingTogether(question)
    play.answer(question, question.draft.answerTo(question.view.response)!!)
}

/** Some whole answer. */
fun Draft.putAnythingTogether(question: Screen.Question) = when (val response = question.view.response) {
    is ResponseView.Choose -> choose(response.options.last().key)
    is ResponseView.Spot -> if (isNothing) Unit else toggleNothing()
    is ResponseView.Order -> for (step in response.steps) append(step.key, response.places.size)
    is ResponseView.Sort -> for (card in response.cards) {
        hold(card.key)
        putHeld(intoStop = true)
    }
}

/** A clock that runs on while it is looked at, so that no tap comes too soon; the same dice each time. */
class TestWorld(private var seeds: ULong = 1uL) : World {
    private var uptime = 1_000L
    override fun now() = Now(1_790_000_000_000, 18_000, uptimeMs())
    override fun seed() = seeds++
    override fun uptimeMs() = uptime.also { uptime += Play.NO_TAPS_MS }
    override fun language() = "en"
}

/** A game without a screen. */
fun playIn(folder: File, world: World = TestWorld(), open: () -> GameInterface = { Game.open(File(folder, "progress.db").path, world.now()) }): Play {
    val main = Handler(Looper.getMainLooper())
    return Play(open, world) { main.post(it) }
}

/** From the first start to a card. */
fun Play.firstCard(): Screen.Question {
    begin()
    chooseLanguage(waitFor<Screen.Language>().view.languages.first().tag)
    waitFor<Screen.NewPlayer>()
    addPlayer("camel", "8-10")
    playOn(waitFor<Screen.Home>())
    return waitFor()
}

inline fun <reified T : Screen> Play.waitFor(): T {
    await { isThere { screen is T } }
    return screen as T
}

/** Whether that is on, and takes taps; time passes until it does. */
fun Play.isThere(isOn: () -> Boolean): Boolean {
    if (!isOn()) return false
    if (!takesTaps && !isUnderWay) letTapsIn()
    return takesTaps
}

/** Robolectric's phone has no dialler, as most tablets. */
fun installDialler() {
    val dialler = ResolveInfo().apply {
        activityInfo = ActivityInfo().apply {
            packageName = "dialler"
            name = "Dialler"
        }
    }
    @Suppress("DEPRECATION")
    shadowOf(RuntimeEnvironment.getApplication().packageManager).addResolveInfoForIntent(diallerIntent, dialler)
}

val diallerIntent get() = Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", "", null))

/** For a game without a screen: waits for its thread. */
fun await(isThere: () -> Boolean) {
    val end = System.nanoTime() + 20_000_000_000
    while (!isThere()) {
        check(System.nanoTime() < end) { "waited 20 s" }
        shadowOf(Looper.getMainLooper()).idle()
        Thread.onSpinWait()
    }
}
