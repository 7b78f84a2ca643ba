import MehfoozKit
import SwiftUI

/// A call that fills the stage: the caller between two buttons that only decorate, and what is said, as it is said.
struct CallStimulus: View {
    let arrived: Arrived
    @Environment(\.theme) private var theme
    @Environment(\.isPane) private var isPane
    @Environment(\.density) private var density

    var body: some View {
        if isPane { ScrollView { call.padding(.top, 16) } } else { call }
    }

    private var call: some View {
        VStack(spacing: 4) {
            HStack(spacing: density.pick(22, 10)) {
                button(.hangUp, Color(0xCC3B2E))
                caller
                if !density.isRoomy { VStack(alignment: .leading, spacing: 0) { texts }.wide() }
                button(.phone, Color(0x1F7A35))
            }
            if density.isRoomy { VStack(spacing: 0) { texts } }
            VStack(spacing: density.pick(8, 4)) {
                ForEach(arrived.stimulus.messages.indices, id: \.self) { index in
                    Message(index: index, arrived: arrived, look: MessageLook(face: .white))
                }
            }
            .padding(.top, 4)
        }
        .frame(maxWidth: 420 * theme.scale)
        .padding(EdgeInsets(top: 2, leading: density.pick(20, 12), bottom: 8 + Lace.depth, trailing: density.pick(20, 12)))
    }

    @ViewBuilder private var texts: some View {
        if let sender = arrived.stimulus.sender { Words(sender, style: \.sender, color: .white) }
        Words(arrived.stimulus.note ?? arrived.stimulus.label, style: \.small, color: Color(0xC5CCF2))
    }

    private var caller: some View {
        Face(picture: arrived.stimulus.face, size: density.pick(72, 40))
            .padding(density.pick(8, 3))
            .overlay { Circle().strokeBorder(Color(0x8C97D6), style: StrokeStyle(lineWidth: 3)) }
            .padding(density.pick(7, 3))
            .overlay { Circle().strokeBorder(Color(0x4A55A2), style: StrokeStyle(lineWidth: 3)) }
    }

    private func button(_ icon: Icon, _ color: Color) -> some View {
        RoundMark(fill: color, sign: icon, size: density.pick(52, 40)).accessibilityHidden(true)
    }
}
