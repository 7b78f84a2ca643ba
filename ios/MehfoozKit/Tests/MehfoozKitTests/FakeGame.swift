import Foundation
import MehfoozKit

/// A game that is not there: every call fails as it is told, but those that the tests of failures need.
final class FakeGame: GameCalls {
    private let failure: MehfoozError
    private let playersAreThere: Bool

    init(failure: MehfoozError, playersAreThere: Bool) {
        self.failure = failure
        self.playersAreThere = playersAreThere
    }

    func hasLanguage() throws -> Bool { true }
    func players() throws -> PlayersView {
        guard playersAreThere else { throw failure }
        let frame = Frame(language: "en", rightToLeft: false, speech: "en-PK", calm: false, banner: nil)
        return PlayersView(frame: frame, title: "Who is playing?", players: [], newPlayer: "New player", help: "Help", language: "Language")
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
    func tickTalk(player: UInt64, topic: String, ticked: Bool, now: Now) throws { throw failure }
    func badgeBook(player: UInt64) throws -> BadgeBookView { throw failure }
    func help() throws -> HelpView { throw failure }
    func picture(name: String) throws -> Data { throw failure }
}
