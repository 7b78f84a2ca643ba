import MehfoozKit
import SwiftUI

/// A phone that stands on the stage and runs on beneath the lace: something on top, and what came below it. Without the look of any
/// real app.
struct PhoneFrame<Top: View, Content: View>: View {
    /// What the messages stand on.
    let ground: Color
    @ViewBuilder let top: Top
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme
    @Environment(\.isPane) private var isPane
    @Environment(\.density) private var density

    var body: some View {
        let edge = theme.palette.phoneEdge
        VStack(spacing: 0) {
            top
                .padding(EdgeInsets(top: density.pick(6, 3), leading: 16, bottom: density.pick(6, 3), trailing: 16))
                .wide()
            thread.background { ground }
        }
        .padding(EdgeInsets(top: 6, leading: 6, bottom: 0, trailing: 6))
        .background {
            UnevenRoundedRectangle(topLeadingRadius: 30, topTrailingRadius: 30).fill(edge)
                .overlay {
                    UnevenRoundedRectangle(topLeadingRadius: 24, topTrailingRadius: 24).fill(theme.palette.paper)
                        .padding(EdgeInsets(top: 6, leading: 6, bottom: 0, trailing: 6))
                }
        }
        .frame(maxWidth: 420 * theme.scale)
        .padding(EdgeInsets(top: isPane ? 16 : 4, leading: 14, bottom: 0, trailing: 14))
    }

    /// It goes on beneath the lace. In a pane it is as tall as there is room, and scrolls by itself.
    @ViewBuilder private var thread: some View {
        let messages = VStack(spacing: density.pick(8, 4)) { content }
            .padding(EdgeInsets(top: density.pick(10, 6), leading: 10, bottom: isPane ? 16 : density.pick(8, 2) + Lace.depth, trailing: 10))
            .wide()
        if isPane { ScrollView { messages }.frame(maxHeight: .infinity) } else { messages }
    }
}

/// Who writes or posts, and what kind of thing it is.
struct SenderHeader: View {
    let stimulus: StimulusView
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        HStack(spacing: density.pick(12, 8)) {
            Face(picture: stimulus.face, size: density.pick(42, 30))
            if density.isRoomy || typeSize.isAccessibilitySize {
                VStack(alignment: .leading, spacing: 0) { texts }.wide()
            } else {
                HStack(spacing: 8) { texts }
            }
        }
    }

    @ViewBuilder private var texts: some View {
        if let sender = stimulus.sender { Words(sender, style: \.sender) }
        Words(stimulus.note ?? stimulus.label, style: \.small, color: theme.palette.soft)
    }
}

/// The face of a sender; nobody's in particular where there is no picture.
struct Face: View {
    var picture: String?
    let size: CGFloat

    var body: some View {
        Circle().fill(Color(0xE3DDF2))
            .overlay {
                if let picture {
                    Picture(name: picture, size: size * 0.84)
                } else {
                    Sign(icon: .person, color: Color(0x5B4A86), size: size * 0.7)
                }
            }
            .sized(size)
            .accessibilityHidden(true)
    }
}
