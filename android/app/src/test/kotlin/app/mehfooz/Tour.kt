package app.mehfooz

import app.mehfooz.core.BadgeLevel
import app.mehfooz.core.ResponseView
import app.mehfooz.grownups.changePlayer

/** Through every screen, as a child and as a grown-up come to them; [show] is called on each, with its name. */
class Tour(private val phone: PhoneRule, private val language: String, private val topics: Int, private val show: (String) -> Unit) {
    private val shown = mutableSetOf<String>()

    fun run() {
        val home = begin()
        for (topic in home.view.places.take(topics).map { it.topic }) {
            phone.runOnUiThread { phone.play.playTopic(home.player, topic) }
            round("")
        }
        young(home)
        phone.runOnUiThread { phone.play.showBadges(home.player) }
        val book = phone.await<Screen.BadgeBook>()
        show("13-badge-book")
        phone.press(book.view.tiles.first { it.badge.level != BadgeLevel.NONE }.spoken)
        show("13-badge-open")
        phone.press(book.view.back)
        phone.runOnUiThread { phone.play.showHelp() }
        phone.await<Screen.Help>()
        show("14-help")
        phone.runOnUiThread { phone.play.showPlayers() }
        phone.drawGrownUps(phone.await<Screen.Players>(), show)
    }

    private fun begin(): Screen.Home {
        val languages = phone.await<Screen.Language>()
        show("01-language")
        phone.choose(languages.view.languages.first { it.tag == language })
        val newPlayer = phone.await<Screen.NewPlayer>()
        show("03-new-player")
        phone.choosePlayer(newPlayer, "8-10") { show("03-new-player-age") }
        val home = phone.await<Screen.Home>()
        show("04-home")
        phone.press(home.view.changePlayer)
        val again = phone.await<Screen.Players>()
        show("02-players")
        phone.press(again.view.players.single().spoken)
        return phone.await<Screen.Home>()
    }

    /** The cards of the youngest, who choose by pictures. */
    private fun young(home: Screen.Home) {
        phone.runOnUiThread { phone.play.addPlayer("lion", "5-7") }
        phone.waitUntil("the second player", 20_000) { (phone.play.screen as? Screen.Home)?.player.let { it != null && it != home.player } }
        val young = phone.await<Screen.Home>()
        for (topic in young.view.places.take(minOf(topics, 3)).map { it.topic }) {
            phone.runOnUiThread { phone.play.playTopic(young.player, topic) }
            round("-young")
        }
    }

    /** Plays a round by touch, and shows each kind of card that was not shown yet. */
    private fun round(of: String) {
        phone.waitUntil("a new round", 20_000) { (phone.play.screen as? Screen.Question)?.view?.position == 0u }
        while (phone.play.screen !is Screen.RoundEnd) {
            val question = phone.await<Screen.Question>()
            val calm = if (question.view.frame.calm) "-calm" else ""
            val kind = "${question.view.response.kind}-${question.view.stimulus.kind.name.lowercase()}$calm$of"
            if (shown.add(kind)) {
                show("05-$kind")
                phone.putTogether(question)
                show("06-$kind-done")
                phone.press(question.view.check)
            } else {
                phone.answerQuickly(question)
            }
            val feedback = phone.await<Screen.Feedback>()
            val photo = if (feedback.view.photo != null) "-photo" else if (feedback.view.rule != null) "-rule" else ""
            val verdict = feedback.view.verdict.name.lowercase() + calm + photo
            if (shown.add(verdict)) show("10-$verdict")
            phone.press(feedback.view.next)
            phone.waitUntil("the next card", 20_000) { phone.play.screen !is Screen.Feedback }
        }
        val end = phone.await<Screen.RoundEnd>()
        val rules = if (end.view.rules.isNotEmpty()) "-rules" else ""
        val name = if (end.view.frame.calm) "12-round-end-calm" else "12-round-end$rules"
        if (shown.add(name)) show(name)
    }
}

private val ResponseView.kind get() = when (this) {
    is ResponseView.Choose -> "choose"
    is ResponseView.Spot -> "spot"
    is ResponseView.Sort -> "sort"
    is ResponseView.Order -> "order"
}
