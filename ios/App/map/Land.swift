import MehfoozKit
import SwiftUI

/// What the road runs through, as wide as the screen, piece by piece downwards: fields, and now and then a canal. On a wide screen
/// things stand beside the map.
struct Land: View {
    let pieces: Int
    @Environment(\.theme) private var theme
    /// How wide the map in its middle is.
    let mapWidth: CGFloat

    var body: some View {
        VStack(spacing: 0) { ForEach(0..<pieces, id: \.self) { LandPiece(number: $0, mapWidth: mapWidth, scale: theme.scale) } }
            .accessibilityHidden(true)
    }
}

private struct LandPiece: View {
    let number: Int
    let mapWidth: CGFloat
    let scale: CGFloat

    var body: some View {
        Canvas { context, size in
            for field in fields(width: size.width) { context.fill(Path(ellipseIn: field.place), with: .color(field.color)) }
            if number % 4 == 2 {
                context.stroke(canal(width: size.width), with: .color(Color(0x7CC4DE)), style: StrokeStyle(lineWidth: 26))
                context.stroke(
                    canal(width: size.width), with: .color(Color(0xA9DDEF)), style: StrokeStyle(lineWidth: 14, dash: [26, 16]))
            }
        }
        .frame(height: 184 * scale)
        .overlay { GeometryReader { room in trees(width: room.size.width) } }
    }

    /// Some side by side, each a little aside of where the one above it is.
    private func fields(width: CGFloat) -> [(place: CGRect, color: Color)] {
        let colors = [Color(0xDDE49A), Color(0xF6D28C), Color(0xD2E49E), Color(0xE6E6A0)]
        let count = max(Int(width / 180), 2)
        return (0..<count).map { k in
            let (w, h): (CGFloat, CGFloat) = (k + number) % 2 == 0 ? (190, 74) : (120, 50)
            let x = width * (CGFloat(k) + 0.5) / CGFloat(count) + CGFloat((number * 37 + k * 53) % 60 - 30)
            return (CGRect(x: x - w / 2, y: k % 2 == 0 ? 30 : 104, width: w, height: h), colors[(number + k) % colors.count])
        }
    }

    /// From side to side; the road is its bridge.
    private func canal(width: CGFloat) -> Path {
        Path { path in
            path.move(to: CGPoint(x: -20, y: 84))
            path.addQuadCurve(to: CGPoint(x: width / 2, y: 78), control: CGPoint(x: width / 4, y: 58))
            path.addQuadCurve(to: CGPoint(x: width + 20, y: 72), control: CGPoint(x: width * 0.75, y: 98))
        }
    }

    @ViewBuilder private func trees(width: CGFloat) -> some View {
        let side = (width - mapWidth) / 2
        if side > 80 {
            let names = ["deciduous-tree", "potted-plant", "mosque-gate", "deciduous-tree", "rose", "house-with-garden"]
            Picture(name: names[number % names.count], size: 64).position(x: side / 2, y: 60)
            Picture(name: names[(number + 3) % names.count], size: 64).position(x: width - side / 2, y: 130)
        }
    }
}

/// A cloud in the sky over the map.
struct Cloud: View {
    var body: some View {
        Canvas { context, size in
            for (x, y, r) in [(10, 22, 9), (23, 16, 13), (37, 22, 10)] as [(CGFloat, CGFloat, CGFloat)] {
                context.fill(disc(x, y, r), with: .color(.white.opacity(0.85)))
            }
        }
        .frame(width: 48, height: 36)
        .accessibilityHidden(true)
    }
}
