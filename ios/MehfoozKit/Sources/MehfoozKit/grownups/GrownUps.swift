import Foundation
import MehfoozCore

/// What grown-ups do: the gate, and what stands behind it.
extension Play {
    /// Shows Gate; `forgotten` asks for the hard products that take the PIN away.
    public func showGate(forgotten: Bool = false) {
        if taps.takesTaps { askGate(forgotten: forgotten, byTap: true) }
    }

    /// Asks Gate again after its wait, which no tap ends; not while another answer is to come, which may be another gate.
    public func askGateAgain() {
        if !taps.isAsking, case .gate(let view, _) = screen { askGate(forgotten: view.forgotten, byTap: false) }
    }

    /// Tries the gate with what was typed.
    public func tryGate(_ view: GateView, given: String) {
        guard taps.takesTaps else { return }
        ask(byTap: true) { [world] in
            try $0.tryGate(given: given, forgotten: view.forgotten, seed: world.seed(), now: world.now())
        } show: { outcome in
            switch outcome {
            case .open(let parents): (.grownUps(.parents(parents)), nil)
            case .shut(let gate): (.gate(gate, before: self.beforeGate), nil)
            }
        }
    }

    /// Shows Parents.
    public func showParents() { tap { [world] in .grownUps(.parents(try $0.parents(now: world.now()))) } }
    /// Shows Child.
    public func showChild(_ player: UInt64) { tap { [world] in .grownUps(.child(try $0.child(player: player, now: world.now()))) } }

    /// Changes one setting of a player.
    public func changePlayer(_ player: UInt64, _ change: PlayerChange) {
        tap { [world] in .grownUps(.child(try $0.changePlayer(player: player, change: change, now: world.now()))) }
    }

    /// Shows DeletePlayer.
    public func askToDelete(_ player: UInt64) { tap { .grownUps(.deletePlayer(try $0.askToDelete(player: player))) } }

    /// Deletes a player for good.
    public func deletePlayer(_ player: UInt64) {
        tap { [world] in .grownUps(.parents(try $0.deletePlayer(player: player, now: world.now()))) }
    }

    /// Shows Settings.
    public func showSettings() { tap { .grownUps(.settings(try $0.settings())) } }

    /// Chooses the phone's language in Settings.
    public func changeLanguage(_ tag: String) {
        tap { game in
            _ = try game.chooseLanguage(tag: tag)
            return .grownUps(.settings(try game.settings()))
        }
    }

    /// Shows Pin.
    public func showPin() { tap { .grownUps(.pin(try $0.pin())) } }
    /// Sets the PIN.
    public func setPin(_ pin: String) { tap { [world] in .grownUps(.settings(try $0.setPin(pin: pin, seed: world.seed()))) } }
    /// Takes the PIN away.
    public func removePin() { tap { .grownUps(.settings(try $0.removePin())) } }
    /// Shows About.
    public func showAbout() { tap { .grownUps(.about(try $0.about())) } }

    /// The way back from a page of the grown-ups.
    func back(from page: GrownUpsPage) {
        switch page {
        case .parents: shutGate()
        case .exportImport(_, _, let child?): showChild(child)
        case .imported(_, let child): showExportImport(of: child)
        case .child, .settings, .exportImport: showParents()
        case .deletePlayer(let view): showChild(view.player)
        case .pin, .about: showSettings()
        }
    }

    private func shutGate() {
        tap { game in
            try game.closeGate()
            return .players(try game.players())
        }
    }

    private func askGate(forgotten: Bool, byTap: Bool) {
        ask(byTap: byTap) { [world] in
            try $0.gate(forgotten: forgotten, seed: world.seed(), now: world.now())
        } show: {
            (.gate($0, before: self.beforeGate), nil)
        }
    }

    private var beforeGate: Screen {
        if case .gate(_, let before) = screen { before } else { screen }
    }
}
