package app.mehfooz

import android.graphics.Canvas
import android.graphics.Paint
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import app.mehfooz.core.Game
import app.mehfooz.core.Mark
import app.mehfooz.core.ResponseView
import app.mehfooz.core.RoundView
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import java.io.File

/** A round as a film, frame by frame: `phone.sh animation` puts the pictures together. Not one of the tests. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "+w360dp-h640dp-hdpi")
class RoundAnimation {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(Film()).around(phone)
    private val folder = File(System.getProperty("mehfooz.frames")!!)
    private val times = StringBuilder()
    private var count = 0

    @Test fun film() {
        folder.mkdirs()
        val home = phone.startAs("en", "8-10")
        val answers = Answers(home)
        phone.mainClock.autoAdvance = false
        roll(1)
        hold(900)
        touch(home.view.playSpoken)
        while (phone.play.screen !is Screen.RoundEnd) card(answers)
        roll(10)
        hold(2_000)
        File(folder, "times.txt").writeText(times.toString())
    }

    private fun card(answers: Answers) {
        next { it is Screen.Question }
        val question = phone.play.screen as Screen.Question
        roll(12)
        hold(1100)
        for (words in answers.to(question)) {
            touch(words)
            roll(4)
            hold(250)
        }
        touch(question.view.check)
        next { it is Screen.Feedback }
        roll(8)
        hold(1400)
        touch((phone.play.screen as Screen.Feedback).view.next)
        next { it !is Screen.Feedback }
    }

    /** Until the game has answered; its own thread takes what time it takes. */
    private fun next(isThere: (Screen) -> Boolean) {
        val end = System.nanoTime() + 20_000_000_000
        while (!isThere(phone.play.screen) || phone.play.isUnderWay) {
            check(System.nanoTime() < end) { "waited 20 s; on the screen: ${phone.play.screen.name}" }
            phone.waitForIdle()
            Thread.sleep(5)
        }
        repeat(40) { if (phone.play.pictures.missing > 0) Thread.sleep(20).also { phone.waitForIdle() } }
        letTapsIn()
    }

    private fun roll(frames: Int) = repeat(frames) {
        phone.mainClock.advanceTimeBy(FRAME_MS)
        phone.waitForIdle()
        shoot(FRAME_MS)
    }

    private fun hold(ms: Long) = shoot(ms)

    /** A ring where the finger is, and then what it does. */
    private fun touch(words: String) {
        val node = phone.onAllNodes((hasText(words) or hasContentDescription(words)) and hasClickAction()).onFirst()
        val at = node.fetchSemanticsNode().boundsInRoot.center
        shoot(350, at)
        letTapsIn()
        node.performClick()
        phone.waitForIdle()
    }

    private fun shoot(ms: Long, touch: Offset? = null) {
        val picture = phone.activity.picture()
        if (touch != null) Canvas(picture).drawCircle(touch.x, touch.y, 34f, Paint(Paint.ANTI_ALIAS_FLAG).apply { color = 0x662E1F3D })
        picture.save("%03d".format(count), folder)
        times.append("%03d.png %d\n".format(count++, ms))
    }

    private companion object {
        const val FRAME_MS = 64L
    }
}

/** The right answer to each card of the next round, as the feedback of the same round of another game tells. */
private class Answers(home: Screen.Home) {
    private val keys = mutableMapOf<String, List<String>>()

    init {
        val folder = File(RuntimeEnvironment.getApplication().cacheDir, "answers").apply { mkdirs() }
        val world = TestWorld(seeds = FILM)
        Game.open(File(folder, "progress.db").path, world.now()).use { game ->
            game.chooseLanguage("en")
            val player = game.addPlayer(home.view.picture, "8-10", world.seed(), world.now())
            var round: RoundView = game.begin(player, home.view.playTopic, world.seed(), world.now())
            while (round is RoundView.Question) {
                val question = Screen.Question(player, round.view).also { it.draft.putAnythingTogether(it) }
                val told = game.answer(player, round.view.position, question.draft.answerTo(round.view.response)!!, world.now()) as RoundView.Feedback
                keys[round.view.prompt] = told.view.whys.filter { it.mark != Mark.NOT_YET }.map { it.key }
                round = game.next(player, told.view.position)
            }
        }
    }

    /** What is pressed, by its words. */
    fun to(question: Screen.Question): List<String> {
        val right = keys[question.view.prompt].orEmpty()
        return when (val response = question.view.response) {
            is ResponseView.Choose -> response.options.filter { it.key in right }.take(1).ifEmpty { response.options.take(1) }.map { it.text }
            is ResponseView.Spot -> response.parts.filter { it.key in right }.map { it.text }.ifEmpty { listOf(response.nothing) }
            is ResponseView.Order -> response.steps.take(response.places.size).map { it.text }
            is ResponseView.Sort -> response.cards.indices.map { response.stop.counts[it] }
        }
    }

    companion object {
        const val FILM = 77uL
    }
}

/** The film is the same each time. */
private class Film : ExternalResource() {
    override fun before() {
        val app = RuntimeEnvironment.getApplication() as MehfoozApplication
        app.owner = playIn(app.noBackupFilesDir, TestWorld(seeds = Answers.FILM))
    }
}
