package app.mehfooz

import app.mehfooz.card.Arrival
import app.mehfooz.card.Draft
import app.mehfooz.core.BadgeBookView
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.Frame
import app.mehfooz.core.GateView
import app.mehfooz.core.HelpView
import app.mehfooz.core.HomeView
import app.mehfooz.core.LanguageView
import app.mehfooz.core.NewPlayerView
import app.mehfooz.core.PlayersView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.RoundEndView
import app.mehfooz.core.RoundView
import app.mehfooz.grownups.GrownUpsPage
import app.mehfooz.grownups.frame
import app.mehfooz.grownups.name
import app.mehfooz.grownups.title

/** What is on the phone: one of the game's screens, with all that it shows. */
sealed interface Screen {
    data object Starting : Screen
    data class Language(val view: LanguageView, val canGoBack: Boolean) : Screen
    data class Players(val view: PlayersView) : Screen

    /** Without an [animal] it is asked for first, and then the age. */
    data class NewPlayer(val view: NewPlayerView, val animal: String? = null) : Screen
    data class Home(val player: ULong, val view: HomeView, val waiting: Waiting? = null) : Screen
    data class Question(val player: ULong, val view: QuestionView) : Screen {
        /** Kept here so that a turned phone and a look at Help lose nothing. */
        val draft = Draft()
        val arrival = Arrival(view.stimulus)
    }
    data class Feedback(val player: ULong, val view: FeedbackView) : Screen
    data class RoundEnd(val player: ULong, val view: RoundEndView) : Screen
    data class BadgeBook(val player: ULong, val view: BadgeBookView) : Screen
    data class Help(val view: HelpView, val before: Screen) : Screen

    /** What keeps children out of the grown-ups' pages. */
    data class Gate(val view: GateView, val before: Screen) : Screen
    data class GrownUps(val page: GrownUpsPage) : Screen

    /**
     * The game could not be opened, or failed inside. [help] is missing only when the library itself is; [route] leads back to
     * where the child was, unless the game failed on that way too.
     */
    data class Broken(val isTooNew: Boolean, val language: String, val help: HelpView?, val route: Route?) : Screen
}

/** The round that can be gone on with: at which of its cards it stands, and that in words where they are known. */
data class Waiting(val number: UInt, val cards: UInt, val text: String?)

/** Which screen it is, and of which card: what changes when another comes on. */
val Screen.name: String
    get() = when (this) {
        Screen.Starting -> "starting"
        is Screen.Language -> "language"
        is Screen.Players -> "players"
        is Screen.NewPlayer -> if (animal == null) "new player" else "new player, the age"
        is Screen.Home -> "home"
        is Screen.Question -> "question ${view.position}"
        is Screen.Feedback -> "feedback ${view.position}"
        is Screen.RoundEnd -> "round end"
        is Screen.BadgeBook -> "badge book"
        is Screen.Help -> "help"
        is Screen.Gate -> "gate"
        is Screen.GrownUps -> page.name
        is Screen.Broken -> "broken"
    }

/** From where the back gesture leads out of the game. */
val Screen.isFirst get() = when (this) {
    Screen.Starting, is Screen.Players, is Screen.Broken -> true
    is Screen.Language -> !canGoBack
    else -> false
}

/** What nobody else on the phone is to see: grown-ups' pages, and whatever is calm. */
val Screen.isPrivate get() = this is Screen.GrownUps || this is Screen.Gate || frame?.calm == true

/** What a screen reader says when it comes. */
val Screen.title: String?
    get() = when (this) {
        Screen.Starting, is Screen.Broken -> null
        is Screen.Language -> view.languages.firstOrNull()?.game
        is Screen.Players -> view.title
        is Screen.NewPlayer -> if (animal == null) view.animalsTitle else view.bandsTitle
        is Screen.Home -> view.changePlayer
        is Screen.Question -> view.beads
        is Screen.Feedback -> view.title
        is Screen.RoundEnd -> view.title
        is Screen.BadgeBook -> view.title
        is Screen.Help -> view.page
        is Screen.Gate -> view.title
        is Screen.GrownUps -> page.title
    }

/** How it is set; nothing before the game's own language is known. */
val Screen.frame: Frame?
    get() = when (this) {
        Screen.Starting, is Screen.Language, is Screen.Broken -> null
        is Screen.Players -> view.frame
        is Screen.NewPlayer -> view.frame
        is Screen.Home -> view.frame
        is Screen.Question -> view.frame
        is Screen.Feedback -> view.frame
        is Screen.RoundEnd -> view.frame
        is Screen.BadgeBook -> view.frame
        is Screen.Help -> view.frame
        is Screen.Gate -> view.frame
        is Screen.GrownUps -> page.frame
    }

/** Whose screen it is; of Help and Gate, whose the screen below is. */
val Screen.player: ULong?
    get() = when (this) {
        is Screen.Home -> player
        is Screen.Question -> player
        is Screen.Feedback -> player
        is Screen.RoundEnd -> player
        is Screen.BadgeBook -> player
        is Screen.Help -> before.player
        is Screen.Gate -> before.player
        Screen.Starting, is Screen.Language, is Screen.Players, is Screen.NewPlayer, is Screen.GrownUps, is Screen.Broken -> null
    }

/** The screen of a round where it stands. */
fun RoundView.toScreen(player: ULong): Screen = when (this) {
    is RoundView.Question -> Screen.Question(player, view)
    is RoundView.Feedback -> Screen.Feedback(player, view)
    is RoundView.End -> Screen.RoundEnd(player, view)
}
