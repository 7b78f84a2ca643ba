public enum ContentMode: Sendable { case fit, fill }

public struct Animation: Sendable {
    public static func easeInOut(duration: Double) -> Animation { Animation() }
    public static func easeOut(duration: Double) -> Animation { Animation() }
}
public struct AnyTransition { @MainActor public static let opacity = AnyTransition() }

@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
public struct ButtonStyleConfiguration {
    public struct Label: Leaf {}
    public var label: Label { Label() }
    public var isPressed: Bool { false }
}
public struct PlainButtonStyle { public static var plain: PlainButtonStyle { PlainButtonStyle() } }

public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isHeader = Self(rawValue: 1), isSelected = Self(rawValue: 2), isToggle = Self(rawValue: 4)
}

extension View {
    public nonisolated func coordinateSpace(_ name: NamedCoordinateSpace) -> some View { self }
    public nonisolated func onGeometryChange<T: Equatable & Sendable>(
        for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T, action: @escaping (_ newValue: T) -> Void
    ) -> some View { self }
    public nonisolated func simultaneousGesture<T: Gesture>(_ gesture: T) -> some View { self }
    public nonisolated func allowsHitTesting(_ isOn: Bool) -> some View { self }
    public nonisolated func rotationEffect(_ angle: Angle) -> some View { self }
    public nonisolated func position(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    public nonisolated func shadow(color: Color, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    public nonisolated func aspectRatio(_ ratio: CGFloat?, contentMode: ContentMode) -> some View { self }
    public nonisolated func clipShape<S: Shape>(_ shape: S) -> some View { self }
    public nonisolated func lineLimit(_ number: Int?) -> some View { self }
    public nonisolated func minimumScaleFactor(_ factor: CGFloat) -> some View { self }
    public nonisolated func zIndex(_ value: Double) -> some View { self }
    public nonisolated func scrollBounceBehavior(_ behavior: ScrollBounceBehavior) -> some View { self }
    public nonisolated func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
    public nonisolated func padding(_ length: CGFloat) -> some View { self }
    public nonisolated func padding(_ insets: EdgeInsets) -> some View { self }
    public nonisolated func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
    public nonisolated func frame(
        minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
        alignment: Alignment = .center
    ) -> some View { self }
    public nonisolated func fixedSize(horizontal: Bool, vertical: Bool) -> some View { self }
    public nonisolated func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    public nonisolated func background<C: View>(alignment: Alignment = .center, @ViewBuilder content: () -> C) -> some View { self }
    public nonisolated func overlay<C: View>(alignment: Alignment = .center, @ViewBuilder content: () -> C) -> some View { self }
    public nonisolated func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { self }
    public nonisolated func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    public nonisolated func fontWeight(_ weight: Font.Weight?) -> some View { self }
    public nonisolated func scaledToFit() -> some View { self }
    public nonisolated func clipped() -> some View { self }
    public nonisolated func opacity(_ opacity: Double) -> some View { self }
    public nonisolated func contentShape<S: Shape>(_ shape: S) -> some View { self }
    public nonisolated func ignoresSafeArea() -> some View { self }
    public nonisolated func flipsForRightToLeftLayoutDirection(_ isOn: Bool) -> some View { self }
    public nonisolated func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { self }
    public nonisolated func buttonStyle(_ style: PlainButtonStyle) -> some View { self }
    public nonisolated func disabled(_ isDisabled: Bool) -> some View { self }
    public nonisolated func id<ID: Hashable>(_ id: ID) -> some View { self }
    public nonisolated func transition(_ transition: AnyTransition) -> some View { self }
    public nonisolated func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { self }
    public nonisolated func environment<V>(_ key: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { self }
    public nonisolated func environment<T: AnyObject & Observable>(_ object: T?) -> some View { self }
    public nonisolated func onAppear(perform: (() -> Void)? = nil) -> some View { self }
    public nonisolated func onDisappear(perform: (() -> Void)? = nil) -> some View { self }
    public nonisolated func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void) -> some View { self }
    public nonisolated func task<ID: Equatable>(id: ID, @_inheritActorContext _ action: sending @escaping @isolated(any) () async -> Void) -> some View {
        self
    }
    public nonisolated func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { self }
    public nonisolated func accessibilityLabel(_ text: Text) -> some View { self }
    public nonisolated func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public nonisolated func accessibilityHidden(_ isHidden: Bool) -> some View { self }
    public nonisolated func accessibilitySortPriority(_ priority: Double) -> some View { self }
}
