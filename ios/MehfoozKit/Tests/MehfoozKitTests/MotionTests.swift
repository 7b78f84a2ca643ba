import Testing

@testable import MehfoozKit

/// Motion is short, happens once, and ends at a touch.
@MainActor
struct MotionTests {
    @Test func noStepIsLongerThan400Ms() {
        for motion in Motion.allCases { #expect(motion.ms > 0 && motion.ms <= 400, "\(motion)") }
        #expect(Arrival.typingMs <= 400)
    }

    @Test func theHandComesPressesAndGoes() async throws {
        let hand = GhostHand()
        var steps: [(GhostHand.Step, Int64)] = []
        await hand.run(isStill: false) { steps.append((hand.step, $0)) }
        #expect(steps.map(\.0) == [.comes, .presses, .goes])
        #expect(steps.map(\.1) == [350, 120, 250])
        #expect(hand.step == .gone)
        await hand.run(isStill: false) { _ in Issue.record("it came again") }
        #expect(hand.step == .gone)
    }

    @Test func aTouchSendsTheHandAway() async throws {
        let draft = Draft()
        await draft.hand.run(isStill: false) { _ in draft.choose("a") }
        #expect(draft.hand.step == .gone)
        let cancelled = GhostHand()
        await cancelled.run(isStill: false) { _ in throw CancellationError() }
        #expect(cancelled.step == .gone)
    }

    @Test func theHandStandsStillUntilATouch() async throws {
        let draft = Draft()
        await draft.hand.run(isStill: true) { _ in Issue.record("it moved") }
        #expect(draft.hand.step == .stands)
        draft.toggleNothing()
        #expect(draft.hand.step == .gone)
    }

    /// A tap that does not count leaves the hand where it is.
    @Test func aTapThatDoesNotCountLeavesTheHand() async throws {
        let (world, draft) = (StillWorld(), Draft())
        let taps = Taps(world: world)
        draft.taps = taps
        taps.pause()
        await draft.hand.run(isStill: true) { _ in }
        draft.choose("a")
        #expect(draft.hand.step == .stands && draft.first.isEmpty)
    }
}
