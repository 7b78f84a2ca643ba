import SwiftUI

/// Flags on a line, over the map's upper edge.
struct Bunting: View {
    private static let colors: [UInt32] = [0xF2604C, 0xFFB31A, 0x087370, 0x1F7A35, 0x8A2C78]

    var body: some View {
        Canvas { context, size in
            for k in 0...Int(size.width / 30) {
                let x = CGFloat(k) * 30 + 15
                context.fill(
                    Path { path in
                        path.addLines([CGPoint(x: x - 10, y: 0), CGPoint(x: x + 10, y: 0), CGPoint(x: x, y: 17)])
                        path.closeSubpath()
                    }, with: .color(Color(Self.colors[k % Self.colors.count])))
            }
            context.fill(Path(CGRect(x: 0, y: 0, width: size.width, height: 3)), with: .color(Color(0x2E1F3D)))
        }
        .frame(height: 18)
        // It hangs into the map.
        .padding(.bottom, -18)
        .accessibilityHidden(true)
    }
}

/// Half circles as on a painted lorry; the panel's own colour scallops in front of them.
struct TruckEdge: View {
    @Environment(\.theme) private var theme

    var body: some View {
        let colors = [Color(0x8A2C78), Color(0xF2604C), Color(0x087370)]
        Canvas { context, size in
            for k in 0...Int(size.width / 24) {
                let x = CGFloat(k) * 24 + 12
                context.fill(disc(x, size.height - 8, 12), with: .color(colors[k % 3]))
                context.fill(disc(x, size.height - 14, 2.6), with: .color(Color(0xFFB31A)))
            }
            for k in 0...Int(size.width / 24) + 1 {
                context.fill(disc(CGFloat(k) * 24, size.height, 10), with: .color(theme.palette.bg))
            }
        }
        .frame(height: 20)
        .background { MapColors.ground }
        .accessibilityHidden(true)
    }
}

/// A disc of radius `r` round a point.
func disc(_ x: CGFloat, _ y: CGFloat, _ r: CGFloat) -> Path {
    Path(ellipseIn: CGRect(x: x - r, y: y - r, width: 2 * r, height: 2 * r))
}
