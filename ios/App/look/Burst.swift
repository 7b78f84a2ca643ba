import SwiftUI

/// The truck-art flower that opens behind Mithu for a right answer; numbers as in the design, on 240 by 240.
struct Burst: View {
    let size: CGFloat

    /// How far below the top of a stage its middle is.
    static let depth: CGFloat = 104

    var body: some View {
        Canvas { whole, size in
            var context = whole
            context.scaleBy(x: size.width / 240, y: size.width / 240)
            let art = TruckArt(middle: 120)
            let (plum, teal) = (Color(0x8A2C78), Color(0x087370))
            let (marigold, coral, cream) = (Color(0xFFB31A), Color(0xF2604C), Color(0xFFF6E3))
            for (k, petal) in art.petals(24, from: 84, to: 119).enumerated() {
                context.fill(petal, with: .color(k % 2 == 0 ? marigold : coral))
            }
            for scallop in art.scallops(24, at: 92) { context.fill(scallop, with: .color(plum)) }
            context.fill(art.disc(92), with: .color(plum))
            for bead in art.beads(24, at: 97, r: 3.2) { context.fill(bead, with: .color(.white)) }
            context.fill(art.disc(86), with: .color(marigold))
            for (k, petal) in art.petals(24, from: 60, to: 85).enumerated() {
                context.fill(petal, with: .color(k % 2 == 0 ? coral : cream))
            }
            context.fill(art.disc(66), with: .color(teal))
            for bead in art.beads(24, at: 63, r: 2, turn: 7.5) { context.fill(bead, with: .color(cream)) }
            context.fill(art.disc(60), with: .color(cream))
        }
        .sized(size)
        .enters(Entrance(scale: 0.85, degrees: -15), .burst)
        .overlay { Mithu(size: size * 0.44).enters(Entrance(above: 8), .mascot) }
        .accessibilityHidden(true)
    }
}
