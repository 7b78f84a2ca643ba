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
    /// Leaves the end of a round and shows the map.
    func leaveEnd(player: UInt64, now: Now) throws -> HomeView
    /// Ticks a talk, or unticks it.
    func tickTalk(player: UInt64, topic: String, ticked: Bool, now: Now) throws
    /// The screen BadgeBook.
    func badgeBook(player: UInt64) throws -> BadgeBookView
    /// The screen Help.
    func help() throws -> HelpView
    /// A picture by its name, as PNG.
    func picture(name: String) throws -> Data

    /// The screen Gate.
    func gate(forgotten: Bool, seed: UInt64, now: Now) throws -> GateView
    /// Tries the gate.
    func tryGate(given: String, forgotten: Bool, seed: UInt64, now: Now) throws -> GateOutcome
    /// Shuts the gate.
    func closeGate() throws
    /// The screen Parents.
    func parents(now: Now) throws -> ParentsView
    /// The screen Child.
    func child(player: UInt64, now: Now) throws -> ChildView
    /// Changes one setting of a player.
    func changePlayer(player: UInt64, change: PlayerChange, now: Now) throws -> ChildView
    /// The screen DeletePlayer.
    func askToDelete(player: UInt64) throws -> DeletePlayerView
    /// Deletes a player for good.
    func deletePlayer(player: UInt64, now: Now) throws -> ParentsView
    /// The screen ExportImport.
    func exportImport() throws -> ExportImportView
    /// A copy of a player, one JSON document.
    func exportPlayer(player: UInt64) throws -> String
    /// Takes a copy in, whole or not at all.
    func importPlayer(document: String, now: Now) throws -> ImportedView
    /// The screen Settings.
    func settings() throws -> SettingsView
    /// The screen Pin.
    func pin() throws -> PinView
    /// Sets the PIN.
    func setPin(pin: String, seed: UInt64) throws -> SettingsView
    /// Takes the PIN away.
    func removePin() throws -> SettingsView
    /// The screen About.
    func about() throws -> AboutView
}

extension Game: GameCalls {}
