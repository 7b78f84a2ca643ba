import MehfoozKit
import SwiftUI

/// Rows on one quiet card; ``RowLine`` stands between two.
struct RowCard<Content: View>: View {
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(spacing: 0) { content }
            .wide()
            .padding(4)
            .panel(theme.palette.paper, border: theme.palette.line)
    }
}

/// The line between two rows.
struct RowLine: View {
    @Environment(\.theme) private var theme

    var body: some View { theme.palette.sand.frame(height: 2).padding(.horizontal, 12) }
}

/// A row that leads to another page.
struct GoRow: View {
    let icon: Icon
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(look: Look(face: palette.paper, radius: 16), tap: .press(onTap), minHeight: 52) {
            HStack(spacing: 12) {
                Sign(icon: icon, color: palette.accent)
                Words(text).wide()
                Sign(icon: .forward, color: palette.ink, size: 20)
            }
        }
    }
}

/// A row that shows what is folded under it, or folds it again.
struct FoldRow<Label: View>: View {
    let isOpen: Bool
    let onTap: @MainActor () -> Void
    @ViewBuilder let label: Label
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(
            look: Look(face: palette.paper, radius: 16), tap: .fold(isOpen: isOpen, onTap), minHeight: 52,
            padding: EdgeInsets(top: 6, leading: 10, bottom: 6, trailing: 10)
        ) {
            HStack(spacing: 12) {
                label
                Sign(icon: isOpen ? .up : .down, color: palette.accent)
            }
        }
    }
}

/// On or off; the whole row is the target.
struct SwitchRow: View {
    let item: SwitchView
    let onSwitch: @MainActor (Bool) -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        Chunk(look: Look(face: theme.palette.paper, radius: 16), tap: .toggle(isOn: item.on) { onSwitch(!item.on) }, minHeight: 52) {
            if typeSize.isAccessibilitySize {
                VStack(alignment: .leading, spacing: 8) { parts }
            } else {
                HStack(spacing: 12) { parts }
            }
        }
    }

    @ViewBuilder private var parts: some View {
        Words(item.label).wide()
        Knob(isOn: item.on)
    }
}

/// The switch of a row: its knob stands at the end, with a tick, when it is on.
private struct Knob: View {
    let isOn: Bool
    @Environment(\.theme) private var theme

    var body: some View {
        let accent = theme.palette.accent
        RoundedRectangle(cornerRadius: 15).fill(isOn ? accent : Color(0x8A7A9A))
            .sized(52, 30)
            .overlay(alignment: isOn ? .trailing : .leading) {
                Circle().fill(.white)
                    .sized(24)
                    .overlay { if isOn { Sign(icon: .check, color: accent, size: 16) } }
                    .padding(3)
            }
    }
}

/// One of several, side by side under what they are about; below each other where text is large.
struct Choices: View {
    let title: String
    let choices: [ChoiceView]
    /// The choices are languages, each set in its own letters.
    var areLanguages = false
    let onChoose: @MainActor (_ value: String) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Heading(title, style: \.label, align: .leading)
            Tiles(items: choices, columns: choices.count, spacing: 8) { choice in
                if areLanguages {
                    Themed(theme: Theme(language: choice.value)) { segment(choice) }
                } else {
                    segment(choice)
                }
            }
        }
        .wide()
        .padding(12)
    }

    private func segment(_ choice: ChoiceView) -> some View {
        let palette = theme.palette
        let look =
            choice.chosen
            ? Look(face: palette.accent, border: palette.accent, radius: 16) : Look(face: palette.paper, border: palette.ring, radius: 16)
        return Chunk(
            look: look, tap: .choose(isChosen: choice.chosen) { onChoose(choice.value) }, minHeight: 52, isTall: true,
            padding: EdgeInsets(top: 6, leading: 4, bottom: 6, trailing: 4), align: .center
        ) {
            Words(choice.label, style: \.label, color: choice.chosen ? .white : palette.ink, align: .center)
                .wide(.center)
                .overlay(alignment: .topTrailing) { if choice.chosen { tick } }
        }
    }

    /// What is chosen is told by more than its colour.
    private var tick: some View {
        Circle().fill(.white)
            .sized(20)
            .overlay { Sign(icon: .check, color: theme.palette.accent, size: 14) }
            .offset(x: 8, y: -12)
    }
}
