package app.mehfooz

import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Game
import app.mehfooz.core.HomeView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.RoundEndView
import app.mehfooz.core.RoundView
import java.nio.file.Files

/** What a child of one band meets, as the game shows it: rounds of all topics are played. */
class Bank private constructor(language: String, band: String, rounds: Int) {
    /** Every card, by its question; without the line that tells how to answer the first of a kind. */
    val questions = mutableMapOf<String, QuestionView>()
    val feedbacks = mutableListOf<FeedbackView>()
    val ends = mutableListOf<RoundEndView>()
    val homes = mutableListOf<HomeView>()
    private val world = TestWorld()

    init {
        val folder = Files.createTempDirectory("bank").toFile()
        Game.open(folder.resolve("progress.db").path, world.now()).use { game ->
            game.chooseLanguage(language)
            for (animal in listOf("camel", "lion")) {
                val player = game.addPlayer(animal, band, world.seed(), world.now())
                homes += game.home(player, world.now())
                for (topic in game.home(player, world.now()).places.map { it.topic }) repeat(rounds) { game.play(player, topic) }
            }
        }
        folder.deleteRecursively()
    }

    private fun Game.play(player: ULong, topic: String) {
        var round: RoundView = begin(player, topic, world.seed(), world.now())
        while (round !is RoundView.End) round = when (val now = round) {
            is RoundView.Question -> {
                questions[now.view.prompt] = now.view.copy(howTo = null)
                val draft = Screen.Question(player, now.view).also { it.draft.putAnythingTogether(it) }.draft
                answer(player, now.view.position, draft.answerTo(now.view.response)!!, world.now())
            }
            is RoundView.Feedback -> next(player, now.view.position).also { feedbacks += now.view }
            is RoundView.End -> now
        }
        ends += (round as RoundView.End).view
        leaveEnd(player, world.now())
    }

    companion object {
        private val played = mutableMapOf<Triple<String, String, Int>, Bank>()

        /** Played once for all tests of a JVM. */
        fun of(language: String, band: String, rounds: Int = 4) = played.getOrPut(Triple(language, band, rounds)) { Bank(language, band, rounds) }
    }
}
