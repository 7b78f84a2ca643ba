import Foundation
import MehfoozCore

/// Plays a journey on a database of its own.
final class Replay {
    private let database: URL
    private var game: Game?

    init(database: URL) {
        self.database = database
    }

    /// Plays one step; how it differs from what is written, or none.
    func fault(in step: Step) -> String? {
        let given: Any?
        do {
            given = try play(step)
        } catch let error as MehfoozError {
            guard let fails = step.fails else { return "failed: \(error)" }
            return difference("fails", fails, error)
        } catch {
            return "failed: \(error)"
        }
        if let fails = step.fails { return "expected to fail with \(fails), gave \(given.map { "\($0)" } ?? "nothing")" }
        switch (step.gives, given) {
        case (let gives?, let given?): return difference("gives", gives, given)
        case (let gives?, nil): return "expected to give \(gives), gave nothing"
        case (nil, let given?): return "gave \(given), and the step has no \"gives\""
        case (nil, nil): return nil
        }
    }

    /// What the call gives; nil for the steps that only set the stage.
    private func play(_ step: Step) throws -> Any? {
        switch step.call {
        case "open", "kill": try open(at: step.clock())
        case "put_file": try FileManager.default.copyItem(at: Journey.fixture(step.string("file")), to: database)
        default: return try call(step)
        }
        return nil
    }

    private func call(_ step: Step) throws -> Any {
        switch step.call {
        case "has_language": try running().hasLanguage()
        case "languages": try running().languages()
        case "choose_language": try running().chooseLanguage(tag: step.string("tag"))
        case "players": try running().players()
        case "new_player": try running().newPlayer()
        case "add_player":
            try running().addPlayer(
                avatar: step.string("avatar"), band: step.string("band"), seed: step.whole("seed"), now: step.clock())
        case "help_without_game": try helpWithoutGame(language: step.string("language"))
        case "help": try running().help()
        case "picture": PictureSize(bytes: try running().picture(name: step.string("name")).count)
        case "gate", "try_gate", "close_gate", "parents", "settings", "pin", "set_pin", "remove_pin", "about", "export_import",
            "import_player":
            try callForGrownUps(step)
        default: try callForPlayer(step)
        }
    }

    private func callForPlayer(_ step: Step) throws -> Any {
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
        case "leave_end": try running().leaveEnd(player: player, now: step.clock())
        case "badge_book": try running().badgeBook(player: player)
        case "child": try running().child(player: player, now: step.clock())
        case "change_player": try running().changePlayer(player: player, change: step.change(), now: step.clock())
        case "export_player": try running().exportPlayer(player: player)
        case "ask_to_delete": try running().askToDelete(player: player)
        case "delete_player": try running().deletePlayer(player: player, now: step.clock())
        default: throw Miswritten(description: "call \"\(step.call)\" is not known to the replayer")
        }
    }

    private func callForGrownUps(_ step: Step) throws -> Any {
        switch step.call {
        case "gate": try running().gate(forgotten: step.bool("forgotten"), seed: step.whole("seed"), now: step.clock())
        case "try_gate":
            try running().tryGate(
                given: step.string("given"), forgotten: step.bool("forgotten"), seed: step.whole("seed"), now: step.clock())
        case "close_gate": try running().closeGate()
        case "parents": try running().parents(now: step.clock())
        case "settings": try running().settings()
        case "pin": try running().pin()
        case "set_pin": try running().setPin(pin: step.string("pin"), seed: step.whole("seed"))
        case "remove_pin": try running().removePin()
        case "export_import": try running().exportImport()
        case "import_player": try running().importPlayer(document: step.string("document"), now: step.clock())
        default: try running().about()
        }
    }

    private func open(at now: Now) throws {
        game = nil
        game = try Game.open(path: database.path, now: now)
    }

    private func running() throws -> Game {
        guard let game else { throw Miswritten(description: "no game is open") }
        return game
    }
}

/// How a journey writes down a picture.
struct PictureSize {
    let bytes: Int
}
