import SwiftUI

/// The figures of truck art round a middle: discs, beads, scallops, petals and stars.
struct TruckArt {
    /// Both coordinates of the middle.
    let middle: CGFloat

    /// This far from the middle, clockwise from the top.
    func polar(_ r: CGFloat, _ degrees: CGFloat) -> CGPoint {
        let a = degrees * .pi / 180
        return CGPoint(x: middle + r * sin(a), y: middle - r * cos(a))
    }

    func disc(_ r: CGFloat) -> Path { circle(at: polar(0, 0), r) }

    func beads(_ n: Int, at distance: CGFloat, r: CGFloat, turn: CGFloat = 0) -> [Path] {
        (0..<n).map { circle(at: polar(distance, 360 * CGFloat($0) / CGFloat(n) + turn), r) }
    }

    func scallops(_ n: Int, at distance: CGFloat) -> [Path] {
        beads(n, at: distance, r: distance * sin(.pi / CGFloat(n)) * 1.06)
    }

    /// `n` petals round the middle.
    func petals(_ n: Int, from r0: CGFloat, to r1: CGFloat) -> [Path] {
        (0..<n).map { petal(r0, r1, degrees: 360 * CGFloat($0) / CGFloat(n), half: 180 / CGFloat(n) * 1.45) }
    }

    private func petal(_ r0: CGFloat, _ r1: CGFloat, degrees: CGFloat, half: CGFloat) -> Path {
        let bend = r0 + 0.62 * (r1 - r0)
        return Path { path in
            path.move(to: polar(r0, degrees))
            path.addQuadCurve(to: polar(r1, degrees), control: polar(bend, degrees - half))
            path.addQuadCurve(to: polar(r0, degrees), control: polar(bend, degrees + half))
        }
    }

    /// A star round `x`, `y`.
    func star(_ points: Int, outer: CGFloat, inner: CGFloat, x: CGFloat, y: CGFloat) -> Path {
        Path { path in
            path.addLines(
                (0..<points * 2).map { k in
                    let point = polar(k % 2 == 0 ? outer : inner, 180 * CGFloat(k) / CGFloat(points))
                    return CGPoint(x: point.x - middle + x, y: point.y - middle + y)
                })
            path.closeSubpath()
        }
    }

    private func circle(at point: CGPoint, _ r: CGFloat) -> Path {
        Path(ellipseIn: CGRect(x: point.x - r, y: point.y - r, width: 2 * r, height: 2 * r))
    }
}

/// Half of all rays of a sun behind what is celebrated; the other half is the ground.
struct Rays: View {
    let color: Color
    /// How far below the top they meet; below the bottom where it is negative.
    let depth: CGFloat
    @Environment(\.theme) private var theme

    var body: some View {
        Canvas { context, size in
            let depth = depth * theme.scale
            let middle = CGPoint(x: size.width / 2, y: depth < 0 ? size.height - depth : depth)
            let far = size.width + size.height
            for k in 0..<12 {
                let (a, b) = (CGFloat(k) * .pi / 6, CGFloat(k) * .pi / 6 + .pi / 12)
                context.fill(
                    Path { path in
                        path.addLines([
                            middle, CGPoint(x: middle.x + far * sin(a), y: middle.y - far * cos(a)),
                            CGPoint(x: middle.x + far * sin(b), y: middle.y - far * cos(b)),
                        ])
                        path.closeSubpath()
                    }, with: .color(color))
            }
        }
        .clipped()
        .accessibilityHidden(true)
    }
}
