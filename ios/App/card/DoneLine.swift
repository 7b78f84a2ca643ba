import MehfoozKit
import SwiftUI

/// One thing that was done, or would have been better: its mark, what it was, and why.
struct DoneLine: View {
    let why: WhyView
    @Environment(\.theme) private var theme

    var body: some View {
        let (color, tint) = colors
        HStack(spacing: 12) {
            FeedbackMark(mark: why.mark, size: 34)
            VStack(alignment: .leading, spacing: 2) {
                Words(why.heading, style: \.small, color: theme.palette.soft)
                Words(why.text, style: \.strong)
                Words(why.why, style: \.note)
            }
            .wide()
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
