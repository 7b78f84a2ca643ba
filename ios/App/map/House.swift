import SwiftUI

/// A mohalla front with an arch for the badge; `roof` is 0 for scallops, 1 for merlons, 2 for a dome.
struct House: View {
    let scheme: Scheme
    let roof: Int
    let isCalm: Bool

    var body: some View {
        Canvas { context, size in
            context.scaleBy(x: size.width / 132, y: size.width / 132)
            drawRoof(context)
            context.fill(Path(CGRect(x: 6, y: 30, width: 120, height: 90)), with: .color(scheme.wall))
            context.fill(Path(CGRect(x: 112, y: 30, width: 14, height: 90)), with: .color(scheme.shade))
            drawCornice(context)
            context.fill(arch, with: .color(Color(0xFFFBF0)))
            context.stroke(arch, with: .color(scheme.rim), lineWidth: 3)
            for x: CGFloat in [9.5, 112.5] { context.fill(window(at: x), with: .color(scheme.rim)) }
        }
        .sized(128, 116)
        .accessibilityHidden(true)
    }

    private func drawRoof(_ context: GraphicsContext) {
        switch roof {
        case 0: for k in 0..<8 { context.fill(disc(17 + 14 * CGFloat(k), 22, 8), with: .color(scheme.rim)) }
        case 1: for x: CGFloat in [8, 25.7, 43.3, 61, 78.7, 96.3, 112] { context.fill(merlon(at: x), with: .color(scheme.rim)) }
        default:
            context.fill(dome, with: .color(scheme.rim))
            context.fill(disc(66, 3.5, 3), with: .color(Color(0xFFB31A)))
            for x: CGFloat in [10, 115] {
                context.fill(Path(roundedRect: CGRect(x: x, y: 16, width: 7, height: 14), cornerRadius: 3), with: .color(scheme.rim))
            }
        }
    }

    private func drawCornice(_ context: GraphicsContext) {
        context.fill(Path(roundedRect: CGRect(x: 2, y: 22, width: 128, height: 13), cornerRadius: 3), with: .color(scheme.rim))
        for k in 0..<10 {
            let color = isCalm || k % 2 == 0 ? Color.white : Color(0xFFB31A)
            context.fill(disc(12 + 12 * CGFloat(k), 28.5, 2.4), with: .color(color))
        }
    }

    private var arch: Path {
        Path { path in
            path.move(to: CGPoint(x: 22, y: 120))
            path.addLine(to: CGPoint(x: 22, y: 76))
            path.addQuadCurve(to: CGPoint(x: 66, y: 39), control: CGPoint(x: 22, y: 50))
            path.addQuadCurve(to: CGPoint(x: 110, y: 76), control: CGPoint(x: 110, y: 50))
            path.addLine(to: CGPoint(x: 110, y: 120))
            path.closeSubpath()
        }
    }

    private var dome: Path {
        Path { path in
            path.move(to: CGPoint(x: 42, y: 26))
            path.addQuadCurve(to: CGPoint(x: 66, y: 2), control: CGPoint(x: 42, y: 4))
            path.addQuadCurve(to: CGPoint(x: 90, y: 26), control: CGPoint(x: 90, y: 4))
            path.closeSubpath()
        }
    }

    private func merlon(at x: CGFloat) -> Path {
        Path { path in
            path.addLines([(0, 28), (0, 18), (6, 11), (12, 18), (12, 28)].map { CGPoint(x: x + $0.0, y: $0.1) })
            path.closeSubpath()
        }
    }

    private func window(at x: CGFloat) -> Path {
        Path { path in
            path.move(to: CGPoint(x: x, y: 62))
            path.addLine(to: CGPoint(x: x, y: 52))
            path.addQuadCurve(to: CGPoint(x: x + 5, y: 43), control: CGPoint(x: x, y: 46))
            path.addQuadCurve(to: CGPoint(x: x + 10, y: 52), control: CGPoint(x: x + 10, y: 46))
            path.addLine(to: CGPoint(x: x + 10, y: 62))
            path.closeSubpath()
        }
    }
}
