import MehfoozKit
import SwiftUI

/// The hand that shows once, over the middle of what it lies on, that something here can be touched. It points at no answer.
struct ShowingHand: View {
    let hand: GhostHand
    @Environment(\.theme) private var theme

    var body: some View {
        if hand.step != .gone {
            Picture(name: "backhand-index-pointing-down", size: 56)
                .rotationEffect(.degrees(160))
                .scaleEffect(hand.step == .presses ? 0.88 : 1)
                .offset(x: 14 + place.width, y: 24 + place.height)
                .opacity(hand.step == .away ? 0 : 1)
                .animation(theme.isStill ? nil : .easeInOut(duration: seconds), value: hand.step)
                .allowsHitTesting(false)
        }
    }

    /// How far it is from where it presses.
    private var place: CGSize {
        switch hand.step {
        case .away: CGSize(width: 50, height: 90)
        case .goes: CGSize(width: 60, height: 110)
        case .comes, .presses, .stands, .gone: .zero
        }
    }

    private var seconds: Double {
        switch hand.step {
        case .presses: Motion.handPress.seconds
        case .goes: Motion.handOut.seconds
        case .away, .comes, .stands, .gone: Motion.handIn.seconds
        }
    }
}
