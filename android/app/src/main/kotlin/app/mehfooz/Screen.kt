package app.mehfooz

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.mehfooz.core.BadgeBookView
import app.mehfooz.core.FeedbackView
import app.mehfooz.core.HelpView
import app.mehfooz.core.HomeView
import app.mehfooz.core.LanguageView
import app.mehfooz.core.NewPlayerView
import app.mehfooz.core.PlayersView
import app.mehfooz.core.QuestionView
import app.mehfooz.core.RoundEndView

/** What is on the phone: one of the game's screens, with all that it shows. */
sealed interface Screen {
    data object Starting : Screen
    data class Language(val view: LanguageView, val canGoBack: Boolean) : Screen
    data class Players(val view: PlayersView) : Screen
    data class NewPlayer(val view: NewPlayerView) : Screen
    data class Home(val player: ULong, val view: HomeView) : Screen
    data class Question(val player: ULong, val view: QuestionView) : Screen {
        /** Kept here so that a turned phone and a look at Help lose nothing. */
        val draft = Draft()
    }
    data class Feedback(val player: ULong, val view: FeedbackView) : Screen
    data class RoundEnd(val player: ULong, val view: RoundEndView) : Screen
    data class BadgeBook(val player: ULong, val view: BadgeBookView) : Screen
    data class Help(val view: HelpView, val before: Screen) : Screen

    /** The game could not be opened at all. */
    data class Broken(val isTooNew: Boolean) : Screen
}

/** What the child has put together on a card and not yet checked; keys of the view. */
class Draft {
    /** The chosen option, the marked parts, the cards in the basket of what needs care, or the steps in order. */
    var first: List<String> by mutableStateOf(emptyList())

    /** The cards in the basket of what is fine. */
    var second: List<String> by mutableStateOf(emptyList())

    /** "Nothing here" is chosen. */
    var isNothing by mutableStateOf(false)

    /** The card in the hand, on its way to a basket. */
    var held: String? by mutableStateOf(null)
}
