import Foundation
import MehfoozKit

/// A game whose every call fails as it is told; Players may be there all the same.
final class FakeGame: GameCalls {
    private let failure: MehfoozError
    private let view: PlayersView?

    init(failure: MehfoozError, players view: PlayersView?) {
        self.failure = failure
        self.view = view
    }

    func hasLanguage() throws -> Bool { true }
    func players() throws -> PlayersView {
        guard let view else { throw failure }
        return view
    }

    func languages() throws -> LanguageView { throw failure }
    func chooseLanguage(tag: String) throws -> PlayersView { throw failure }
    func newPlayer() throws -> NewPlayerView { throw failure }
    func addPlayer(avatar: String, band: String, seed: UInt64, now: Now) throws -> UInt64 { throw failure }
    func home(player: UInt64, now: Now) throws -> HomeView { throw failure }
    func begin(player: UInt64, topic: String?, seed: UInt64, now: Now) throws -> RoundView { throw failure }
    func resume(player: UInt64) throws -> RoundView? { throw failure }
    func answer(player: UInt64, position: UInt32, answer: AnswerInput, now: Now) throws -> RoundView { throw failure }
    func next(player: UInt64, position: UInt32) throws -> RoundView { throw failure }
    func leaveEnd(player: UInt64, now: Now) throws -> HomeView { throw failure }
    func tickTalk(player: UInt64, topic: String, ticked: Bool, now: Now) throws { throw failure }
    func badgeBook(player: UInt64) throws -> BadgeBookView { throw failure }
    func help() throws -> HelpView { throw failure }
    func picture(name: String) throws -> Data { throw failure }

    func gate(forgotten: Bool, seed: UInt64, now: Now) throws -> GateView { throw failure }
    func tryGate(given: String, forgotten: Bool, seed: UInt64, now: Now) throws -> GateOutcome { throw failure }
    func closeGate() throws { throw failure }
    func parents(now: Now) throws -> ParentsView { throw failure }
    func child(player: UInt64, now: Now) throws -> ChildView { throw failure }
    func changePlayer(player: UInt64, change: PlayerChange, now: Now) throws -> ChildView { throw failure }
    func askToDelete(player: UInt64) throws -> DeletePlayerView { throw failure }
    func deletePlayer(player: UInt64, now: Now) throws -> ParentsView { throw failure }
    func exportImport() throws -> ExportImportView { throw failure }
    func exportPlayer(player: UInt64) throws -> String { throw failure }
    func importPlayer(document: String, now: Now) throws -> ImportedView { throw failure }
    func settings() throws -> SettingsView { throw failure }
    func pin() throws -> PinView { throw failure }
    func setPin(pin: String, seed: UInt64) throws -> SettingsView { throw failure }
    func removePin() throws -> SettingsView { throw failure }
    func about() throws -> AboutView { throw failure }
}
