package app.mehfooz

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.res.stringResource
import app.mehfooz.core.Frame

/** The screen that is on, and what it can do. */
@Composable
fun Screens(play: Play, onDial: (String) -> Unit) = when (val screen = play.screen) {
    Screen.Starting -> Box(Modifier.fillMaxSize().background(lightPalette.bg))
    is Screen.Broken -> InPhoneLanguage { BrokenScreen(screen) }
    is Screen.Language -> InPhoneLanguage { LanguageScreen(screen.view, play::chooseLanguage) }
    is Screen.Players -> Framed(screen.view.frame) {
        PlayersScreen(screen.view, PlayersActions(play::showHome, play::showNewPlayer, play::showHelp, play::showLanguages))
    }
    is Screen.NewPlayer -> Framed(screen.view.frame) { NewPlayerScreen(screen.view, onBack = { play.back() }, onPlay = play::addPlayer) }
    is Screen.Home -> Framed(screen.view.frame) {
        HomeScreen(
            screen.view,
            HomeActions(
                onPlayers = play::showPlayers, onPlace = { play.playTopic(screen.player, it) }, onPlay = { play.playOn(screen) },
                onBadges = { play.showBadges(screen.player) }, onHelp = play::showHelp,
            ),
        )
    }
    is Screen.Question -> Framed(screen.view.frame) {
        QuestionScreen(screen.view, screen.draft, onAnswer = { play.answer(screen, it) }, onLeave = { play.back() }, onHelp = play::showHelp)
    }
    is Screen.Feedback -> Framed(screen.view.frame) {
        FeedbackScreen(screen.view, onNext = { play.next(screen) }, onHelp = play::showHelp)
    }
    is Screen.RoundEnd -> Framed(screen.view.frame) {
        RoundEndScreen(screen.view, onTalk = { play.tickTalk(screen, it) }, onHome = { play.back() })
    }
    is Screen.BadgeBook -> Framed(screen.view.frame) { BadgeBookScreen(screen.view, onBack = { play.back() }) }
    is Screen.Help -> Framed(screen.view.frame) { HelpScreen(screen.view, onBack = { play.back() }, onDial = onDial) }
}

@Composable
private fun Framed(frame: Frame, content: @Composable () -> Unit) = MehfoozTheme(frame, content)

/** Before the game's own language is known: the system's. */
@Composable
private fun InPhoneLanguage(content: @Composable () -> Unit) {
    val language = LocalConfiguration.current.locales[0].language
    MehfoozTheme(language, rightToLeft = language == "ur", calm = false, content)
}

@Composable
private fun BrokenScreen(screen: Screen.Broken) = Page(screen, banner = null) {
    Heading(stringResource(if (screen.isTooNew) R.string.too_new else R.string.broken), style = LocalType.current.title)
}
