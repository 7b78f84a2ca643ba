package app.mehfooz

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import app.mehfooz.core.Frame
import app.mehfooz.grownups.Copies
import app.mehfooz.grownups.GateActions
import app.mehfooz.grownups.GateScreen
import app.mehfooz.grownups.GrownUpsScreens
import app.mehfooz.grownups.endWait
import app.mehfooz.grownups.frame
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.tryGate
import app.mehfooz.look.LocalFailed
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.lightPalette
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.screens.BadgeBookScreen
import app.mehfooz.screens.BrokenScreen
import app.mehfooz.screens.FeedbackScreen
import app.mehfooz.screens.HelpScreen
import app.mehfooz.screens.HomeActions
import app.mehfooz.screens.HomeScreen
import app.mehfooz.screens.LanguageScreen
import app.mehfooz.screens.NewPlayerScreen
import app.mehfooz.screens.PlayersActions
import app.mehfooz.screens.PlayersScreen
import app.mehfooz.screens.QuestionScreen
import app.mehfooz.screens.RoundEndActions
import app.mehfooz.screens.RoundEndScreen

/** The screen that is on, and what it can do; taps that are not taken end here. */
@Composable
fun Screens(play: Play, copies: Copies, onDial: ((String) -> Unit)?) = Box(Modifier.fillMaxSize().tapsTakenBy(play)) {
    TellWhenDrawn(play)
    val (reading, voice) = LocalReading.current to LocalVoice.current
    DisposableEffect(play.screen.name) {
        reading.show(play.screen.name, voice)
        onDispose {}
    }
    CompositionLocalProvider(LocalFailed provides play.failed) { ScreenOf(play, copies, onDial) }
}

@Composable
private fun ScreenOf(play: Play, copies: Copies, onDial: ((String) -> Unit)?) = when (val screen = play.screen) {
    Screen.Starting -> Box(Modifier.fillMaxSize().background(lightPalette.bg))
    is Screen.Broken -> InLanguage(screen.language) { BrokenScreen(screen, onTryAgain = play::tryAgain, onHelp = play::showHelp) }
    is Screen.Language -> InLanguage(LocalConfiguration.current.locales[0].language) { LanguageScreen(screen.view, play::chooseLanguage) }
    is Screen.Players -> Framed(screen.view.frame) {
        PlayersScreen(screen.view, PlayersActions(play::showHome, play::showNewPlayer, play::showHelp, play::showLanguages, { play.showGate() }))
    }
    is Screen.NewPlayer -> Framed(screen.view.frame) { NewPlayerScreen(screen, onBack = { play.back() }, onAnimal = play::chooseAnimal, onPlay = play::addPlayer) }
    is Screen.Home -> Framed(screen.view.frame) {
        HomeScreen(
            screen.view,
            HomeActions(
                onPlayers = play::showPlayers, onPlace = { play.playTopic(screen.player, it) }, onPlay = { play.playOn(screen) },
                onBadges = { play.showBadges(screen.player) }, onHelp = play::showHelp, onGrownUps = { play.showGate() },
            ),
        )
    }
    is Screen.Question -> Framed(screen.view.frame) {
        QuestionScreen(screen, onAnswer = { play.answer(screen, it) }, onLeave = { play.back() }, onHelp = play::showHelp)
    }
    is Screen.Feedback -> Framed(screen.view.frame) {
        FeedbackScreen(screen.view, onNext = { play.next(screen) }, onHelp = play::showHelp)
    }
    is Screen.RoundEnd -> Framed(screen.view.frame) {
        RoundEndScreen(screen.view, RoundEndActions({ play.tickTalk(screen, it) }, onHome = { play.back() }, onAgain = { play.playAgain(screen) }, onHelp = play::showHelp))
    }
    is Screen.BadgeBook -> Framed(screen.view.frame) { BadgeBookScreen(screen.view, onBack = { play.back() }) }
    is Screen.Help -> Framed(screen.view.frame) {
        HelpScreen(screen.view, onBack = { play.back() }, onDial = onDial?.let { dial -> { digits -> if (play.takesTaps) dial(digits) } })
    }
    is Screen.Gate -> Framed(screen.view.frame) {
        GateScreen(screen.view, GateActions(onBack = { play.back() }, { play.tryGate(screen.view, it) }, { play.showGate(forgotten = true) }, { play.endWait(screen.view) }))
    }
    is Screen.GrownUps -> Framed(screen.page.frame) { GrownUpsScreens(screen.page, play, copies) }
}

@Composable
private fun Framed(frame: Frame, content: @Composable () -> Unit) = MehfoozTheme(frame, content)

/** Without a view's frame: before the game's own language is known, or when the game failed. */
@Composable
private fun InLanguage(language: String, content: @Composable () -> Unit) =
    MehfoozTheme(language, rightToLeft = language == "ur", calm = false, content)
