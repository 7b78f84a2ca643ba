import Foundation

@testable import MehfoozKit

/// Which calls fail, and how; and what was asked.
final class Faults: @unchecked Sendable {
    private let lock = NSLock()
    private var state = State()

    private struct State {
        var opening: (any Error)?
        var error: (any Error)?
        var calls: Set<String>?
        var spared: Set<String> = []
        var asked: [String] = []
    }

    /// Why the game cannot be opened.
    var opening: (any Error)? {
        get { lock.withLock { state.opening } }
        set { lock.withLock { state.opening = newValue } }
    }

    /// The calls since the last time.
    func takeAsked() -> [String] {
        lock.withLock {
            defer { state.asked = [] }
            return state.asked
        }
    }

    /// From now on these calls fail, or all.
    func fail(_ error: (any Error)?, _ calls: String...) {
        lock.withLock {
            state.error = error
            state.calls = calls.isEmpty ? nil : Set(calls)
            state.spared = []
        }
    }

    /// From now on all calls fail but these.
    func failAll(_ error: any Error, but spared: String...) {
        lock.withLock {
            state.error = error
            state.calls = nil
            state.spared = Set(spared)
        }
    }

    fileprivate func ask(_ call: String) throws {
        try lock.withLock {
            state.asked.append(call)
            if let error = state.error, state.calls?.contains(call) ?? !state.spared.contains(call) { throw error }
        }
    }
}

/// What the bridge throws when the core panics: none of the game's own errors.
struct Panic: Error {}

/// The real game, but for the calls that are told to fail.
final class FaultyGame: GameCalls {
    private let game: any GameCalls
    private let faults: Faults

    init(_ game: any GameCalls, faults: Faults) {
        self.game = game
        self.faults = faults
    }

    private func ask<Answer>(_ call: String, _ answer: (any GameCalls) throws -> Answer) throws -> Answer {
        try faults.ask(call)
        return try answer(game)
    }

    func hasLanguage() throws -> Bool { try ask("hasLanguage") { try $0.hasLanguage() } }
    func languages() throws -> LanguageView { try ask("languages") { try $0.languages() } }
    func chooseLanguage(tag: String) throws -> PlayersView { try ask("chooseLanguage") { try $0.chooseLanguage(tag: tag) } }
    func players() throws -> PlayersView { try ask("players") { try $0.players() } }
    func newPlayer() throws -> NewPlayerView { try ask("newPlayer") { try $0.newPlayer() } }
    func addPlayer(avatar: String, band: String, seed: UInt64, now: Now) throws -> UInt64 {
        try ask("addPlayer") { try $0.addPlayer(avatar: avatar, band: band, seed: seed, now: now) }
    }
    func home(player: UInt64, now: Now) throws -> HomeView { try ask("home") { try $0.home(player: player, now: now) } }
    func answer(player: UInt64, position: UInt32, answer: AnswerInput, now: Now) throws -> RoundView {
        try ask("answer") { try $0.answer(player: player, position: position, answer: answer, now: now) }
    }
    func tickTalk(player: UInt64, topic: String, ticked: Bool, now: Now) throws {
        try ask("tickTalk") { try $0.tickTalk(player: player, topic: topic, ticked: ticked, now: now) }
    }
    func badgeBook(player: UInt64) throws -> BadgeBookView { try ask("badgeBook") { try $0.badgeBook(player: player) } }
    func help() throws -> HelpView { try ask("help") { try $0.help() } }
    func picture(name: String) throws -> Data { try ask("picture") { try $0.picture(name: name) } }
    func gate(forgotten: Bool, seed: UInt64, now: Now) throws -> GateView {
        try ask("gate") { try $0.gate(forgotten: forgotten, seed: seed, now: now) }
    }
    func tryGate(given: String, forgotten: Bool, seed: UInt64, now: Now) throws -> GateOutcome {
        try ask("tryGate") { try $0.tryGate(given: given, forgotten: forgotten, seed: seed, now: now) }
    }
    func closeGate() throws { try ask("closeGate") { try $0.closeGate() } }
    func parents(now: Now) throws -> ParentsView { try ask("parents") { try $0.parents(now: now) } }
    func child(player: UInt64, now: Now) throws -> ChildView { try ask("child") { try $0.child(player: player, now: now) } }
    func changePlayer(player: UInt64, change: PlayerChange, now: Now) throws -> ChildView {
        try ask("changePlayer") { try $0.changePlayer(player: player, change: change, now: now) }
    }
    func askToDelete(player: UInt64) throws -> DeletePlayerView { try ask("askToDelete") { try $0.askToDelete(player: player) } }
    func deletePlayer(player: UInt64, now: Now) throws -> ParentsView {
        try ask("deletePlayer") { try $0.deletePlayer(player: player, now: now) }
    }
    func exportImport() throws -> ExportImportView { try ask("exportImport") { try $0.exportImport() } }
    func exportPlayer(player: UInt64) throws -> String { try ask("exportPlayer") { try $0.exportPlayer(player: player) } }
    func importPlayer(document: String, now: Now) throws -> ImportedView {
        try ask("importPlayer") { try $0.importPlayer(document: document, now: now) }
    }
    func settings() throws -> SettingsView { try ask("settings") { try $0.settings() } }
    func pin() throws -> PinView { try ask("pin") { try $0.pin() } }
    func setPin(pin: String, seed: UInt64) throws -> SettingsView { try ask("setPin") { try $0.setPin(pin: pin, seed: seed) } }
    func removePin() throws -> SettingsView { try ask("removePin") { try $0.removePin() } }
    func about() throws -> AboutView { try ask("about") { try $0.about() } }

    func begin(player: UInt64, topic: String?, seed: UInt64, now: Now) throws -> RoundView {
        try ask("begin") { try $0.begin(player: player, topic: topic, seed: seed, now: now) }
    }
    func resume(player: UInt64) throws -> RoundView? { try ask("resume") { try $0.resume(player: player) } }
    func next(player: UInt64, position: UInt32) throws -> RoundView {
        try ask("next") { try $0.next(player: player, position: position) }
    }
    func leaveEnd(player: UInt64, now: Now) throws -> HomeView {
        try ask("leaveEnd") { try $0.leaveEnd(player: player, now: now) }
    }
}
