package app.mehfooz

import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.compose.LocalActivity
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.SaveableStateHolder
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.mehfooz.core.Frame
import app.mehfooz.grownups.Copies
import app.mehfooz.grownups.GateActions
import app.mehfooz.grownups.GateScreen
import app.mehfooz.grownups.GrownUpsScreens
import app.mehfooz.grownups.endWait
import app.mehfooz.grownups.frame
import app.mehfooz.grownups.showGate
import app.mehfooz.grownups.tryGate
import app.mehfooz.look.Fading
import app.mehfooz.look.LocalFailed
import app.mehfooz.look.MehfoozTheme
import app.mehfooz.look.lightPalette
import app.mehfooz.phone.LocalReading
import app.mehfooz.phone.LocalVoice
import app.mehfooz.phone.Mithu
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
    Secure(play.screen.isPrivate)
    val pane = play.screen.title?.let { title -> Modifier.semantics { paneTitle = title } } ?: Modifier
    CompositionLocalProvider(LocalFailed provides play.failed) {
        Box(pane) {
            KeptUnderHelp(play.screen) { holder ->
                Fading(play.screen, { it.name }, ::fades) { screen -> holder.SaveableStateProvider(screen.name) { ScreenOf(screen, play, copies, onDial) } }
            }
        }
    }
}

/** Not to or from what nobody else is to see, nor for a player who wants less movement. The first screen is simply there. */
private fun fades(from: Screen, to: Screen) =
    from != Screen.Starting && listOf(from, to).none { it.isPrivate || it is Screen.Broken || it.frame?.calmerMotion == true }

/** Where a page was scrolled to, and what was folded open there, is as it was when Help or the gate over it is left. */
@Composable
private fun KeptUnderHelp(screen: Screen, content: @Composable (SaveableStateHolder) -> Unit) {
    val holder = rememberSaveableStateHolder()
    var last by rememberSaveable { mutableStateOf(screen.name) }
    val below = (screen as? Screen.Help)?.before?.name ?: (screen as? Screen.Gate)?.before?.name
    LaunchedEffect(screen.name) {
        if (last != screen.name && last != below) holder.removeState(last)
        last = screen.name
    }
    content(holder)
}

/** No picture of the screen is kept, in the list of recent apps or by another app, while [isOn]. */
@Composable
private fun Secure(isOn: Boolean) {
    val window = LocalActivity.current?.window ?: return
    DisposableEffect(window, isOn) {
        if (isOn) window.addFlags(FLAG_SECURE) else window.clearFlags(FLAG_SECURE)
        onDispose {}
    }
}

@Composable
private fun ScreenOf(screen: Screen, play: Play, copies: Copies, onDial: ((String) -> Unit)?) = when (screen) {
    Screen.Starting -> Box(Modifier.fillMaxSize().background(lightPalette.bg), Alignment.Center) { Mithu(96.dp) }
    is Screen.Broken -> InLanguage(screen.language) { BrokenScreen(screen, onTryAgain = play::tryAgain, onHelp = play::showHelp) }
    is Screen.Language -> InLanguage(LocalConfiguration.current.locales[0].language) { LanguageScreen(screen.view, play::chooseLanguage) }
    is Screen.Players -> Framed(screen.view.frame) {
        PlayersScreen(screen.view, PlayersActions(play::showHome, play::showNewPlayer, play::showHelp, play::showLanguages, { play.showGate() }))
    }
    is Screen.NewPlayer -> Framed(screen.view.frame) { NewPlayerScreen(screen, onBack = { play.back() }, onHelp = play::showHelp, onAnimal = play::chooseAnimal, onPlay = play::addPlayer) }
    is Screen.Home -> Framed(screen.view.frame) {
        HomeScreen(
            screen, cameFrom = play.seatBefore(screen.player),
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
        FeedbackScreen(screen.view, onNext = { play.next(screen) }, onLeave = { play.back() }, onHelp = play::showHelp)
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
