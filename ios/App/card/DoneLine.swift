import MehfoozKit
import SwiftUI

/// One thing that was done, or would have been better: its mark, what it was with its picture, and why where that is asked for.
struct DoneLine: View {
    let why: WhyView
    var showsWhy = false
    @Environment(\.theme) private var theme

    var body: some View {
        let (color, tint) = colors
        HStack(spacing: 12) {
            FeedbackMark(mark: why.mark, size: 34)
            VStack(alignment: .leading, spacing: 2) {
                Words(why.heading, style: \.small, color: theme.palette.soft)
                Words(why.text, style: \.strong)
                if showsWhy { Words(why.why, style: \.note) }
            }
            .wide()
            if let picture = why.picture { Picture(name: picture, size: 44) }
        }
        .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
        .panel(tint, border: color, width: 3)
        .accessibilityElement(children: .combine)
    }

    private var colors: (Color, Color) {
        let palette = theme.palette
        return switch why.mark {
        case .right: (palette.right, palette.rightTint)
        case .notYet: (palette.notYet, palette.notYetTint)
        case .missed: (palette.accent, palette.paper)
        }
    }
}

/// Why, folded until it is asked for.
struct FoldedWhys: View {
    let title: String
    let whys: [WhyView]
    @Environment(\.theme) private var theme
    @State private var isOpen = false

    var body: some View {
        Chunk(look: Look(face: theme.palette.sand, radius: 16), tap: .fold(isOpen: isOpen) { isOpen.toggle() }) {
            HStack(spacing: 10) {
                Sign(icon: .talk, color: theme.palette.accent, size: 26)
                Words(title, style: \.label).wide()
                Sign(icon: isOpen ? .up : .down, color: theme.palette.ink, size: 22)
            }
        }
        if isOpen {
            ForEach(Array(whys.enumerated()), id: \.offset) { _, why in DoneLine(why: why, showsWhy: true) }
        }
    }
}
