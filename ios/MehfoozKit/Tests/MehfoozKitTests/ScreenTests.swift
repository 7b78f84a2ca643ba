import Foundation
import Testing

@testable import MehfoozKit

/// What a screen is called, and how it is set.
@MainActor
struct ScreenTests {
    /// The screen's transition and its scroll hang on the name.
    @Test func everyCardHasANameOfItsOwn() async throws {
        let phone = try await Phone.atQuestion()
        var names: [String] = []
        while case .question(let player, _, _) = phone.model.screen {
            names.append(phone.model.screen.name)
            try await phone.answerCard()
            names.append(phone.model.screen.name)
            let position = try phone.feedback().view.position
            await phone.tap { $0.next(player, position: position) }
        }
        names.append(phone.model.screen.name)
        #expect(names.count == 11)
        #expect(Set(names).count == names.count)
    }

    @Test func everyScreenIsSetInTheFrameOfItsOwnView() async throws {
        let phone = try await Phone.atRoundEnd()
        guard case .roundEnd(let player, var end) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        end.frame.speech = "own"
        #expect(Screen.roundEnd(player: player, end).frame == end.frame)
        let game = try Game.open(path: Folder().database.path, now: phone.world.now())
        let round = try ScreenTests.round(of: game, at: phone.world)
        for screen in try ScreenTests.screens(of: game, round, at: phone.world) {
            #expect(screen.frame == frame(inside: screen), "\(screen.name)")
        }
    }

    /// The frame of the one view in a screen, whatever the screen says of itself; each made different from all others.
    private func frame(inside screen: Screen) -> Frame? {
        func view(_ value: Any) -> Frame? {
            for child in Mirror(reflecting: value).children {
                if let frame = child.value as? Frame { return frame }
                if child.value is Screen { continue }
                if let frame = view(child.value) { return frame }
            }
            return nil
        }
        return view(screen)
    }

    private static func round(of game: Game, at world: StillWorld) throws -> UInt64 {
        _ = try game.chooseLanguage(tag: "ur")
        let player = try game.addPlayer(avatar: "lion", band: "5-7", seed: 1, now: world.now())
        _ = try game.chooseLanguage(tag: "en")
        return player
    }

    /// Screens of a player who plays in Urdu on a phone in English, over Players.
    private static func screens(of game: Game, _ player: UInt64, at world: StillWorld) throws -> [Screen] {
        let now = world.now()
        let home = Screen.home(player: player, try game.home(player: player, now: now), waiting: nil)
        let round = Screen(player: player, round: try game.begin(player: player, topic: nil, seed: 1, now: now))
        return [
            .players(try game.players()), .newPlayer(try game.newPlayer(), animal: nil), home, round,
            .badgeBook(player: player, try game.badgeBook(player: player)), .help(try game.help(), before: round),
            .gate(try game.gate(forgotten: false, seed: 1, now: now), before: home),
        ]
    }
}
