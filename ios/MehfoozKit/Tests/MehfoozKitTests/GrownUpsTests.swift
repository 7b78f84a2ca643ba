import Foundation
import Testing

@testable import MehfoozKit

/// The grown-ups' pages over the real library.
@MainActor
struct GrownUpsTests {
    @Test func theRightProductOpensTheGate() async throws {
        let phone = try await Phone.atParents()
        #expect(try phone.parents().children.count == 1)
        await phone.tap { $0.back() }
        _ = try phone.players()
        await phone.tap { $0.showParents() }
        _ = try phone.gate()
    }

    @Test func aMissAsksAgainAndTheWayBackLeadsToWhereTheChildWas() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.showGate() }
        let view = try phone.gate()
        await phone.tap { $0.tryGate(view, given: "1") }
        #expect(try phone.gate().message != nil)
        await phone.tap { $0.back() }
        _ = try phone.home()
    }

    @Test func aPinTakesThePlaceOfTheProduct() async throws {
        let phone = try await Phone.atParents()
        await phone.tap { $0.showSettings() }
        await phone.tap { $0.showPin() }
        await phone.tap { $0.setPin(testPin) }
        guard case .settings(let settings) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        #expect(settings.removePin != nil)
        await phone.tap { $0.leave() }
        await phone.tap { $0.showGate() }
        #expect(try phone.gate().product == nil)
        try await phone.openGate()
        _ = try phone.parents()
    }

    @Test func everyPageHasItsWayBack() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        let pages: [(@MainActor (Play) -> Void, back: String)] = [
            ({ $0.showSettings() }, "parents"), ({ $0.showExportImport() }, "parents"), ({ $0.showChild(player) }, "parents"),
            ({ $0.importPlayer(from: nil) }, "parents"), ({ $0.askToDelete(player) }, "child"), ({ $0.showPin() }, "settings"),
            ({ $0.showAbout() }, "settings"),
        ]
        for (show, back) in pages {
            await phone.tap(show)
            await phone.tap { $0.back() }
            #expect(phone.model.screen.name == back)
        }
    }

    @Test func aChildsSettingsAreChangedAndAChildIsDeleted() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        await phone.tap { $0.changePlayer(player, .calmerMotion(on: true)) }
        guard case .child(let child) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        #expect(child.settings.calmerMotion.on)
        await phone.tap { $0.askToDelete(player) }
        await phone.tap { $0.deletePlayer(player) }
        #expect(try phone.parents().children.isEmpty)
    }
}
