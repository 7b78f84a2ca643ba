import MehfoozKit
import SwiftUI

/// How a thing looks before it has come.
struct Entrance {
    var scale: CGFloat = 1
    /// Its width alone.
    var width: CGFloat = 1
    var degrees = 0.0
    /// So far above its place; below it where negative.
    var above: CGFloat = 0
    var isClear = false
}

extension View {
    /// Comes once, when it appears; is there at once where stillness is wanted. `late`: it waits for the steps before it.
    func enters(_ entrance: Entrance, _ motion: Motion, late ms: Int64 = 0, isSpringy: Bool = false) -> some View {
        Entering(entrance: entrance, motion: motion, delay: Double(ms) / 1000, isSpringy: isSpringy, content: self)
    }
}

private struct Entering<Content: View>: View {
    let entrance: Entrance
    let motion: Motion
    let delay: Double
    /// It goes a little past its place, and back.
    let isSpringy: Bool
    let content: Content
    @Environment(\.theme) private var theme
    @State private var hasEntered = false

    var body: some View {
        let isIn = hasEntered || theme.isStill
        content
            .scaleEffect(x: isIn ? 1 : entrance.scale * entrance.width, y: isIn ? 1 : entrance.scale)
            .rotationEffect(.degrees(isIn ? 0 : entrance.degrees))
            .offset(y: isIn ? 0 : -entrance.above)
            .opacity(isIn || !entrance.isClear ? 1 : 0)
            .animation(theme.isStill ? nil : curve.delay(delay), value: hasEntered)
            .onAppear { hasEntered = true }
    }

    private var curve: Animation {
        isSpringy ? .timingCurve(0.34, 1.4, 0.64, 1, duration: motion.seconds) : .easeOut(duration: motion.seconds)
    }
}
