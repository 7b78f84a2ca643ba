import Foundation
import MehfoozCore

/// Plays a journey on a database of its own.
final class Replay {
    private let database: URL
    private var game: Game?
    private var opened: Now?

    init(database: URL) {
        self.database = database
    }

    /// Plays one step; how it differs from what is written, or none.
    func fault(in step: Step) -> String? {
        let given: Any
        do {
            given = try play(step)
        } catch let error as MehfoozError {
            guard let fails = step.fails else { return "failed: \(error)" }
            return difference("fails", fails, error)
        } catch {
            return "failed: \(error)"
        }
        if let fails = step.fails { return "expected to fail with \(fails), gave \(given)" }
        if let gives = step.gives { return difference("gives", gives, given) }
        return given is Void ? nil : "gave \(given), and the step has no \"gives\""
    }

    private func play(_ step: Step) throws -> Any {
        switch step.call {
        case "open": try open(at: step.clock())
        case "kill": try kill()
        case "file_of_version": try writeFile(ofVersion: step.whole("version"))
        case "has_language": try running().hasLanguage()
        case "languages": try running().languages()
        case "choose_language": try running().chooseLanguage(tag: step.string("tag"))
        case "players": try running().players()
        case "new_player": try running().newPlayer()
        case "add_player":
            try running().addPlayer(
                avatar: step.string("avatar"), band: step.string("band"), seed: step.whole("seed"), now: step.clock())
        case "help": try running().help()
        case "picture": PictureSize(bytes: try running().picture(name: step.string("name")).count)
        default: try playForPlayer(step)
        }
    }

    private func playForPlayer(_ step: Step) throws -> Any {
        let player: UInt64 = try step.whole("player")
        return switch step.call {
        case "home": try running().home(player: player, now: step.clock())
        case "begin":
            try running().begin(player: player, topic: step.optionalString("topic"), seed: step.whole("seed"), now: step.clock())
        case "resume": try running().resume(player: player) as Any
        case "answer":
            try running().answer(player: player, position: step.whole("position"), answer: step.answer(), now: step.clock())
        case "next": try running().next(player: player, position: step.whole("position"))
        case "tick_talk":
            try running().tickTalk(player: player, topic: step.string("topic"), ticked: step.bool("ticked"), now: step.clock())
        case "badge_book": try running().badgeBook(player: player)
        default: throw Miswritten(description: "call \"\(step.call)\" is not known to the replayer")
        }
    }

    private func open(at now: Now) throws {
        opened = now
        game = try Game.open(path: database.path, now: now)
    }

    private func kill() throws {
        guard let opened else { throw Miswritten(description: "\"kill\" comes before \"open\"") }
        game = nil
        try open(at: opened)
    }

    private func running() throws -> Game {
        guard let game else { throw Miswritten(description: "the first step is not \"open\"") }
        return game
    }

    /// An SQLite file with nothing in it but its version, big-endian at 60 (the header's `user_version`).
    private func writeFile(ofVersion version: UInt32) throws {
        var header = Data("SQLite format 3\0".utf8)
        header += [0x10, 0x00, 1, 1, 0, 64, 32, 32]
        header += bigEndian(1) + bigEndian(1) + bigEndian(0) + bigEndian(0) + bigEndian(0) + bigEndian(4)
        header += bigEndian(0) + bigEndian(0) + bigEndian(1) + bigEndian(version)
        header += Data(count: 92 - header.count) + bigEndian(1) + bigEndian(3_040_000)
        header += [0x0D, 0, 0, 0, 0, 0x10, 0x00, 0]
        try (header + Data(count: 4096 - header.count)).write(to: database)
    }

    private func bigEndian(_ number: UInt32) -> Data {
        withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }
}

/// How a journey writes down a picture.
struct PictureSize {
    let bytes: Int
}
