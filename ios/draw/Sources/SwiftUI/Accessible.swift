// What VoiceOver is told: attributes of the page, which its script reads.

public enum AccessibilityChildBehavior: String, Sendable { case ignore, contain, combine }
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isHeader = Self(rawValue: 1), isSelected = Self(rawValue: 2), isToggle = Self(rawValue: 4)
    var names: String { [(1, "header"), (2, "selected"), (4, "toggle")].filter { rawValue & $0.0 != 0 }.map(\.1).joined(separator: " ") }
}

public enum AccessibilityActionKind: Sendable { case `default`, escape }
/// Where VoiceOver's cursor is; a drawing has none.
@propertyWrapper public struct AccessibilityFocusState<Value: Hashable> {
    public struct Binding {}
    public init() where Value == Bool {}
    public var wrappedValue: Value { get { false as! Value } nonmutating set {} }
    public var projectedValue: Binding { Binding() }
}
public struct Toggle<L: View>: Leaf {
    let isOn: Bool, label: L
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> L) {
        self.isOn = isOn.wrappedValue
        self.label = label()
    }
    public func boxes() -> [Box] { [zstack(SwiftUI.boxes(label), "center").marked("data-toggle=\(isOn ? "on" : "off")")] }
}
public struct DisclosureGroup<L: View, C: View>: Leaf {
    let isExpanded: Bool, label: L
    public init(isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> C, @ViewBuilder label: () -> L) {
        self.isExpanded = isExpanded.wrappedValue
        self.label = label()
    }
    public func boxes() -> [Box] { [zstack(SwiftUI.boxes(label), "center").marked("data-toggle=\(isExpanded ? "open" : "folded")")] }
}
public struct KeyEquivalent: Sendable {
    public static let delete = KeyEquivalent("\u{8}")
    public init(_ character: Character) {}
}
public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}
public struct KeyboardShortcut: Sendable { public static let defaultAction = KeyboardShortcut() }

extension View {
    public nonisolated func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { marked("data-children=\(children.rawValue)") }
    public nonisolated func accessibilityLabel(_ text: Text) -> some View {
        Modified(content: self, env: { $0.label = text.plain }, apply: { $0.marked("data-label=\"\(esc(text.plain))\"") })
    }
    public nonisolated func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { traits.names.isEmpty ? marked("") : marked("data-traits=\"\(traits.names)\"") }
    public nonisolated func accessibilityHidden(_ isHidden: Bool) -> some View { isHidden ? marked("data-hidden=1") : marked("") }
    public nonisolated func accessibilitySortPriority(_ priority: Double) -> some View { marked("data-priority=\(priority)") }
    public nonisolated func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void) -> some View {
        marked("data-action=\(kind)")
    }
    public nonisolated func accessibilityFocused(_ condition: AccessibilityFocusState<Bool>.Binding) -> some View { marked("data-focus=1") }
    /// Drawn as it looks; to VoiceOver it is what stands in its place.
    public nonisolated func accessibilityRepresentation<V: View>(@ViewBuilder representation: () -> V) -> some View {
        let other = representation()
        return Modified(content: self, apply: { box in
            let live = Draw.live
            Draw.live = nil
            defer { Draw.live = live }
            let value = zstack(SwiftUI.boxes(other), "center").html.firstMatch(of: #/data-toggle=(on|off|open|folded)/#)?.output.1 ?? ""
            return box.marked("data-value=\(value)")
        })
    }
    public nonisolated func keyboardShortcut(_ shortcut: KeyboardShortcut) -> some View { self }
    public nonisolated func keyboardShortcut(_ key: KeyEquivalent, modifiers: EventModifiers) -> some View { self }
}
