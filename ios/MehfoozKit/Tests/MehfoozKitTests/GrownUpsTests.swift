import MehfoozKit
import Testing

/// The grown-ups' pages over the real library.
@MainActor
struct GrownUpsTests {
    private let folder = Folder()

    @Test func theRightProductOpensTheGate() async throws {
        let model = try await open()
        #expect(try parents(on: model).children.count == 1)
        model.back()
        await model.settle()
        guard case .players = model.screen else { throw Unexpected(screen: model.screen) }
        model.showParents()
        await settleTwice(model)
        guard case .gate = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func aMissAsksAgainAndTheWayBackLeadsToWhereTheChildWas() async throws {
        let model = try await gate()
        model.tryGate(try gateView(on: model), given: "1")
        await model.settle()
        #expect(try gateView(on: model).message != nil)
        model.back()
        guard case .home = model.screen else { throw Unexpected(screen: model.screen) }
    }

    @Test func aPinTakesThePlaceOfTheProduct() async throws {
        let model = try await open()
        model.showPin()
        model.setPin("2468")
        await model.settle()
        guard case .grownUps(.settings(let settings)) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(settings.removePin != nil)
        model.leaveGrownUps()
        model.showGate()
        await model.settle()
        #expect(try gateView(on: model).product == nil)
        model.tryGate(try gateView(on: model), given: "2468")
        await model.settle()
        #expect(try parents(on: model).children.count == 1)
    }

    @Test func aChildsSettingsAreChangedAndAChildIsDeleted() async throws {
        let model = try await open()
        let player = try #require(try parents(on: model).children.first).player
        model.changePlayer(player, .calmerMotion(on: true))
        await model.settle()
        guard case .grownUps(.child(let child)) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(child.settings.calmerMotion.on)
        model.askToDelete(player)
        await model.settle()
        model.back()
        await model.settle()
        guard case .grownUps(.child) = model.screen else { throw Unexpected(screen: model.screen) }
        model.deletePlayer(player)
        await model.settle()
        #expect(try parents(on: model).children.isEmpty)
    }

    @Test func aCopyOfADeletedChildBringsItBackAndABrokenOneChangesNothing() async throws {
        let model = try await open()
        model.showExportImport()
        await model.settle()
        guard case .grownUps(.exportImport(let view, copy: nil)) = model.screen else { throw Unexpected(screen: model.screen) }
        let choice = try #require(view.players.first)
        model.exportPlayer(choice)
        await model.settle()
        guard case .grownUps(.exportImport(_, let copy?)) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(copy.file == choice.file)
        model.deletePlayer(choice.player)
        model.importPlayer(String(copy.document.dropLast(5)))
        await model.settle()
        guard case .grownUps(.imported(let refused)) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(!refused.takenIn)
        model.importPlayer(copy.document)
        await model.settle()
        guard case .grownUps(.imported(let imported)) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(imported.takenIn)
        model.back()
        await model.settle()
        #expect(try parents(on: model).children.map(\.player) == [choice.player])
    }

    private func gate() async throws -> GameModel {
        let model = GameModel(database: folder.database, world: StillWorld())
        model.begin()
        model.chooseLanguage("en")
        model.addPlayer(avatar: "lion", band: "8-10")
        await model.settle()
        model.showGate()
        await model.settle()
        return model
    }

    private func open() async throws -> GameModel {
        let model = try await gate()
        let view = try gateView(on: model)
        let numbers = try #require(view.product).split { !$0.isNumber }.compactMap { Int($0) }
        try #require(numbers.count == 2)
        model.tryGate(view, given: "\(numbers[0] * numbers[1])")
        await model.settle()
        return model
    }

    private func gateView(on model: GameModel) throws -> GateView {
        guard case .gate(let view, _) = model.screen else { throw Unexpected(screen: model.screen) }
        return view
    }

    private func parents(on model: GameModel) throws -> ParentsView {
        guard case .grownUps(.parents(let view)) = model.screen else { throw Unexpected(screen: model.screen) }
        return view
    }

    /// A call that fails asks once more.
    private func settleTwice(_ model: GameModel) async {
        await model.settle()
        await model.settle()
    }
}
