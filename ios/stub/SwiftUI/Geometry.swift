public struct GeometryProxy {
    public var size: CGSize { .zero }
    public func frame(in space: NamedCoordinateSpace) -> CGRect { .zero }
    public func bounds(of space: NamedCoordinateSpace) -> CGRect? { nil }
}
public struct GeometryReader<C: View>: Leaf { public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) {} }

public protocol CoordinateSpaceProtocol {}
public struct NamedCoordinateSpace: CoordinateSpaceProtocol, Equatable, Sendable {}
extension CoordinateSpaceProtocol where Self == NamedCoordinateSpace {
    public static var scrollView: NamedCoordinateSpace { NamedCoordinateSpace() }
    public static func named(_ name: some Hashable) -> NamedCoordinateSpace { NamedCoordinateSpace() }
}
public struct ScrollBounceBehavior: Sendable { public static var basedOnSize: ScrollBounceBehavior { ScrollBounceBehavior() } }
public struct Angle: Sendable { public static func degrees(_ degrees: Double) -> Angle { Angle() } }

@MainActor @preconcurrency public protocol Gesture<Value> {
    associatedtype Value
}
public struct GestureOf<Value>: Gesture { nonisolated init() {} }
extension Gesture {
    @MainActor @preconcurrency public func onEnded(_ action: @escaping (Value) -> Void) -> some Gesture<Value> { GestureOf<Value>() }
}
extension Gesture where Value: Equatable {
    @MainActor @preconcurrency public func onChanged(_ action: @escaping (Value) -> Void) -> some Gesture<Value> { GestureOf<Value>() }
}
public struct TapGesture: Gesture {
    public typealias Value = ()
    public init(count: Int = 1) {}
}
public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint { .zero }
        public var translation: CGSize { .zero }
    }
    public init(minimumDistance: CGFloat = 10, coordinateSpace: some CoordinateSpaceProtocol) {}
}

public struct LinearGradient: ShapeStyle, Leaf {
    public init(colors: [Color], startPoint: UnitPoint, endPoint: UnitPoint) {}
}
