import MehfoozKit
import SwiftUI

/// The painted edge between a stage and its panel, 20 deep: half circles in the rim's colour with a bead in each, and a line; a plain
/// curve on a calm card. It stands on the stage, whose content runs on beneath it.
struct Lace: View {
    let stage: Stage
    /// It stands between two panes: the panel is at its end.
    var isUpright = false
    @Environment(\.theme) private var theme
    @Environment(\.layoutDirection) private var direction

    static let depth: CGFloat = 20

    var body: some View {
        Canvas { context, size in
            let length = isUpright ? size.height : size.width
            stage.isCalm ? drawCurve(length, in: context) : drawLace(length, in: context)
        }
        .frame(width: isUpright ? Lace.depth : nil, height: isUpright ? nil : Lace.depth)
        .accessibilityHidden(true)
    }

    private func drawLace(_ length: CGFloat, in context: GraphicsContext) {
        let count = max(Int((length / 24).rounded()), 1)
        let step = length / CGFloat(count)
        for k in 0..<count {
            let x = (CGFloat(k) + 0.5) * step
            let bead = at(x, 12.5)
            context.fill(
                Path { path in
                    path.addLines((0...24).map { at(x - 11 * cos(.pi / 24 * CGFloat($0)), 17 - 11 * sin(.pi / 24 * CGFloat($0))) })
                    path.closeSubpath()
                }, with: .color(stage.scheme.rim))
            context.fill(disc(bead.x, bead.y, 2.2), with: .color(k % 2 == 0 ? .white : Color(0xFFB31A)))
        }
        context.fill(band(from: 17, to: 20, length), with: .color(stage.scheme.ring))
    }

    private func drawCurve(_ length: CGFloat, in context: GraphicsContext) {
        context.fill(
            Path { path in
                path.move(to: at(0, 20))
                path.addLine(to: at(0, 14))
                path.addQuadCurve(to: at(length, 14), control: at(length / 2, 0))
                path.addLine(to: at(length, 20))
                path.closeSubpath()
            }, with: .color(theme.palette.bg))
    }

    private func band(from top: CGFloat, to bottom: CGFloat, _ length: CGFloat) -> Path {
        Path { path in
            path.addLines([at(0, top), at(length, top), at(length, bottom), at(0, bottom)])
            path.closeSubpath()
        }
    }

    /// A point this far along the lace and this deep, where the panel is at 20. A canvas does not mirror itself.
    private func at(_ along: CGFloat, _ deep: CGFloat) -> CGPoint {
        if !isUpright { return CGPoint(x: along, y: deep) }
        return CGPoint(x: direction == .rightToLeft ? Lace.depth - deep : deep, y: along)
    }
}
