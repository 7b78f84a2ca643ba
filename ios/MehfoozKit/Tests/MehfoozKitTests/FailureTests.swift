import MehfoozKit
import Testing

/// What the model shows when the game fails.
@MainActor
struct FailureTests {
    @Test func progressOfANewerGameAsksForAnUpdate() async throws {
        let model = GameModel(world: StillWorld()) { throw MehfoozError.TooNew(reason: "version 999, known is 1") }
        model.begin()
        await model.settle()
        guard case .broken(isTooNew: true) = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func aGameThatCannotBeOpenedSaysSo() async throws {
        let model = GameModel(world: StillWorld()) { throw MehfoozError.Storage(reason: "disk I/O error") }
        model.begin()
        await settleTwice(model)
        guard case .broken(isTooNew: false) = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func everyFailureButOutOfTurnLeadsToPlayers() async throws {
        let players = try realPlayers()
        for failure in [MehfoozError.Unknown(reason: ""), .Invalid(reason: ""), .Storage(reason: "")] {
            let model = GameModel(world: StillWorld()) { FakeGame(failure: failure, players: players) }
            model.showHelp()
            await settleTwice(model)
            guard case .players = model.screen else { throw Unexpected(screen: model.screen) }
        }
    }

    @Test func aCallOutOfTurnChangesNothing() async throws {
        let players = try realPlayers()
        let model = GameModel(world: StillWorld()) { FakeGame(failure: .OutOfTurn(reason: ""), players: players) }
        model.begin()
        model.next(1, position: 0)
        model.showHelp()
        await settleTwice(model)
        guard case .players = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func withoutPlayersTheGameIsBroken() async throws {
        let model = GameModel(world: StillWorld()) { FakeGame(failure: .Storage(reason: ""), players: nil) }
        model.showNewPlayer()
        await settleTwice(model)
        guard case .broken(isTooNew: false) = model.screen else { throw Unexpected(screen: model.screen) }
    }

    /// As the real game shows them.
    private func realPlayers() throws -> PlayersView {
        let folder = Folder()
        return try Game.open(path: folder.database.path, now: StillWorld().now()).players()
    }

    /// A failed call asks once more, for the players.
    private func settleTwice(_ model: GameModel) async {
        await model.settle()
        await model.settle()
    }
}
