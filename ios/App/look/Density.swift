import SwiftUI

/// How close things stand, so that a card needs no scrolling where it can be helped.
enum Density {
    /// As the design draws it.
    case roomy
    /// Decoration goes, gaps shrink.
    case snug
    /// As snug, in smaller type too.
    case tight

    /// One of two values, the second where room is short.
    func pick<Value>(_ roomy: Value, _ snug: Value) -> Value { self == .roomy ? roomy : snug }
}

private struct DensityKey: EnvironmentKey {
    static let defaultValue = Density.roomy
}

extension EnvironmentValues {
    /// How close things stand.
    var density: Density {
        get { self[DensityKey.self] }
        set { self[DensityKey.self] = newValue }
    }
}
