import MehfoozCore

/// What grown-ups do: the gate, and what stands behind it.
extension GameModel {
    /// Shows Gate; `forgotten` asks for the hard products that take the PIN away.
    public func showGate(forgotten: Bool = false) {
        ask { [world, before = beforeGate] in
            .gate(try $0.gate(forgotten: forgotten, seed: world.seed(), now: world.now()), before: before)
        }
    }

    /// Tries the gate with what was typed.
    public func tryGate(_ view: GateView, given: String) {
        ask { [world, before = beforeGate] game in
            switch try game.tryGate(given: given, forgotten: view.forgotten, seed: world.seed(), now: world.now()) {
            case .open(let parents): .grownUps(.parents(parents))
            case .shut(let gate): .gate(gate, before: before)
            }
        }
    }

    /// Shuts the gate and shows Players; does nothing when no page of the grown-ups is on.
    public func leaveGrownUps() {
        guard case .grownUps = screen else { return }
        ask { game in
            try game.closeGate()
            return .players(try game.players())
        }
    }

    /// Shows Parents.
    public func showParents() { ask { [world] in .grownUps(.parents(try $0.parents(now: world.now()))) } }
    /// Shows Child.
    public func showChild(_ player: UInt64) { ask { [world] in .grownUps(.child(try $0.child(player: player, now: world.now()))) } }

    /// Changes one setting of a player.
    public func changePlayer(_ player: UInt64, _ change: PlayerChange) {
        ask { [world] in .grownUps(.child(try $0.changePlayer(player: player, change: change, now: world.now()))) }
    }

    /// Shows DeletePlayer.
    public func askToDelete(_ player: UInt64) { ask { .grownUps(.deletePlayer(try $0.askToDelete(player: player))) } }

    /// Deletes a player for good.
    public func deletePlayer(_ player: UInt64) {
        ask { [world] in .grownUps(.parents(try $0.deletePlayer(player: player, now: world.now()))) }
    }

    /// Shows ExportImport.
    public func showExportImport() { ask { .grownUps(.exportImport(try $0.exportImport(), copy: nil)) } }

    /// Makes a copy of a player and asks the system to save it.
    public func exportPlayer(_ choice: ExportChoice) {
        ask { game in
            let copy = PlayerCopy(file: choice.file, document: try game.exportPlayer(player: choice.player))
            return .grownUps(.exportImport(try game.exportImport(), copy: copy))
        }
    }

    /// Takes a copy in and shows what came of it.
    public func importPlayer(_ document: String) {
        ask { [world] in .grownUps(.imported(try $0.importPlayer(document: document, now: world.now()))) }
    }

    /// Shows Settings.
    public func showSettings() { ask { .grownUps(.settings(try $0.settings())) } }

    /// Chooses the phone's language in Settings.
    public func changeLanguage(_ tag: String) {
        ask { game in
            _ = try game.chooseLanguage(tag: tag)
            return .grownUps(.settings(try game.settings()))
        }
    }

    /// Shows Pin.
    public func showPin() { ask { .grownUps(.pin(try $0.pin())) } }
    /// Sets the PIN.
    public func setPin(_ pin: String) { ask { [world] in .grownUps(.settings(try $0.setPin(pin: pin, seed: world.seed()))) } }
    /// Takes the PIN away.
    public func removePin() { ask { .grownUps(.settings(try $0.removePin())) } }
    /// Shows About.
    public func showAbout() { ask { .grownUps(.about(try $0.about())) } }

    /// The way back from a page of the grown-ups.
    func back(from page: GrownUpsPage) {
        switch page {
        case .parents: leaveGrownUps()
        case .child, .settings, .exportImport, .imported: showParents()
        case .deletePlayer(let view): showChild(view.player)
        case .pin, .about: showSettings()
        }
    }

    private var beforeGate: Screen {
        if case .gate(_, let before) = screen { before } else { screen }
    }
}
