import MehfoozKit
import SwiftUI

/// A window that jumps up over a dimmed game: a picture, its words, and a small cross that only decorates.
struct PopupStimulus: View {
    let arrived: Arrived
    @Environment(\.theme) private var theme
    @Environment(\.isPane) private var isPane
    @Environment(\.density) private var density

    var body: some View {
        VStack(spacing: density.pick(8, 4)) {
            if !arrived.isShort, density.isRoomy, let item = arrived.picture?.items.first {
                Picture(name: item, size: density.pick(60, 60, airy: 92))
            }
            ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                Message(
                    index: index, arrived: arrived, look: MessageLook(style: index == 0 ? \.dialog : \.chat, align: .center, isBare: true)
                )
                // The cross stands in the corner.
                .padding(.horizontal, index == 0 && arrived.parts.isEmpty ? 24 : 0)
            }
        }
        .wide(.center)
        .padding(EdgeInsets(top: arrived.parts.isEmpty ? density.pick(14, 6) : 36, leading: 14, bottom: density.pick(14, 6), trailing: 14))
        .background { RoundedRectangle(cornerRadius: 20).fill(theme.palette.paper) }
        .overlay(alignment: .topTrailing) { cross }
        .frame(maxWidth: 360 * theme.scale)
        .padding(
            EdgeInsets(
                top: density.pick(14, 8), leading: density.pick(22, 12), bottom: density.pick(16, 6) + Lace.depth,
                trailing: density.pick(22, 12))
        )
        .frame(maxHeight: isPane ? .infinity : nil)
        .background { game }
        .padding(EdgeInsets(top: 6, leading: 6, bottom: 0, trailing: 6))
        .background { UnevenRoundedRectangle(topLeadingRadius: 30, topTrailingRadius: 30).fill(theme.palette.phoneEdge) }
        .frame(maxWidth: 420 * theme.scale)
        .padding(EdgeInsets(top: isPane ? 16 : 4, leading: 14, bottom: 0, trailing: 14))
    }

    private var cross: some View {
        Circle().fill(theme.palette.thread)
            .overlay { Sign(icon: .close, color: theme.palette.soft, size: 16) }
            .sized(26)
            .padding(8)
            .accessibilityHidden(true)
    }

    /// The game behind the window, dimmed: sky, hills and a road.
    private var game: some View {
        UnevenRoundedRectangle(topLeadingRadius: 24, topTrailingRadius: 24).fill(Color(0x3B4A7C))
            .overlay {
                Canvas { context, size in
                    let (w, h) = (size.width, size.height)
                    context.fill(
                        Path { path in
                            path.addLines([
                                CGPoint(x: 0, y: h), CGPoint(x: 0, y: h * 0.5), CGPoint(x: w * 0.25, y: h * 0.3),
                                CGPoint(x: w * 0.5, y: h * 0.5), CGPoint(x: w * 0.8, y: h * 0.28), CGPoint(x: w, y: h * 0.45),
                                CGPoint(x: w, y: h),
                            ])
                            path.closeSubpath()
                        }, with: .color(Color(0x2F4A52)))
                    context.fill(
                        Path { path in
                            path.addLines([
                                CGPoint(x: w * 0.42, y: h * 0.5), CGPoint(x: w * 0.58, y: h * 0.5), CGPoint(x: w * 0.95, y: h),
                                CGPoint(x: w * 0.05, y: h),
                            ])
                            path.closeSubpath()
                        }, with: .color(Color(0x2B2440)))
                }
            }
            .accessibilityHidden(true)
    }
}
