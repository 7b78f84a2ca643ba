import MehfoozKit
import SwiftUI

/// A plain thread: the sender in the middle on top, grey bubbles on white.
struct SmsStimulus: View {
    let arrived: Arrived
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        PhoneFrame(ground: theme.palette.paper) {
            Group {
                if density.isRoomy || typeSize.isAccessibilitySize { VStack(spacing: 0) { texts } } else { HStack(spacing: 8) { texts } }
            }
            .wide(.center)
            .overlay(alignment: .leading) { Sign(icon: .back, color: theme.palette.accent, size: 22) }
            .padding(.bottom, 4)
            .overlay(alignment: .bottom) { theme.palette.thread.frame(height: 2) }
        } content: {
            ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                Message(index: index, arrived: arrived, look: MessageLook(face: theme.palette.smsBubble, radius: 12, corner: 12))
            }
        }
    }

    @ViewBuilder private var texts: some View {
        if let sender = arrived.stimulus.sender { Words(sender, style: \.sender, align: .center) }
        Words(arrived.stimulus.note ?? arrived.stimulus.label, style: \.small, color: theme.palette.soft, align: .center)
    }
}
