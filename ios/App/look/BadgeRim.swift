import MehfoozKit
import SwiftUI

/// What stands round a badge's picture, drawn on 120 by 120 and scaled; numbers as in the design.
struct BadgeRim {
    let scheme: Scheme
    let scale: CGFloat
    private let art = TruckArt(middle: 60)

    init(scheme: Scheme, scale: CGFloat) {
        self.scheme = scheme
        self.scale = scale
    }

    /// The rim of a level.
    func draw(_ level: BadgeLevel, in whole: GraphicsContext) {
        let context = scaled(whole)
        switch level {
        case .none:
            // An open door: all in colour, and nothing that looks locked.
            for bead in art.beads(16, at: 54, r: 3.4) { context.fill(bead, with: .color(scheme.rim)) }
            context.fill(art.disc(48), with: .color(.white))
            context.fill(art.disc(44.5), with: .color(scheme.tint))
        case .started:
            for scallop in art.scallops(16, at: 47) { context.fill(scallop, with: .color(.white)) }
            for scallop in art.scallops(16, at: 47) { context.stroke(scallop, with: .color(scheme.rim), lineWidth: 3) }
            context.fill(art.disc(45), with: .color(scheme.tint))
            context.stroke(art.disc(45), with: .color(scheme.rim), lineWidth: 3)
        case .earned: drawWholeRim(1, in: context)
        case .kept:
            let star = art.star(8, outer: 59, inner: 47, x: 60, y: 60)
            context.fill(star, with: .color(scheme.kept))
            context.stroke(star, with: .color(scheme.keptEdge ?? scheme.rim), style: StrokeStyle(lineWidth: 2, lineJoin: .round))
            for bead in art.beads(8, at: 53.2, r: 2.2) { context.fill(bead, with: .color(scheme.tip)) }
            drawWholeRim(0.87, in: context)
        }
    }

    /// The rim of a badge on its way, with its first petals; the last of them, which are new, have their place.
    func drawPetals(_ grown: Int, new: Int, in whole: GraphicsContext) {
        let context = scaled(whole)
        for scallop in art.scallops(16, at: 47) { context.fill(scallop, with: .color(.white)) }
        for scallop in art.scallops(16, at: 47) { context.stroke(scallop, with: .color(scheme.rim), lineWidth: 3) }
        context.fill(art.disc(46), with: .color(scheme.tint))
        context.stroke(art.disc(46), with: .color(scheme.rim), lineWidth: 2)
        for (k, petal) in art.petals(16, from: 26, to: 44).enumerated() {
            let isThere = k < grown - new
            context.fill(petal, with: .color(!isThere ? .white.opacity(0.75) : k % 2 == 0 ? scheme.petalA : scheme.petalB))
        }
        context.fill(art.disc(27), with: .color(scheme.rim))
        context.fill(art.disc(25), with: .color(Color(0xFFF6E3)))
    }

    /// A petal that has just grown, with its outline.
    func drawNewPetal(_ k: Int, in whole: GraphicsContext) {
        let context = scaled(whole)
        guard let petal = art.petals(16, from: 26, to: 44).dropFirst(k).first else { return }
        context.fill(petal, with: .color(k % 2 == 0 ? scheme.petalA : scheme.petalB))
        context.stroke(petal, with: .color(Color(0x2E1F3D)), style: StrokeStyle(lineWidth: 1.5, lineJoin: .round))
    }

    /// The star that stands in front of a kept badge.
    func drawSmallStar(in whole: GraphicsContext) {
        let context = scaled(whole)
        let star = art.star(5, outer: 15, inner: 6.8, x: 60, y: 103)
        context.fill(star, with: .color(Color(0xFFD54A)))
        context.stroke(star, with: .color(Color(0x2E1F3D)), style: StrokeStyle(lineWidth: 3, lineJoin: .round))
    }

    private func drawWholeRim(_ s: CGFloat, in context: GraphicsContext) {
        for scallop in art.scallops(16, at: 47 * s) { context.fill(scallop, with: .color(scheme.rim)) }
        context.fill(art.disc(47 * s), with: .color(scheme.rim))
        for bead in art.beads(16, at: 50.5 * s, r: 2.5 * s) { context.fill(bead, with: .color(.white)) }
        context.fill(art.disc(44 * s), with: .color(scheme.ring))
        for (k, petal) in art.petals(16, from: 26 * s, to: 43 * s).enumerated() {
            context.fill(petal, with: .color(k % 2 == 0 ? scheme.petalA : scheme.petalB))
        }
        context.fill(art.disc(30.5 * s), with: .color(scheme.rim))
        context.fill(art.disc(27.5 * s), with: .color(Color(0xFFF6E3)))
    }

    private func scaled(_ context: GraphicsContext) -> GraphicsContext {
        var scaled = context
        scaled.scaleBy(x: scale, y: scale)
        return scaled
    }
}
