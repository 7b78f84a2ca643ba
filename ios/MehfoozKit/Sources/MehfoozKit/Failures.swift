import Foundation
import MehfoozCore

/// What the phone shows when a call failed: the same screen with a sentence on it, wherever it can stay.
extension Play {
    /// Shows what a failed call means for the screen it was made from.
    func fail(_ error: any Error) {
        if isLeaving, case .starting = screen { return }  // Players is on its way
        switch error {
        case let error as NotOpened:
            if case MehfoozError.TooNew = error.cause { put(.broken(.tooNew, at: route), byTap: false) } else { breakOff() }
        case MehfoozError.GateClosed: showGateFromPlayers()
        case MehfoozError.Unknown: showPlayers(saying: \.failed)
        case MehfoozError.Storage: say(\.failedStorage)
        case MehfoozError.Invalid, MehfoozError.OutOfTurn, MehfoozError.TooNew:
            // Behind the gate nothing goes on that the game cannot do.
            if case .grownUps = screen { showPlayers(saying: \.failed) } else { say(\.failed) }
        default: breakOff()  // a panic of the core, or a fault of the bridge
        }
    }

    /// The screen stays and says so.
    private func say(_ words: KeyPath<Frame, String>) {
        switch screen {
        case .starting: breakOff()
        case .language, .players, .newPlayer, .home, .question, .feedback, .roundEnd, .badgeBook, .help, .gate, .grownUps,
            .broken:
            let frame = screen.frame ?? (try? helpWithoutGame(language: language))?.frame
            put(screen, byTap: false, notice: frame.map { .failed($0[keyPath: words]) })
        }
    }

    /// Shuts the gate and shows Players, from where everything can be reached again.
    private func showPlayers(saying words: KeyPath<Frame, String>) {
        ask(byTap: false) { game in
            try game.closeGate()
            return Result { try game.players() }
        } show: { players in
            guard let view = try? players.get() else { return (.broken(.failed, at: self.route), nil) }
            return (.players(view), .failed(view.frame[keyPath: words]))
        }
    }

    /// The gate was shut under a page that stands behind it.
    private func showGateFromPlayers() {
        ask(byTap: false) { [world] game in
            let players = try game.players()
            return .gate(try game.gate(forgotten: false, seed: world.seed(), now: world.now()), before: .players(players))
        }
    }

    private func breakOff() {
        put(.broken(.failed, at: route), byTap: false)
    }

    /// The language to speak in when the game says none: the screen's, else the system's.
    var language: String {
        screen.frame?.language ?? Locale.current.language.languageCode?.identifier ?? "en"
    }
}
