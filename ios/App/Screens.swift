import MehfoozKit
import SwiftUI

/// The screen that is on, and what it can do.
struct Screens: View {
    let model: Play
    @Environment(\.accessibilityReduceMotion) private var isReduced
    @Environment(\.openURL) private var openURL

    var body: some View {
        ZStack { framed.onAppear { model.taps.appear() }.id(model.screen.name).transition(.opacity) }
            .animation(isStill ? nil : .easeInOut(duration: Motion.screen.seconds), value: model.screen.name)
            .environment(\.notice, model.notice)
            .accessibilityAction(.escape) { model.back() }
    }

    private var isStill: Bool { isReduced || model.screen.frame?.calmerMotion == true }

    /// Set as the screen says; in the system's language before the game's own is known.
    @ViewBuilder private var framed: some View {
        if let frame = model.screen.frame { Framed(frame) { screen } } else { InPhoneLanguage { screen } }
    }

    @ViewBuilder private var screen: some View {
        switch model.screen {
        case .starting: Palette.light.bg.ignoresSafeArea()
        case .broken(let broken, _): BrokenScreen(broken: broken, onHelp: model.showHelp, onTryAgain: model.tryAgain)
        case .language(let view, _): LanguageScreen(view: view, onChoose: model.chooseLanguage)
        case .players(let view):
            PlayersScreen(
                view: view, onPlayer: model.showHome, onNewPlayer: model.showNewPlayer, onHelp: model.showHelp,
                onLanguage: model.showLanguages, onGrownUps: { model.showGate() })
        case .newPlayer(let view, let animal):
            NewPlayerScreen(view: view, animal: animal, onBack: model.back, onHelp: model.showHelp, onAnimal: model.chooseAnimal) {
                model.addPlayer(avatar: $0, band: $1)
            }
        case .home(let player, let view, let waiting): home(player, view, waiting)
        case .question(let player, let view, let draft):
            QuestionScreen(view: view, draft: draft, onLeave: model.back, onHelp: model.showHelp) {
                model.answer(player, position: view.position, $0)
            }
        case .feedback(let player, let view):
            FeedbackScreen(view: view, onLeave: model.back, onHelp: model.showHelp) { model.next(player, position: view.position) }
        case .roundEnd(let player, let view):
            RoundEndScreen(view: view, onHome: model.back, onAgain: { model.playAgain(player) }, onHelp: model.showHelp) {
                model.tickTalk(player, view, ticked: $0)
            }
        case .badgeBook(_, let view): BadgeBookScreen(view: view, onBack: model.back)
        case .help(let view, _): HelpScreen(view: view, onBack: model.back, onDial: dial)
        case .gate(let view, _): gate(view)
        case .grownUps(let page): GrownUpsScreens(page: page, model: model)
        }
    }

    private func home(_ player: UInt64, _ view: HomeView, _ waiting: Screen.Waiting?) -> some View {
        HomeScreen(
            view: view, waiting: waiting, onPlayers: model.showPlayers, onPlace: { model.playTopic(player, topic: $0) },
            onPlay: { model.playOn(player, view) }, onBadges: { model.showBadges(player) }, onHelp: model.showHelp,
            onGrownUps: { model.showGate() })
    }

    private func gate(_ view: GateView) -> some View {
        GateScreen(
            view: view, onBack: model.back, onTry: { model.tryGate(view, given: $0) }, onForgot: { model.showGate(forgotten: true) },
            onWaited: model.askGateAgain)
    }

    /// The system asks whether to call; an iPad without a phone does nothing, and the digits stay on the screen.
    private func dial(_ digits: String) {
        if let url = URL(string: "tel:\(digits)") { openURL(url) }
    }
}

/// Before the game's own language is known: the system's.
private struct InPhoneLanguage<Content: View>: View {
    @ViewBuilder let content: Content
    @Environment(\.locale) private var locale

    var body: some View {
        Themed(theme: Theme(language: locale.language.languageCode?.identifier ?? "en")) { content }
    }
}

/// The game does not run: what can be done, and Help all the same. Its words are the system's, since the game has none to give.
private struct BrokenScreen: View {
    let broken: Screen.Broken
    let onHelp: @MainActor () -> Void
    let onTryAgain: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: nil) {
            RoundMark(fill: theme.palette.accent, sign: .loop, size: 64)
            switch broken {
            case .tooNew: Heading(String(localized: "too_new"), style: \.title)
            case .failed:
                Heading(String(localized: "broken"), style: \.title)
                MainButton(text: String(localized: "try_again"), onTap: onTryAgain)
            }
            HelpButton(text: String(localized: "help"), onTap: onHelp)
        }
    }
}
