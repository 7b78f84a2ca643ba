import Foundation
import Testing

@testable import MehfoozKit

/// A robot on its way through the game; each step says what went wrong in it.
@MainActor
final class Walk {
    private(set) var phone = Phone()
    private(set) var taps = 0
    /// Rounds that came to their end.
    private(set) var rounds = 0
    /// The kinds of screens that were on.
    private(set) var seen: Set<String> = []
    /// What was seen and not tried yet.
    private(set) var untried: Set<String> = []
    private var tried: Set<String> = []
    private var rng: Rng
    /// Where the open round of each player stands.
    private var standsAt: [UInt64: String] = [:]

    init(seed: UInt64) {
        rng = Rng(state: seed)
    }

    func start() async {
        await phone.tap { $0.begin() }
    }

    private var screen: Screen { phone.model.screen }

    /// One action of the screen, and another in the same turn; then, 300 ms after the screen has come, each of those on it.
    func tapAndTapAgain() async {
        let pairs = screen.actions().flatMap { first in screen.actions().filter(\.isTap).map { (first, $0) } }
        let (first, second) = pick(pairs) { "\(screen.kind): \($0.name), \($1.name)" }
        let before = screen
        first.act(phone.model)
        if first.isTap { second.act(phone.model) }
        await phone.model.settle()
        check(first, from: before, "then \(second.name)")
        let after = screen
        guard first.isTap, after.name != before.name else { return await phone.wait() }
        phone.world.pass(300)
        for again in [first, second] + after.actions().filter(\.isTap) {
            again.act(phone.model)
            await phone.model.settle()
            taps += 1
            #expect(screen.name == after.name, "\(before.name): \(first.name), 300 ms later \(again.name)")
            if case .question(_, _, let draft) = screen { #expect(draft.first.isEmpty && draft.held == nil && !draft.isNothing) }
        }
        await phone.wait()
    }

    /// One action of the screen, while every call but those that lead to Players fails.
    func tapInVain() async {
        let (action, _) = pick(screen.actions().map { ($0, $0) }) { action, _ in "\(screen.kind): \(action.name)" }
        let before = screen
        phone.faults.failAll(MehfoozError.Storage(reason: ""), but: "closeGate", "players", "exportImport")
        _ = phone.faults.takeAsked()
        action.act(phone.model)
        await phone.wait()
        taps += 1
        let asked = phone.faults.takeAsked()
        phone.faults.fail(nil)
        let isSpared = Set(asked).isSubset(of: ["closeGate", "players", "exportImport"]) || asked == ["help"]
        if isSpared { return check(action, from: before, "in vain") }
        #expect(phone.model.notice != nil, "\(before.name): \(action.name) failed without a word")
        if case .grownUps = before {
            #expect(screen.name == before.name || screen.name == "export import", "\(before.name): \(action.name) failed at \(screen.name)")
        } else {
            #expect(screen.name == before.name, "\(before.name): \(action.name) failed and led to \(screen.name)")
        }
        standsAt.removeAll()
    }

    /// One action of the screen, by chance.
    func tapAnything() async {
        seen.insert(screen.kind)
        let action = choose(screen.actions()) { $0 }
        let before = screen
        action.act(phone.model)
        await phone.wait()
        check(action, from: before, "alone")
    }

    /// Waits until the gate asks again.
    func endWait() async {
        guard case .gate(let view, _) = screen, view.wait != nil, rng.next(below: 2) == 0 else { return }
        phone.world.pass(60_000)
        await phone.tap { $0.askGateAgain() }
    }

    /// The system ends the app.
    func kill() async throws {
        let before = screen
        phone = try await phone.kill()
        let expected: Screen =
            switch before {
            case .gate(_, let below): below
            default: before
            }
        switch expected {
        case .grownUps: #expect(screen.kind == "players", "\(before.name)")
        default: #expect(screen.name == expected.name)
        }
    }

    /// Prefers what was not tried yet.
    private func pick(
        _ pairs: [(RobotAction, RobotAction)], key: (RobotAction, RobotAction) -> String
    ) -> (RobotAction, RobotAction) {
        seen.insert(screen.kind)
        let news = pairs.filter { !tried.contains(key($0, $1)) }
        untried.formUnion(news.map { key($0, $1) })
        let chosen = news.isEmpty ? choose(pairs) { $0.0 } : news[rng.next(below: news.count)]
        tried.insert(key(chosen.0, chosen.1))
        untried.remove(key(chosen.0, chosen.1))
        return chosen
    }

    /// By chance, onward more often than elsewhere; a PIN is worth its time only while it leads to something new.
    private func choose<Choice>(_ choices: [Choice], action: (Choice) -> RobotAction) -> Choice {
        let onward: Set = ["check", "next", "play", "open", "settings", "child", "copies"]
        let some = choices.filter { action($0).name != "set" || !untried.isEmpty }
        let weighted = some + some.flatMap { onward.contains(action($0).name) ? [$0, $0, $0, $0] : [] }
        return weighted[rng.next(below: weighted.count)]
    }

    /// The action led where it says, and nowhere else.
    private func check(_ action: RobotAction, from before: Screen, _ how: String) {
        taps += 1
        seen.insert(screen.kind)
        let step = "\(before.name): \(action.name) \(how) led to \(screen.name)"
        #expect(action.leadsTo.contains(screen.kind), "\(step)")
        #expect(phone.model.notice == nil || screen.kind == "export import", "\(step)")
        switch (before, screen) {
        case (.question(_, let view, _), .feedback(_, let feedback)): #expect(view.position == feedback.position, "\(step)")
        case (.feedback(_, let view), .question(_, let next, _)): #expect(view.position + 1 == next.position, "\(step)")
        case (.home(let player, let home, _), _) where action.name == "play" && home.resumes:
            if let place = standsAt[player] { #expect(screen.name == place, "\(step)") }
        case (_, .home(let player, let home, _)): if standsAt[player] != nil { #expect(home.resumes, "\(step)") }
        default: break
        }
        switch screen {
        case .question(let player, _, _), .feedback(let player, _): standsAt[player] = screen.name
        case .roundEnd(let player, _):
            standsAt[player] = nil
            if case .feedback = before { rounds += 1 }
        default: break
        }
    }
}
