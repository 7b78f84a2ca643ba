import Foundation
import MehfoozCore
import Observation

/// The one owner of the game: one background queue, and what it last told the screens to show.
@MainActor @Observable
public final class GameModel {
    /// What is on the phone.
    public private(set) var screen = Screen.starting

    /// The pictures that the screens show.
    public let pictures: Pictures

    @ObservationIgnored private let queue: GameQueue
    @ObservationIgnored let world: any World

    /// A model over any game; `open` is called on the queue, before the first question.
    public init(world: any World, open: @escaping @Sendable () throws -> any GameCalls) {
        self.world = world
        queue = GameQueue(open: open)
        pictures = Pictures(queue: queue)
    }

    /// The model of the real game, with its progress in `database`.
    public convenience init(database: URL, world: any World = PhoneWorld()) {
        self.init(world: world) { try Game.open(path: database.path, now: world.now()) }
    }

    /// Shows the first screen; `player` was in the middle of a round when the phone ended the game.
    public func begin(player: UInt64? = nil) {
        guard case .starting = screen else { return }
        ask { game in
            guard try game.hasLanguage() else { return .language(try game.languages(), canGoBack: false) }
            if let player, let round = try GameModel.round(of: player, in: game) { return Screen(player: player, round: round) }
            return .players(try game.players())
        }
    }

    /// Shows Language, with a way back.
    public func showLanguages() { ask { .language(try $0.languages(), canGoBack: true) } }
    /// Chooses the phone's language.
    public func chooseLanguage(_ tag: String) { ask { .players(try $0.chooseLanguage(tag: tag)) } }
    /// Shows Players.
    public func showPlayers() { ask { .players(try $0.players()) } }
    /// Shows NewPlayer.
    public func showNewPlayer() { ask { .newPlayer(try $0.newPlayer()) } }

    /// Adds a player and shows its map.
    public func addPlayer(avatar: String, band: String) {
        ask { [world] game in
            let player = try game.addPlayer(avatar: avatar, band: band, seed: world.seed(), now: world.now())
            return .home(player: player, try game.home(player: player, now: world.now()))
        }
    }

    /// Shows the map of a player.
    public func showHome(_ player: UInt64) {
        ask { [world] in .home(player: player, try $0.home(player: player, now: world.now())) }
    }

    /// Shows the badges of a player.
    public func showBadges(_ player: UInt64) { ask { .badgeBook(player: player, try $0.badgeBook(player: player)) } }

    /// Draws a round of a place on the map, or of what the game chooses.
    public func playTopic(_ player: UInt64, topic: String?) {
        ask { [world] game in
            Screen(player: player, round: try game.begin(player: player, topic: topic, seed: world.seed(), now: world.now()))
        }
    }

    /// What the main button of the map does.
    public func playOn(_ player: UInt64, _ view: HomeView) {
        ask { [world] game in
            let open = view.resumes ? try game.resume(player: player) : nil
            let round = try open ?? game.begin(player: player, topic: view.playTopic, seed: world.seed(), now: world.now())
            return Screen(player: player, round: round)
        }
    }

    /// Answers the card on the screen.
    public func answer(_ player: UInt64, position: UInt32, _ answer: AnswerInput) {
        ask { [world] game in
            Screen(player: player, round: try game.answer(player: player, position: position, answer: answer, now: world.now()))
        }
    }

    /// Leaves the feedback on the screen.
    public func next(_ player: UInt64, position: UInt32) {
        ask { Screen(player: player, round: try $0.next(player: player, position: position)) }
    }

    /// Ticks the talk of a round's end, or unticks it.
    public func tickTalk(_ player: UInt64, _ end: RoundEndView, ticked: Bool) {
        guard let talk = end.talk else { return }
        ask { [world] game in
            try game.tickTalk(player: player, topic: talk.topic, ticked: ticked, now: world.now())
            var after = end
            after.talk?.ticked = ticked
            return .roundEnd(player: player, after)
        }
    }

    /// Shows Help over what is on the screen.
    public func showHelp() {
        if case .help = screen { return }
        ask { [before = screen] in .help(try $0.help(), before: before) }
    }

    /// The way back; does nothing where there is none.
    public func back() {
        switch screen {
        case .starting, .players, .broken, .language(_, canGoBack: false): return
        case .language, .newPlayer, .home: showPlayers()
        case .question(let player, _, _), .feedback(let player, _), .roundEnd(let player, _), .badgeBook(let player, _): showHome(player)
        case .help(_, let before), .gate(_, let before): screen = before
        case .grownUps(let page): back(from: page)
        }
    }

    /// The player whose round is on the screen, to come back to when the phone ends the game.
    public var playerInRound: UInt64? {
        switch screen {
        case .question(let player, _, _), .feedback(let player, _): player
        default: nil
        }
    }

    /// Comes back when all that was asked so far is on the screen.
    public func settle() async {
        await withCheckedContinuation { done in
            queue.ask({ _ in }, then: { _ in done.resume() })
        }
    }

    /// The open round, or none when this player is gone.
    private nonisolated static func round(of player: UInt64, in game: any GameCalls) throws -> RoundView? {
        do { return try game.resume(player: player) } catch MehfoozError.Unknown { return nil }
    }

    /// Asks the game for the next screen.
    func ask(_ question: @escaping @Sendable (any GameCalls) throws -> Screen) {
        queue.ask(question) { answer in
            switch answer {
            case .success(let screen): self.screen = screen
            case .failure(MehfoozError.OutOfTurn): return  // a second tap on a screen that is already leaving
            case .failure(MehfoozError.GateClosed): self.showGate()
            case .failure(MehfoozError.TooNew): self.screen = .broken(isTooNew: true)
            case .failure: self.recover()
            }
        }
    }

    /// After a failed call: the players, from where everything can be reached again.
    private func recover() {
        queue.ask {
            try $0.players()
        } then: { answer in
            self.screen = (try? answer.get()).map { .players($0) } ?? .broken(isTooNew: false)
        }
    }
}
