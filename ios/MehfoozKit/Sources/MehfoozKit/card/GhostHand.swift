import MehfoozCore
import Observation

/// The hand that shows, on the first card of its kind, that something can be touched. It chooses nothing, and any touch sends it away.
@MainActor @Observable
public final class GhostHand {
    /// What it does now.
    public enum Step: Sendable {
        /// It is not there, and it was not there yet.
        case away
        /// It is on its way in, presses, or is on its way out.
        case comes, presses, goes
        /// It stands beside what can be touched: for whoever wants no movement.
        case stands
        /// It was there, or was not needed; it does not come again.
        case gone
    }

    /// What it does now.
    public private(set) var step = Step.away

    /// It is not there yet.
    public nonisolated init() {}

    /// Shows itself once; ends when it is gone, or when the task is cancelled.
    public func run(isStill: Bool, sleep: (_ ms: Int64) async throws -> Void) async {
        guard step == .away else { return }
        if isStill { return step = .stands }
        for (next, motion) in [(Step.comes, Motion.handIn), (.presses, .handPress), (.goes, .handOut)] {
            step = next
            do { try await sleep(motion.ms) } catch { return leave() }
            if step != next { return }
        }
        leave()
    }

    /// Goes at once: something was touched.
    public func leave() {
        step = .gone
    }
}
