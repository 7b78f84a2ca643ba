@propertyWrapper public struct State<Value> {
    final class Store { var value: Value; init(_ value: Value) { self.value = value } }
    let store: Store
    public init(wrappedValue: Value, file: String = #fileID, line: Int = #line) {
        let make = { Store(wrappedValue) }
        store = MainActor.assumeIsolated { Draw.live?.state(at: "\(file):\(line)", make: make) } ?? make()
    }
    public init(initialValue: Value, file: String = #fileID, line: Int = #line) { self.init(wrappedValue: initialValue, file: file, line: line) }
    public var wrappedValue: Value { get { store.value } nonmutating set { store.value = newValue } }
    public var projectedValue: Binding<Value> { Binding(read: { store.value }, write: { store.value = $0 }) }
}
extension State where Value: ExpressibleByNilLiteral {
    public init(file: String = #fileID, line: Int = #line) { self.init(wrappedValue: nil, file: file, line: line) }
}
/// Both closures carry the isolation of where they are written, as Apple's do.
@propertyWrapper public struct Binding<Value> {
    private let read: () -> Value
    private let write: (Value) -> Void
    @preconcurrency public init(
        @_inheritActorContext get: @escaping @isolated(any) @Sendable () -> Value,
        @_inheritActorContext set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) {
        // All of a drawing is on the main actor, as these are; both kinds of function are called alike.
        read = unsafeBitCast(get, to: (() -> Value).self)
        write = unsafeBitCast(set, to: ((Value) -> Void).self)
    }
    fileprivate init(read: @escaping () -> Value, write: @escaping (Value) -> Void) {
        self.read = read
        self.write = write
    }
    public var wrappedValue: Value { get { read() } nonmutating set { write(newValue) } }
}
/// What the system keeps of a scene; a drawing has none.
@propertyWrapper public struct SceneStorage<Value> {
    public init(_ key: String) where Value == String? {}
    public var wrappedValue: Value { get { Optional<String>.none as! Value } nonmutating set {} }
}
@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint> {
    let base: Value, style: Font.TextStyle
    public var wrappedValue: Value { base * Value(MainActor.assumeIsolated { style.scale }) }
    public init(wrappedValue: Value, relativeTo style: Font.TextStyle) {
        base = wrappedValue
        self.style = style
    }
}
@propertyWrapper public struct Environment<Value> {
    let read: () -> Value
    public init(_ key: KeyPath<EnvironmentValues, Value>) { read = { Draw.env[keyPath: key] } }
    public init(_ type: Value.Type) where Value: AnyObject & Observable { read = { Draw.env.objects[ObjectIdentifier(type)] as! Value } }
    public var wrappedValue: Value { read() }
}
public protocol EnvironmentKey { associatedtype Value; static var defaultValue: Value { get } }
public struct EnvironmentValues {
    var values: [ObjectIdentifier: Any] = [:], objects: [ObjectIdentifier: AnyObject] = [:]
    var screen = CGSize.zero, width: CGFloat = 360, height: CGFloat?, color = "black", textAlign = "leading", rows = "start"
    var isOff = false, label: String?, identity = ""
    var buttonStyle: (@MainActor (ButtonStyleConfiguration) -> [Box])?
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }
    public var layoutDirection = LayoutDirection.leftToRight
    public var locale = Locale.current
    public var dynamicTypeSize = DynamicTypeSize.large
    /// An iPad's window is regular both ways; of phones only a large one on its side is, in its width.
    public var horizontalSizeClass: UserInterfaceSizeClass? { screen.width >= 600 ? .regular : .compact }
    public var verticalSizeClass: UserInterfaceSizeClass? { screen.height >= 500 ? .regular : .compact }
    public var scenePhase: ScenePhase { .active }
    public var openURL: OpenURLAction { OpenURLAction() }
    /// A picture shows the last frame of all that moves.
    public var accessibilityReduceMotion: Bool { true }
    public var accessibilityVoiceOverEnabled: Bool { false }
}
public struct OpenURLAction { @MainActor public func callAsFunction(_ url: URL) {} }
public enum UserInterfaceSizeClass: Sendable { case compact, regular }
public enum ScenePhase: Comparable, Sendable { case background, inactive, active }
public enum LayoutDirection: Hashable, CaseIterable, Sendable { case leftToRight, rightToLeft }
public enum DynamicTypeSize: Hashable, Comparable, CaseIterable, Sendable {
    case large, accessibility1
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
}
extension String {
    public struct LocalizationValue: ExpressibleByStringLiteral { let key: String; public init(stringLiteral text: String) { key = text } }
    public init(localized key: LocalizationValue) { self = Draw.strings[key.key] ?? key.key }
}
