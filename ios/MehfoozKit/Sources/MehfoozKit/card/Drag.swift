import Foundation
import Observation

/// What a finger has taken, a card or a step, and what it would fall on.
@MainActor @Observable
public final class Drag<Target: Equatable> {
    /// What was taken, by its key.
    public private(set) var key: String?
    /// Where the finger is.
    public private(set) var finger = CGPoint.zero
    /// How far it has come from where it took the thing.
    public private(set) var way = CGSize.zero
    /// What the thing would fall on; none where letting it go changes nothing.
    public private(set) var over: Target?

    /// Nothing is taken.
    public nonisolated init() {}

    /// The finger has come to a point. A second finger takes nothing.
    public func move(_ key: String, to finger: CGPoint, by way: CGSize, over: Target?) {
        guard self.key == nil || self.key == key else { return }
        self.key = key
        self.finger = finger
        self.way = way
        if self.over != over { self.over = over }
    }

    /// Lets the thing go: what it falls on.
    public func drop(_ key: String) -> Target? {
        guard self.key == key else { return nil }
        defer { cancel(key) }
        return over
    }

    /// Lets the thing go over nothing; it is where it was.
    public func cancel(_ key: String) {
        guard self.key == key else { return }
        self.key = nil
        way = .zero
        over = nil
    }
}

/// Where a dragged step can be let go.
public enum Spot: Hashable, Sendable {
    /// On a place of the trail, counted from 0.
    case place(Int)
    /// Between the place before this one and this one.
    case before(Int)
    /// Among the steps below the trail.
    case pool
}

/// Where the beads of a trail are, and the steps below it.
public struct TrailSpots {
    private let beads: [CGRect]
    private let pool: CGRect

    /// Beads in the order of their places, whichever way that runs.
    public init(beads: [CGRect], pool: CGRect) {
        self.beads = beads
        self.pool = pool
    }

    /// What lies under a finger: a child's aims above or below the trail too.
    public func spot(at finger: CGPoint) -> Spot? {
        if let place = beads.firstIndex(where: { $0.insetBy(dx: -2, dy: -24).contains(finger) }) { return .place(place) }
        for (place, (one, next)) in zip(beads, beads.dropFirst()).enumerated()
        where one.union(next).insetBy(dx: 0, dy: -24).contains(finger) {
            return .before(place + 1)
        }
        return pool.contains(finger) ? .pool : nil
    }
}
