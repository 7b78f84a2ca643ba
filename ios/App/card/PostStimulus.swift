import MehfoozKit
import SwiftUI

/// A post in a feed: who posts, a picture, a heart, and the words.
struct PostStimulus: View {
    let arrived: Arrived
    @Environment(\.theme) private var theme

    var body: some View {
        PhoneFrame(ground: theme.palette.paper) {
            SenderHeader(stimulus: arrived.stimulus)
        } content: {
            if arrived.parts.isEmpty && !arrived.isShort {
                SceneStrip(picture: arrived.picture, size: 64).padding(.horizontal, -10).padding(.top, -10)
            }
            HStack(spacing: 14) {
                Sign(icon: .like, color: Color(0xCC432E), size: 24)
                Sign(icon: .talk, color: theme.palette.soft, size: 24)
            }
            .wide()
            ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                Message(index: index, arrived: arrived, look: MessageLook(isBare: true)).wide()
            }
        }
    }
}
