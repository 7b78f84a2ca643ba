import Foundation
import Testing

@testable import MehfoozKit

/// Copies of progress, out of the phone and into it.
@MainActor
struct CopiesTests {
    private let folder = Folder()

    @Test func aCopyOfADeletedChildBringsItBackAndABrokenOneChangesNothing() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        await phone.tap { $0.exportPlayer(player) }
        let copy = try #require(try exportImport(on: phone).copy)
        #expect(copy.player == player)
        await phone.tap { $0.copyIsDone(isSaved: true) }
        await phone.tap { $0.deletePlayer(player) }
        let broken = try folder.file("broken.json", Data(copy.document.utf8.dropLast(5)))
        await phone.tap { $0.importPlayer(from: broken) }
        #expect(try !imported(on: phone).takenIn)
        let whole = try folder.file("whole.json", Data(copy.document.utf8))
        await phone.tap { $0.importPlayer(from: whole) }
        #expect(try imported(on: phone).takenIn)
        await phone.tap { $0.back() }
        _ = try exportImport(on: phone)
        await phone.tap { $0.back() }
        #expect(try phone.parents().children.map(\.player) == [player])
    }

    @Test func savingSaysHowItWent() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        for (isSaved, words) in [(true, \ExportImportView.saved), (false, \.notSaved)] {
            await phone.tap { $0.exportPlayer(player) }
            await phone.tap { $0.copyIsDone(isSaved: isSaved) }
            let (view, copy) = try exportImport(on: phone)
            #expect(copy == nil)
            #expect(phone.model.notice == (isSaved ? .done(view[keyPath: words]) : .failed(view[keyPath: words])))
        }
        await phone.tap { $0.exportPlayer(player) }
        #expect(phone.model.notice == nil)
        await phone.tap { $0.copyIsLeft() }
        #expect(try exportImport(on: phone).copy == nil)
        #expect(phone.model.notice == nil)
    }

    @Test func theWayBackLeadsToTheChildOnWhosePageACopyWasAskedFor() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        await phone.tap { $0.showChild(player) }
        await phone.tap { $0.exportPlayer(player) }
        await phone.tap { $0.copyIsDone(isSaved: true) }
        await phone.tap { $0.importPlayer(from: nil) }
        let broken = try folder.file("broken.json", Data("{}".utf8))
        await phone.tap { $0.importPlayer(from: broken) }
        _ = try imported(on: phone)
        await phone.tap { $0.back() }
        _ = try exportImport(on: phone)
        await phone.tap { $0.back() }
        guard case .child(let view) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        #expect(view.player == player)
    }

    @Test(arguments: ["exportPlayer", "importPlayer"])
    func aCopyThatFailsStaysOnThePageAndSaysSo(call: String) async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        phone.faults.fail(MehfoozError.Storage(reason: "disk full"), call)
        let file = try folder.file("copy.json", Data("{}".utf8))
        await phone.tap { if call == "exportPlayer" { $0.exportPlayer(player) } else { $0.importPlayer(from: file) } }
        let (view, copy) = try exportImport(on: phone)
        #expect(copy == nil)
        #expect(phone.model.notice == .failed(view.frame.failedStorage))
        phone.faults.fail(nil)
        await phone.tap { $0.back() }
        _ = try phone.parents()
    }

    @Test func aFileThatCannotBeReadSaysSo() async throws {
        let phone = try await Phone.atParents()
        for file in [nil, folder.database.deletingLastPathComponent(), folder.database] {
            await phone.tap { $0.importPlayer(from: file) }
            #expect(try phone.model.notice == .failed(exportImport(on: phone).view.notRead))
        }
    }

    @Test func aLongFileIsReadNoFurtherThanACopyCanBeAndIsRefused() async throws {
        let file = try folder.file("film", Data())
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: UInt64(mostBytesRead) + 1000)
        try handle.close()
        #expect(try text(of: file).utf8.count == mostBytesRead)
        let phone = try await Phone.atParents()
        await phone.tap { $0.importPlayer(from: file) }
        #expect(try !imported(on: phone).takenIn)
    }

    private func exportImport(on phone: Phone) throws -> (view: ExportImportView, copy: PlayerCopy?) {
        guard case .exportImport(let view, let copy, _) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        return (view, copy)
    }

    private func imported(on phone: Phone) throws -> ImportedView {
        guard case .imported(let view, _) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        return view
    }
}
