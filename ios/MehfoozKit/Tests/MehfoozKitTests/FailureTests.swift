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
        for failure in [MehfoozError.Unknown(reason: ""), .Invalid(reason: ""), .Storage(reason: "")] {
            let model = GameModel(world: StillWorld()) { FakeGame(failure: failure, playersAreThere: true) }
            model.showHelp()
            await settleTwice(model)
            guard case .players = model.screen else { throw Unexpected(screen: model.screen) }
        }
    }

    @Test func aCallOutOfTurnChangesNothing() async throws {
        let model = GameModel(world: StillWorld()) { FakeGame(failure: .OutOfTurn(reason: ""), playersAreThere: true) }
        model.begin()
        model.next(1, position: 0)
        model.showHelp()
        await settleTwice(model)
        guard case .players = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func withoutPlayersTheGameIsBroken() async throws {
        let model = GameModel(world: StillWorld()) { FakeGame(failure: .Storage(reason: ""), playersAreThere: false) }
        model.showNewPlayer()
        await settleTwice(model)
        guard case .broken(isTooNew: false) = model.screen else { throw Unexpected(screen: model.screen) }
    }

    /// A failed call asks once more, for the players.
    private func settleTwice(_ model: GameModel) async {
        await model.settle()
        await model.settle()
    }
}
