import SwiftUI

/// What is typed so far; a PIN as dots.
struct TypedDigits: View {
    let typed: String
    let isHidden: Bool
    @Environment(\.theme) private var theme

    var body: some View {
        Digits(text: isHidden ? String(repeating: "•", count: typed.count) : typed)
            .frame(minWidth: 96 * theme.scale, minHeight: 52 * theme.scale)
            .padding(.horizontal, 10)
            .panel(.white, border: Palette.light.accent, width: 3, radius: 16)
    }
}

/// The ten digits, one that takes a digit away, and one that is done, which `least` digits switch on; always from left to right.
struct Keys: View {
    @Binding var typed: String
    let least: Int
    let most: Int
    let erase: String
    let enter: String
    let onEnter: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Tiles(items: Array(1...12), columns: 3, isAlwaysWide: true) { place in key(at: place) }
            .environment(\.layoutDirection, .leftToRight)
    }

    @ViewBuilder private func key(at place: Int) -> some View {
        let palette = theme.palette
        let quiet = Look(face: palette.paper, border: palette.line, edge: palette.edge, edgeHeight: 4, radius: 18)
        switch place {
        case 10:
            Chunk(look: quiet, tap: .press { typed = String(typed.dropLast()) }, minHeight: 60, align: .center) {
                Sign(icon: .erase, color: palette.ink)
            }
            .called(erase)
            .keyboardShortcut(.delete, modifiers: [])
        case 12:
            let isOn = typed.count >= least
            let look =
                isOn
                ? Look(face: palette.accent, edge: palette.accentEdge, edgeHeight: 4, radius: 18)
                : Look(face: palette.disabled, border: palette.ring, radius: 18, isDashed: true)
            Chunk(look: look, tap: isOn ? .press(onEnter) : .off, minHeight: 60, align: .center) {
                Sign(icon: .check, color: isOn ? .white : palette.onDisabled)
            }
            .called(enter)
            .keyboardShortcut(.defaultAction)
        default:
            let digit = "\(place % 11)"
            Chunk(look: quiet, tap: .press { if typed.count < most { typed += digit } }, minHeight: 60, align: .center) {
                Digits(text: digit)
            }
            .keyboardShortcut(KeyEquivalent(Character(digit)), modifiers: [])
        }
    }
}
