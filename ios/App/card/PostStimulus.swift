import MehfoozKit
import SwiftUI

/// A post in a feed: who posts, a picture, a heart, and the words.
struct PostStimulus: View {
    let arrived: Arrived
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        PhoneFrame(ground: theme.palette.paper) {
            HStack(spacing: 8) {
                SenderHeader(stimulus: arrived.stimulus).wide()
                if !density.isRoomy, !typeSize.isAccessibilitySize { hearts }
            }
        } content: {
            if let picture = arrived.picture, arrived.parts.isEmpty && !arrived.isShort && density.isRoomy {
                SceneStrip(picture: picture, size: 64).padding(.horizontal, -10).padding(.top, -10)
            }
            if density.isRoomy { hearts.wide() }
            ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                Message(index: index, arrived: arrived, look: MessageLook(isBare: true)).wide()
            }
        }
    }

    private var hearts: some View {
        HStack(spacing: 14) {
            Sign(icon: .like, color: Color(0xCC432E), size: 24)
            Sign(icon: .talk, color: theme.palette.soft, size: 24)
        }
    }
}
