import SwiftUI

/// How close things stand, so that a card needs no scrolling where it can be helped.
enum Density {
    /// There is room to spare: what is looked at and touched is larger.
    case airy
    /// As the design draws it.
    case roomy
    /// Decoration goes, gaps shrink.
    case snug
    /// As snug, in smaller type too.
    case tight

    /// Nothing had to give way.
    var isRoomy: Bool { self == .airy || self == .roomy }

    /// One of the values: the second where room is short, the third where there is room to spare.
    func pick<Value>(_ roomy: Value, _ snug: Value, airy: Value? = nil) -> Value {
        switch self {
        case .airy: airy ?? roomy
        case .roomy: roomy
        case .snug, .tight: snug
        }
    }
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
