import MehfoozCore

/// What children do.
extension Play {
    /// Shows Language, with a way back.
    public func showLanguages() { tap { .language(try $0.languages(), canGoBack: true) } }
    /// Chooses the phone's language; who is the first to play goes straight on to NewPlayer.
    public func chooseLanguage(_ tag: String) {
        tap { game in
            let players = try game.chooseLanguage(tag: tag)
            return players.players.isEmpty ? .newPlayer(try game.newPlayer(), animal: nil) : .players(players)
        }
    }
    /// Shows Players.
    public func showPlayers() { tap { .players(try $0.players()) } }
    /// Shows NewPlayer.
    public func showNewPlayer() { tap { .newPlayer(try $0.newPlayer(), animal: nil) } }
    /// The animal of NewPlayer is chosen; the age is asked.
    public func chooseAnimal(_ animal: String) {
        if taps.takesTaps, case .newPlayer(let view, animal: nil) = screen { put(.newPlayer(view, animal: animal), byTap: true) }
    }

    /// Adds a player and shows its map.
    public func addPlayer(avatar: String, band: String) {
        tap { [world] game in
            let player = try game.addPlayer(avatar: avatar, band: band, seed: world.seed(), now: world.now())
            return try Screen(home: player, game.home(player: player, now: world.now()), in: game)
        }
    }

    /// Shows the map of a player.
    public func showHome(_ player: UInt64) {
        tap { [world] in try Screen(home: player, $0.home(player: player, now: world.now()), in: $0) }
    }

    /// Shows the badges of a player.
    public func showBadges(_ player: UInt64) { tap { .badgeBook(player: player, try $0.badgeBook(player: player)) } }

    /// Draws a round of a place on the map, or of what the game chooses.
    public func playTopic(_ player: UInt64, topic: String?) {
        play(player) { [world] in try $0.begin(player: player, topic: topic, seed: world.seed(), now: world.now()) }
    }

    /// What the main button of the map does.
    public func playOn(_ player: UInt64, _ view: HomeView) {
        play(player) { [world] game in
            let open = view.resumes ? try game.resume(player: player) : nil
            return try open ?? game.begin(player: player, topic: view.playTopic, seed: world.seed(), now: world.now())
        }
    }

    /// Answers the card on the screen.
    public func answer(_ player: UInt64, position: UInt32, _ answer: AnswerInput) {
        play(player) { [world] in try $0.answer(player: player, position: position, answer: answer, now: world.now()) }
    }

    /// Leaves the feedback on the screen.
    public func next(_ player: UInt64, position: UInt32) {
        play(player) { try $0.next(player: player, position: position) }
    }

    /// Ticks the talk of a round's end, or unticks it.
    public func tickTalk(_ player: UInt64, _ end: RoundEndView, ticked: Bool) {
        guard let talk = end.talk else { return }
        tap { [world] game in
            try game.tickTalk(player: player, topic: talk.topic, ticked: ticked, now: world.now())
            var after = end
            after.talk?.ticked = ticked
            return .roundEnd(player: player, after)
        }
    }

    /// Shows Help over what is on the screen. It is there even when the game is not.
    public func showHelp() {
        guard taps.takesTaps else { return }
        if case .help = screen { return }
        answer(byTap: true) { [language] game in
            try (try? game.get().help()) ?? helpWithoutGame(language: language)
        } show: {
            (.help($0, before: self.screen), nil)
        }
    }

    /// The way back; does nothing where there is none.
    public func back() {
        switch screen {
        case .starting, .players, .broken, .language(_, canGoBack: false): return
        case .newPlayer(let view, animal: .some): if taps.takesTaps { put(.newPlayer(view, animal: nil), byTap: true) }
        case .language, .newPlayer, .home: showPlayers()
        case .question(let player, _, _), .feedback(let player, _), .badgeBook(let player, _): showHome(player)
        case .roundEnd(let player, _): leaveEnd(player)
        case .help(_, let before), .gate(_, let before): if taps.takesTaps { put(before, byTap: true) }
        case .grownUps(let page): back(from: page)
        }
    }

    /// Leaves the end of a round for another one.
    public func playAgain(_ player: UInt64) {
        play(player) { [world] game in
            let home = try leftEnd(of: player, in: game, at: world)
            return try game.begin(player: player, topic: home.playTopic, seed: world.seed(), now: world.now())
        }
    }

    private func leaveEnd(_ player: UInt64) {
        tap { [world] in try Screen(home: player, leftEnd(of: player, in: $0, at: world), in: $0) }
    }

    /// Takes a step in a player's round; out of turn, shows where the round stands.
    private func play(_ player: UInt64, _ step: @escaping @Sendable (any GameCalls) throws -> RoundView) {
        tap { [world] game in
            do {
                return Screen(player: player, round: try step(game))
            } catch MehfoozError.OutOfTurn {
                return try Screen(route: Route(.round, player: player), in: game, at: world)
            }
        }
    }
}

/// The end of a round was seen. Where that cannot be kept, the end is shown once more another time; the child goes on all the same.
private func leftEnd(of player: UInt64, in game: any GameCalls, at world: any World) throws -> HomeView {
    do {
        return try game.leaveEnd(player: player, now: world.now())
    } catch is MehfoozError {
        return try game.home(player: player, now: world.now())
    }
}
