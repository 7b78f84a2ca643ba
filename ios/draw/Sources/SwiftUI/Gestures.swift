// What a finger does, and what is told of it.

@MainActor @preconcurrency public protocol Gesture<Value> {
    associatedtype Value
    var heard: [(GestureEvent, Value) -> Void] { get }
}
/// What a gesture tells of.
public enum GestureEvent: Sendable { case changed, ended }
public struct GestureOf<Value>: Gesture { public let heard: [(GestureEvent, Value) -> Void] }
extension Gesture {
    @MainActor @preconcurrency public func onEnded(_ action: @escaping (Value) -> Void) -> GestureOf<Value> {
        GestureOf(heard: heard + [{ if $0 == .ended { action($1) } }])
    }
    @MainActor @preconcurrency public func updating<State>(_ state: GestureState<State>, body: @escaping (Value, inout State, inout Transaction) -> Void) -> GestureOf<Value> {
        GestureOf(heard: heard)
    }
    @MainActor @preconcurrency public func sequenced<Other: Gesture>(before other: Other) -> SequenceGesture<Self, Other> { SequenceGesture() }
}
extension Gesture where Value: Equatable {
    @MainActor @preconcurrency public func onChanged(_ action: @escaping (Value) -> Void) -> GestureOf<Value> {
        GestureOf(heard: heard + [{ if $0 == .changed { action($1) } }])
    }
}
public struct Transaction {}
/// Back at its first value when the touch is over; a drawing has none.
@propertyWrapper public struct GestureState<Value> {
    public let wrappedValue: Value
    public var projectedValue: GestureState<Value> { self }
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}
public struct TapGesture: Gesture {
    public typealias Value = ()
    public var heard: [(GestureEvent, Value) -> Void] { [] }
    public init(count: Int = 1) {}
}
public struct LongPressGesture: Gesture {
    public typealias Value = Bool
    public var heard: [(GestureEvent, Value) -> Void] { [] }
    public init(minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10) {}
}
public struct SequenceGesture<First: Gesture, Second: Gesture>: Gesture {
    public enum Value { case first(First.Value), second(First.Value, Second.Value?) }
    public var heard: [(GestureEvent, Value) -> Void] { [] }
}
extension SequenceGesture.Value: Equatable where First.Value: Equatable, Second.Value: Equatable {}
public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location = CGPoint.zero
        public var translation = CGSize.zero
    }
    public var heard: [(GestureEvent, Value) -> Void] { [] }
    public init(minimumDistance: CGFloat = 10, coordinateSpace: some CoordinateSpaceProtocol) {}
}

extension View {
    public nonisolated func simultaneousGesture<T: Gesture>(_ gesture: T) -> some View { Touched(content: self, gesture: gesture) }
}
private struct Touched<C: View, G: Gesture>: Leaf {
    let content: C, gesture: G
    nonisolated init(content: C, gesture: G) {
        self.content = content
        self.gesture = gesture
    }
    func boxes() -> [Box] {
        guard let live = Draw.live, let drag = gesture as? GestureOf<DragGesture.Value> else { return SwiftUI.boxes(content) }
        return live.grip(drag) { SwiftUI.boxes(content) }
    }
}
