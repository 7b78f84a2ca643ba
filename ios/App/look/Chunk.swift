import MehfoozKit
import SwiftUI

/// How a block is drawn: a rounded face, its border, and the edge below that makes it look thick.
struct Look {
    var face: Color
    var border: Color?
    var borderWidth: CGFloat = 2
    var edge: Color?
    var edgeHeight: CGFloat = 5
    var radius: CGFloat = 20
    var isDashed = false
}

/// What a tap does, and so what a block is to VoiceOver.
enum Tap {
    case press(@MainActor () -> Void)
    case choose(isChosen: Bool, @MainActor () -> Void)
    case toggle(isOn: Bool, @MainActor () -> Void)
    /// Shows what is folded, or folds it again.
    case fold(isOpen: Bool, @MainActor () -> Void)
    case off

    @MainActor fileprivate func act() {
        switch self {
        case .press(let onTap), .choose(_, let onTap), .toggle(_, let onTap), .fold(_, let onTap): onTap()
        case .off: return
        }
    }

    fileprivate var traits: AccessibilityTraits {
        if case .choose(isChosen: true, _) = self { .isSelected } else { [] }
    }

    fileprivate var isOn: Bool? {
        if case .toggle(let isOn, _) = self { isOn } else { nil }
    }

    fileprivate var isOpen: Bool? {
        if case .fold(let isOpen, _) = self { isOpen } else { nil }
    }

    fileprivate var isOff: Bool {
        if case .off = self { true } else { false }
    }
}

/// A block to tap, never smaller than 48 by 48. It never clips what stands on it, so that Nastaliq may leave its line.
struct Chunk<Content: View>: View {
    let look: Look
    let tap: Tap
    var minHeight: CGFloat = 48
    var isWide = true
    /// As tall as its row: for things side by side.
    var isTall = false
    var padding = EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14)
    var align = Alignment.leading
    /// What a touch says to a player who is read to.
    var says: SpokenLine?
    @ViewBuilder let content: Content
    @Environment(Taps.self) private var taps
    @Environment(Voice.self) private var voice
    @Environment(\.touchSpeech) private var touchSpeech
    @Environment(\.theme) private var theme

    var body: some View {
        Button(action: touch) {
            content
                .environment(\.spokenKey, says?.key)
                .padding(padding * theme.scale)
                .frame(
                    minWidth: 48, maxWidth: isWide ? .infinity : nil, minHeight: minHeight * theme.scale,
                    maxHeight: isTall ? .infinity : nil,
                    alignment: align)
        }
        .buttonStyle(ChunkStyle(look: look))
        .disabled(tap.isOff)
        .accessibilityAddTraits(tap.traits)
        .onOff(tap.isOn, onTap: touch) { content }
        .folding(tap.isOpen, onTap: touch) { content }
        .readMark(of: says?.key, radius: look.radius, below: look.edge == nil ? 0 : look.edgeHeight)
    }

    private func touch() {
        if !taps.takesTaps { return }
        tap.act()
        if let says, let touchSpeech { voice.say([says], language: touchSpeech, isSlow: true) }
    }
}

extension View {
    /// On or off to VoiceOver, in the system's own words; as it is where that is no question.
    @ViewBuilder func onOff<Label: View>(_ isOn: Bool?, onTap: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label)
        -> some View
    {
        if let isOn {
            let label = label()
            accessibilityRepresentation { Toggle(isOn: Binding(isOn, onTap)) { label } }
        } else {
            self
        }
    }

    /// Open or folded to VoiceOver, in the system's own words; as it is where that is no question.
    @ViewBuilder func folding<Label: View>(_ isOpen: Bool?, onTap: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label)
        -> some View
    {
        if let isOpen {
            let label = label()
            accessibilityRepresentation {
                DisclosureGroup(isExpanded: Binding(isOpen, onTap)) {
                    EmptyView()
                } label: {
                    label
                }
            }
        } else {
            self
        }
    }
}

extension Binding<Bool> {
    /// A value that only a tap changes.
    @MainActor fileprivate init(_ value: Bool, _ onTap: @escaping @MainActor () -> Void) {
        self.init {
            value
        } set: { _ in
            onTap()
        }
    }
}

/// Draws the block; pressed, it goes down onto its edge.
private struct ChunkStyle: ButtonStyle {
    let look: Look
    @Environment(\.theme) private var theme

    func makeBody(configuration: Configuration) -> some View {
        let below = look.edge == nil ? 0 : look.edgeHeight
        let down = configuration.isPressed && look.edge != nil ? below - 1 : 0
        let shape = RoundedRectangle(cornerRadius: look.radius)
        configuration.label
            .background { face(shape) }
            .offset(y: down)
            .background { shape.fill(look.edge ?? .clear).offset(y: below) }
            .padding(.bottom, below)
            .contentShape(shape)
            .animation(theme.isStill ? nil : .easeOut(duration: Motion.press.seconds), value: configuration.isPressed)
    }

    private func face(_ shape: RoundedRectangle) -> some View {
        let dashes: [CGFloat] = look.isDashed ? [7, 5] : []
        return shape.fill(look.face)
            .overlay {
                shape.strokeBorder(look.border ?? .clear, style: StrokeStyle(lineWidth: look.borderWidth, dash: dashes))
            }
    }
}
