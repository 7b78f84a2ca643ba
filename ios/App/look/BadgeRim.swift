import MehfoozKit
import SwiftUI

/// What stands round a badge's picture, drawn on 120 by 120 and scaled; numbers as in the design.
struct BadgeRim {
    let scheme: Scheme
    let scale: CGFloat

    /// The rim of a level.
    func draw(_ level: BadgeLevel, in whole: GraphicsContext) {
        let context = scaled(whole)
        switch level {
        case .none:
            let dashes = StrokeStyle(lineWidth: 3, lineCap: .round, dash: [7, 7.45])
            context.fill(middle(46), with: .color(Color(0xFBEFD3)))
            context.stroke(middle(46), with: .color(Color(0x94753A)), style: dashes)
        case .started:
            for scallop in scallops(1) { context.fill(scallop, with: .color(.white)) }
            for scallop in scallops(1) { context.stroke(scallop, with: .color(scheme.rim), lineWidth: 3) }
            context.fill(middle(45), with: .color(scheme.tint))
            context.stroke(middle(45), with: .color(scheme.rim), lineWidth: 3)
        case .earned: drawWholeRim(1, in: context)
        case .kept:
            let star = star(8, outer: 59, inner: 47, x: 60, y: 60)
            context.fill(star, with: .color(scheme.kept))
            context.stroke(star, with: .color(scheme.keptEdge ?? scheme.rim), style: StrokeStyle(lineWidth: 2, lineJoin: .round))
            for bead in beads(8, at: 53.2, r: 2.2) { context.fill(bead, with: .color(scheme.tip)) }
            drawWholeRim(0.87, in: context)
        }
    }

    /// The star that stands in front of a kept badge.
    func drawSmallStar(in whole: GraphicsContext) {
        let context = scaled(whole)
        let star = star(5, outer: 15, inner: 6.8, x: 60, y: 103)
        context.fill(star, with: .color(Color(0xFFD54A)))
        context.stroke(star, with: .color(Color(0x2E1F3D)), style: StrokeStyle(lineWidth: 3, lineJoin: .round))
    }

    private func drawWholeRim(_ s: CGFloat, in context: GraphicsContext) {
        for scallop in scallops(s) { context.fill(scallop, with: .color(scheme.rim)) }
        context.fill(middle(47 * s), with: .color(scheme.rim))
        for bead in beads(16, at: 50.5 * s, r: 2.5 * s) { context.fill(bead, with: .color(.white)) }
        context.fill(middle(44 * s), with: .color(scheme.ring))
        for k in 0..<16 {
            let petal = petal(26 * s, 43 * s, degrees: 22.5 * CGFloat(k))
            context.fill(petal, with: .color(k % 2 == 0 ? scheme.petalA : scheme.petalB))
        }
        context.fill(middle(30.5 * s), with: .color(scheme.rim))
        context.fill(middle(27.5 * s), with: .color(Color(0xFFF6E3)))
    }

    private func scaled(_ context: GraphicsContext) -> GraphicsContext {
        var scaled = context
        scaled.scaleBy(x: scale, y: scale)
        return scaled
    }

    private func middle(_ r: CGFloat) -> Path { disc(60, 60, r) }

    private func polar(_ r: CGFloat, _ degrees: CGFloat) -> CGPoint {
        let a = degrees * .pi / 180
        return CGPoint(x: 60 + r * sin(a), y: 60 - r * cos(a))
    }

    private func scallops(_ s: CGFloat) -> [Path] {
        beads(16, at: 47 * s, r: 47 * s * sin(.pi / 16) * 1.06)
    }

    private func beads(_ n: Int, at distance: CGFloat, r: CGFloat) -> [Path] {
        (0..<n).map { k in
            let point = polar(distance, 360 * CGFloat(k) / CGFloat(n))
            return disc(point.x, point.y, r)
        }
    }

    private func petal(_ r0: CGFloat, _ r1: CGFloat, degrees: CGFloat) -> Path {
        let half: CGFloat = 180 / 16 * 1.45
        let bend = r0 + 0.62 * (r1 - r0)
        return Path { path in
            path.move(to: polar(r0, degrees))
            path.addQuadCurve(to: polar(r1, degrees), control: polar(bend, degrees - half))
            path.addQuadCurve(to: polar(r0, degrees), control: polar(bend, degrees + half))
        }
    }

    private func star(_ points: Int, outer: CGFloat, inner: CGFloat, x: CGFloat, y: CGFloat) -> Path {
        Path { path in
            path.addLines(
                (0..<points * 2).map { k in
                    let point = polar(k % 2 == 0 ? outer : inner, 180 * CGFloat(k) / CGFloat(points))
                    return CGPoint(x: point.x - 60 + x, y: point.y - 60 + y)
                })
            path.closeSubpath()
        }
    }
}
