import MehfoozKit
import SwiftUI

/// The screen that is on, and what it can do.
struct Screens: View {
    let model: GameModel
    @Environment(\.accessibilityReduceMotion) private var isReduced
    @Environment(\.openURL) private var openURL

    var body: some View {
        ZStack { screen.id(model.screen.name).transition(.opacity) }
            .animation(isReduced || model.screen.frame?.calmerMotion == true ? nil : .easeInOut(duration: 0.15), value: model.screen.name)
    }

    @ViewBuilder private var screen: some View {
        switch model.screen {
        case .starting: Palette.light.bg.ignoresSafeArea()
        case .broken(let isTooNew): InPhoneLanguage { BrokenScreen(isTooNew: isTooNew) }
        case .language(let view, _): InPhoneLanguage { LanguageScreen(view: view, onChoose: model.chooseLanguage) }
        case .players(let view):
            Framed(view.frame) {
                PlayersScreen(
                    view: view, onPlayer: model.showHome, onNewPlayer: model.showNewPlayer, onHelp: model.showHelp,
                    onLanguage: model.showLanguages)
            }
        case .newPlayer(let view):
            Framed(view.frame) { NewPlayerScreen(view: view, onBack: model.back) { model.addPlayer(avatar: $0, band: $1) } }
        case .home(let player, let view): Framed(view.frame) { home(player, view) }
        default: playing
        }
    }

    @ViewBuilder private var playing: some View {
        switch model.screen {
        case .question(let player, let view, let draft):
            Framed(view.frame) {
                QuestionScreen(view: view, draft: draft, onLeave: model.back, onHelp: model.showHelp) {
                    model.answer(player, position: view.position, $0)
                }
            }
        case .feedback(let player, let view):
            Framed(view.frame) {
                FeedbackScreen(view: view, onHelp: model.showHelp) { model.next(player, position: view.position) }
            }
        case .roundEnd(let player, let view):
            Framed(view.frame) {
                RoundEndScreen(view: view, onHome: model.back) { model.tickTalk(player, view, ticked: $0) }
            }
        case .badgeBook(_, let view): Framed(view.frame) { BadgeBookScreen(view: view, onBack: model.back) }
        case .help(let view, _): Framed(view.frame) { HelpScreen(view: view, onBack: model.back, onDial: dial) }
        case .gate(let view, _):
            Framed(view.frame) {
                GateScreen(view: view, onBack: model.back) {
                    model.tryGate(view, given: $0)
                } onAsk: {
                    model.showGate(forgotten: $0)
                }
            }
        case .grownUps(let page): Framed(page.frame) { GrownUpsScreens(page: page, model: model) }
        default: EmptyView()
        }
    }

    private func home(_ player: UInt64, _ view: HomeView) -> some View {
        HomeScreen(
            view: view, onPlayers: model.showPlayers, onPlace: { model.playTopic(player, topic: $0) },
            onPlay: { model.playOn(player, view) }, onBadges: { model.showBadges(player) }, onHelp: model.showHelp,
            onGrownUps: { model.showGate() })
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
        let language = locale.language.languageCode?.identifier ?? "en"
        Themed(theme: Theme(language: language, isRightToLeft: language == "ur", isCalm: false)) { content }
    }
}

private struct BrokenScreen: View {
    let isTooNew: Bool

    var body: some View {
        Page(banner: nil) { Heading(String(localized: isTooNew ? "too_new" : "broken"), style: \.title) }
    }
}
