import Testing

@testable import MehfoozKit

/// The app is left: the gate is shut, whatever is on its way.
@MainActor
struct LeavingTests {
    @Test func leavingTheAppShutsTheGateWhileItOpens() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.showGate() }
        let view = try phone.gate()
        phone.model.tryGate(view, given: view.solution)
        phone.model.leave()
        await phone.wait()
        _ = try phone.home()
        await phone.tap { $0.showParents() }
        _ = try phone.gate()
    }

    @Test func aPageBehindTheGateIsOffTheScreenAtOnce() async throws {
        let phone = try await Phone.atParents()
        phone.model.leave()
        guard case .starting = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.wait()
        _ = try phone.players()
        await phone.tap { $0.showParents() }
        _ = try phone.gate()
    }

    @Test(arguments: ["change", "settings", "pin", "export", "import", "fail"])
    func nothingBehindTheGateComesAfterItWasLeft(what: String) async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        if what == "fail" { phone.faults.fail(MehfoozError.Storage(reason: ""), "settings") }
        switch what {
        case "change": phone.model.changePlayer(player, .calmerMotion(on: true))
        case "pin": phone.model.showPin()
        case "export": phone.model.exportPlayer(player)
        case "import": phone.model.importPlayer(from: nil)
        default: phone.model.showSettings()
        }
        phone.model.leave()
        await phone.wait()
        _ = try phone.players()
        phone.faults.fail(nil)
        await phone.tap { $0.showSettings() }
        _ = try phone.gate()
    }

    @Test func aCardStaysAndItsAnswerIsShown() async throws {
        let phone = try await Phone.atQuestion()
        let (player, view, draft) = try phone.question()
        draft.fill(for: view.response)
        phone.model.answer(player, position: view.position, try #require(draft.answer(to: view.response)))
        phone.model.leave()
        await phone.wait()
        _ = try phone.feedback()
        phone.model.leave()
        await phone.wait()
        _ = try phone.feedback()
    }

    @Test func theGateThatWasShutGoesBackToNoPageBehindIt() async throws {
        let phone = try await Phone.atParents()
        phone.faults.fail(MehfoozError.GateClosed(reason: ""), "settings")
        await phone.tap { $0.showSettings() }
        _ = try phone.gate()
        await phone.tap { $0.back() }
        _ = try phone.players()
    }
}
