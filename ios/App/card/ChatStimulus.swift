import MehfoozKit
import SwiftUI

/// Bubbles of two sides on lilac, under the face and name of who writes.
struct ChatStimulus: View {
    let arrived: Arrived
    @Environment(\.theme) private var theme

    var body: some View {
        PhoneFrame(ground: theme.palette.thread) {
            SenderHeader(stimulus: arrived.stimulus)
        } content: {
            ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                let isOwn = arrived.stimulus.messages[index].byMe
                Message(
                    index: index, arrived: arrived,
                    look: MessageLook(face: isOwn ? theme.palette.ownBubble : theme.palette.paper, corner: 5, isOwn: isOwn))
            }
        }
    }
}
