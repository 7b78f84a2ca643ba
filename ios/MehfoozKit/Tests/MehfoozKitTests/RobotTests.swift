import Foundation
import Testing

@testable import MehfoozKit

/// A robot that taps where a child would, and twice where a child would not: 17,000 taps, the same in every run.
@MainActor
struct RobotTests {
    private static let kinds: Set = [
        "language", "players", "new player", "new player, the age", "home", "question", "feedback", "round end", "badge book", "help",
        "gate", "parents", "child", "delete player", "export import", "settings", "pin", "about",
    ]

    /// Every two taps of every screen, in the same turn and 300 ms apart: the second does nothing.
    @Test func theSecondOfTwoTapsDoesNothing() async throws {
        let walk = Walk(seed: 1)
        await walk.start()
        while walk.taps < 10_000 || !walk.untried.isEmpty && walk.taps < 20_000 {
            await walk.tapAndTapAgain()
            await walk.endWait()
        }
        #expect(walk.seen == Self.kinds)
        #expect(walk.untried.isEmpty)
    }

    /// Every call of every screen fails: the screen stays, or Players comes from behind the gate, and says so.
    @Test func noFailureGoesUntold() async throws {
        let walk = Walk(seed: 2)
        await walk.start()
        while walk.taps < 4000 || !walk.untried.isEmpty && walk.taps < 8000 {
            await walk.tapInVain()
            for _ in 1...3 { await walk.tapAnything() }
            await walk.endWait()
        }
        #expect(walk.seen == Self.kinds)
        #expect(walk.untried.isEmpty)
    }

    /// Whole rounds and random ways: every tap leads where it says, and a killed app comes back to where it was.
    @Test func randomWaysLoseNothing() async throws {
        let walk = Walk(seed: 3)
        await walk.start()
        for _ in 1...30 {
            for _ in 1...100 {
                await walk.tapAnything()
                await walk.endWait()
            }
            try await walk.kill()
        }
        #expect(walk.seen.isSuperset(of: Self.kinds.subtracting(["pin"])))
        #expect(walk.rounds >= 30, "rounds played to their end")
    }
}
