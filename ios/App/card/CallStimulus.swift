import MehfoozKit
import SwiftUI

/// A call that fills the stage: the caller between two buttons that only decorate, and what is said, as it is said.
struct CallStimulus: View {
    let arrived: Arrived
    @Environment(\.isPane) private var isPane

    var body: some View {
        if isPane { ScrollView { call.padding(.top, 16) } } else { call }
    }

    private var call: some View {
        VStack(spacing: 6) {
            HStack(spacing: 22) {
                button(.hangUp, Color(0xCC3B2E))
                caller
                button(.phone, Color(0x1F7A35))
            }
            VStack(spacing: 0) {
                if let sender = arrived.stimulus.sender { Words(sender, style: \.title, color: .white, align: .center) }
                Words(arrived.stimulus.label, style: \.small, color: Color(0xC5CCF2), align: .center)
            }
            VStack(spacing: 8) {
                ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                    Message(index: index, arrived: arrived, look: MessageLook(face: .white))
                }
            }
            .padding(.top, 4)
        }
        .frame(maxWidth: 420)
        .padding(EdgeInsets(top: 2, leading: 20, bottom: 8 + Lace.depth, trailing: 20))
    }

    private var caller: some View {
        Face(size: 76)
            .padding(9)
            .overlay { Circle().strokeBorder(Color(0x8C97D6), style: StrokeStyle(lineWidth: 3)) }
            .padding(7)
            .overlay { Circle().strokeBorder(Color(0x4A55A2), style: StrokeStyle(lineWidth: 3)) }
    }

    private func button(_ icon: Icon, _ color: Color) -> some View {
        RoundMark(fill: color, sign: icon, size: 52).accessibilityHidden(true)
    }
}
