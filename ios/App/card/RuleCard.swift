import MehfoozKit
import SwiftUI

/// The one thing to take along, as a painted card with scalloped edges.
struct RuleCard: View {
    let rule: RuleView
    let scheme: Scheme
    /// It opens when it comes; else it is there.
    var opens = false
    @Environment(\.theme) private var theme

    var body: some View {
        if opens {
            words.enters(Entrance(isClear: true), .bandWords, late: Motion.band.ms)
                .background { ground.enters(Entrance(width: 0.2), .band) }
                .accessibilityElement(children: .combine)
        } else {
            words.background { ground }.accessibilityElement(children: .combine)
        }
    }

    private var ground: some View { ScallopedCard(rim: scheme.rim, face: theme.palette.isCalm ? .white : theme.palette.primary) }

    private var words: some View {
        HStack(spacing: 12) {
            Picture(name: rule.picture, size: 36)
                .sized(54)
                .background { Circle().fill(.white) }
                .overlay { Circle().strokeBorder(scheme.rim, style: StrokeStyle(lineWidth: 3)) }
            VStack(alignment: .leading, spacing: 0) {
                Words(rule.heading, style: \.small)
                Words(rule.text, style: \.strong)
            }
            .wide()
        }
        .padding(EdgeInsets(top: 16, leading: 14, bottom: 16, trailing: 14))
    }
}

/// A card with half circles along its upper and its lower edge.
private struct ScallopedCard: View {
    let rim: Color
    let face: Color

    var body: some View {
        Canvas { context, size in
            let count = max(Int((size.width / 13).rounded()), 1)
            let step = size.width / CGFloat(count)
            for k in 0..<count {
                for y in [6, size.height - 6] {
                    let scallop = CGRect(x: (CGFloat(k) + 0.5) * step - 6, y: y - 6, width: 12, height: 12)
                    context.fill(Path(ellipseIn: scallop), with: .color(rim))
                }
            }
            context.fill(block(0, size), with: .color(rim))
            context.fill(block(3, size), with: .color(face))
        }
        .accessibilityHidden(true)
    }

    /// The card without its scallops, this far inside of its border.
    private func block(_ inset: CGFloat, _ size: CGSize) -> Path {
        let (left, right, top, bottom) = (inset, size.width - inset, 6 + inset, size.height - 6 - inset)
        return Path { path in
            path.addLines([
                CGPoint(x: left, y: top), CGPoint(x: right, y: top), CGPoint(x: right, y: bottom), CGPoint(x: left, y: bottom),
            ])
            path.closeSubpath()
        }
    }
}

/// A rule among others, without its heading.
struct RuleLine: View {
    let rule: RuleView
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    var body: some View {
        HStack(spacing: 12) {
            if !typeSize.isAccessibilitySize { Picture(name: rule.picture, size: 40) }
            Words(rule.text, style: \.strong).wide()
        }
        .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
        .panel(theme.palette.paper, border: theme.palette.line)
        .accessibilityElement(children: .combine)
    }
}
