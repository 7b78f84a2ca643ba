import Foundation
@_exported import MehfoozCore

/// What the screens ask of the game; ``Game`` answers, and in tests and previews a hand-written one.
public protocol GameCalls: AnyObject, Sendable {
    /// Whether the phone's language was chosen.
    func hasLanguage() throws -> Bool
    /// The screen Language.
    func languages() throws -> LanguageView
    /// Chooses the phone's language.
    func chooseLanguage(tag: String) throws -> PlayersView
    /// The screen Players.
    func players() throws -> PlayersView
    /// The screen NewPlayer.
    func newPlayer() throws -> NewPlayerView
    /// Adds a player and gives its id.
    func addPlayer(avatar: String, band: String, seed: UInt64, now: Now) throws -> UInt64
    /// The map of a player.
    func home(player: UInt64, now: Now) throws -> HomeView
    /// Draws a round and shows its first card.
    func begin(player: UInt64, topic: String?, seed: UInt64, now: Now) throws -> RoundView
    /// The open round, where it stands.
    func resume(player: UInt64) throws -> RoundView?
    /// Answers a card; saved before the feedback comes back.
    func answer(player: UInt64, position: UInt32, answer: AnswerInput, now: Now) throws -> RoundView
    /// Leaves the feedback of a card.
    func next(player: UInt64, position: UInt32) throws -> RoundView
    /// Ticks a talk, or unticks it.
    func tickTalk(player: UInt64, topic: String, ticked: Bool, now: Now) throws
    /// The screen BadgeBook.
    func badgeBook(player: UInt64) throws -> BadgeBookView
    /// The screen Help.
    func help() throws -> HelpView
    /// A picture by its name, as PNG.
    func picture(name: String) throws -> Data
}

extension Game: GameCalls {}
