package app.mehfooz

import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.mehfooz.core.ResponseView
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Every screen as a picture, to be looked at: 360 x 740 and 320 x 640 dp, both languages, 100 and 200 %. */
@RunWith(RobolectricTestRunner::class)
class ScreenPicturesTest {
    private val phone = createAndroidComposeRule<MehfoozActivity>()
    @get:Rule val rules: RuleChain = RuleChain.outerRule(EndOfGame()).around(phone)

    @Test fun english() = draw("en", "en")
    @Test @Config(fontScale = 2f) fun english_at_200_percent() = draw("en", "en-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun english_narrow() = draw("en", "en-320")
    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun english_narrow_at_200_percent() = draw("en", "en-320-200")
    @Test fun urdu() = draw("ur", "ur")
    @Test @Config(fontScale = 2f) fun urdu_at_200_percent() = draw("ur", "ur-200")
    @Test @Config(qualifiers = "+w320dp-h640dp") fun urdu_narrow() = draw("ur", "ur-320")
    @Test @Config(qualifiers = "+w320dp-h640dp", fontScale = 2f) fun urdu_narrow_at_200_percent() = draw("ur", "ur-320-200")

    private fun draw(language: String, suffix: String) {
        fun save(name: String) {
            phone.waitForIdle()
            phone.activity.picture().save("$name-$suffix")
        }
        val languages = phone.await<Screen.Language>()
        save("01-language")
        phone.press(languages.view.languages.first { it.tag == language }.name)
        val players = phone.await<Screen.Players>()
        phone.press(players.view.newPlayer!!)
        val newPlayer = phone.await<Screen.NewPlayer>()
        save("03-new-player")
        phone.choosePlayer(newPlayer, "8-10")
        val home = phone.await<Screen.Home>()
        save("04-home")
        phone.press(home.view.changePlayer)
        phone.await<Screen.Players>()
        save("02-players")
        phone.press(phone.await<Screen.Players>().view.players.single().spoken)
        phone.await<Screen.Home>()
        val drawn = mutableSetOf<String>()
        val drawnYoung = mutableSetOf<String>()
        for (topic in home.view.places.map { it.topic }) {
            phone.runOnUiThread { phone.play.playTopic(home.player, topic) }
            round(drawn, ::save)
        }
        phone.runOnUiThread { phone.play.addPlayer("lion", "5-7") }
        phone.waitUntil("the second player", 20_000) { (phone.play.screen as? Screen.Home)?.player.let { it != null && it != home.player } }
        val young = phone.await<Screen.Home>()
        for (topic in home.view.places.take(3).map { it.topic }) {
            phone.runOnUiThread { phone.play.playTopic(young.player, topic) }
            round(drawnYoung, { name -> if (name.startsWith("05") || name.startsWith("06")) save("$name-young") })
        }
        phone.runOnUiThread { phone.play.showBadges(home.player) }
        phone.await<Screen.BadgeBook>()
        save("13-badge-book")
        phone.runOnUiThread { phone.play.showHelp() }
        phone.await<Screen.Help>()
        save("14-help")
        phone.runOnUiThread { phone.play.showPlayers() }
        phone.drawGrownUps(phone.await<Screen.Players>(), ::save)
        assertTrue("drawn: $drawn", drawn.map { it.substringBefore(' ') }.containsAll(listOf("choose", "spot", "sort", "order")))
    }

    /** Plays a round by touch, and keeps a picture of each kind of card that was not drawn yet. */
    private fun round(drawn: MutableSet<String>, save: (String) -> Unit) {
        phone.waitUntil("a new round", 20_000) { (phone.play.screen as? Screen.Question)?.view?.position == 0u }
        while (true) {
            val question = phone.await<Screen.Question>()
            val calm = if (question.view.frame.calm) "-calm" else ""
            val kind = "${question.view.response.kind} ${question.view.stimulus.kind.name.lowercase()}$calm"
            val isNew = drawn.add(kind)
            val name = kind.replace(' ', '-')
            if (isNew) save("05-$name")
            if (isNew) phone.putTogether(question).also { save("06-$name-done") }.also { phone.press(question.view.check) } else phone.answerQuickly(question)
            val feedback = phone.await<Screen.Feedback>()
            val verdict = feedback.view.verdict.name.lowercase()
            if (drawn.add("$verdict$calm")) save("10-$verdict$calm")
            phone.press(feedback.view.next)
            phone.waitUntil("the next card", 20_000) { phone.play.screen !is Screen.Feedback }
            if (phone.play.screen is Screen.RoundEnd) break
        }
        val end = phone.await<Screen.RoundEnd>()
        if (drawn.add("end${end.view.frame.calm}")) save(if (end.view.frame.calm) "12-round-end-calm" else "12-round-end")
    }
}

private val ResponseView.kind get() = when (this) {
    is ResponseView.Choose -> "choose"
    is ResponseView.Spot -> "spot"
    is ResponseView.Sort -> "sort"
    is ResponseView.Order -> "order"
}
