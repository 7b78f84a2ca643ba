import MehfoozKit
import SwiftUI

/// Where it happens, and what is to be seen there.
struct ScenePicture: View {
    let picture: PictureView
    @Environment(\.theme) private var theme

    var body: some View {
        HStack(alignment: .bottom, spacing: 12) {
            ForEach(picture.items, id: \.self) { item in Picture(name: item, size: 72) }
        }
        .wide(.center)
        .background(alignment: .leading) { Picture(name: picture.place, size: 56, alpha: 0.45) }
        .padding(12)
        .background { RoundedRectangle(cornerRadius: 24).fill(theme.palette.sand) }
        .accessibilityHidden(true)
    }
}

/// A chat, message, window, post or call; nothing for a scene, whose picture tells it.
struct Stimulus: View {
    let stimulus: StimulusView

    var body: some View {
        if stimulus.kind != .scene {
            StimulusFrame(stimulus: stimulus) {
                ForEach(stimulus.messages, id: \.key) { message in Bubble(message: message, kind: stimulus.kind) }
            }
            .accessibilityElement(children: .combine)
        }
    }
}

/// The frame of what came: its kind and its sender, without the look of any real app.
struct StimulusFrame<Content: View>: View {
    let stimulus: StimulusView
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        VStack(alignment: .leading, spacing: 8) {
            HStack(spacing: 10) {
                Sign(icon: stimulus.kind.sign, color: palette.ink, size: 22)
                    .frame(width: 40, height: 40)
                    .background { Circle().fill(palette.sand) }
                VStack(alignment: .leading, spacing: 0) {
                    if let sender = stimulus.sender { Words(sender, style: \.label) }
                    Words(stimulus.label, style: \.small, color: palette.soft)
                }
            }
            content
        }
        .wide()
        .padding(12)
        .panel(palette.paper, border: palette.line, radius: 22)
    }
}

extension StimulusKind {
    fileprivate var sign: Icon {
        switch self {
        case .scene, .popup: .warn
        case .chat, .sms: .talk
        case .post: .share
        case .call: .phone
        }
    }

    fileprivate var hasBubbles: Bool {
        switch self {
        case .chat, .sms, .call: true
        case .scene, .popup, .post: false
        }
    }
}

private struct Bubble: View {
    let message: MessageView
    let kind: StimulusKind
    @Environment(\.theme) private var theme

    var body: some View {
        if kind.hasBubbles {
            Words(message.text, style: \.chat)
                .padding(EdgeInsets(top: 8, leading: 12, bottom: 8, trailing: 12))
                .background { shape.fill(message.byMe ? theme.palette.accentTint : theme.palette.sand) }
                .frame(maxWidth: 280, alignment: message.byMe ? .trailing : .leading)
                .wide(message.byMe ? .trailing : .leading)
        } else {
            Words(message.text, style: \.chat)
        }
    }

    /// The corner towards its writer is sharp.
    private var shape: UnevenRoundedRectangle {
        UnevenRoundedRectangle(
            topLeadingRadius: message.byMe ? 18 : 5, bottomLeadingRadius: 18, bottomTrailingRadius: 18,
            topTrailingRadius: message.byMe ? 5 : 18)
    }
}
