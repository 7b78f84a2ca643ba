import MehfoozKit
import SwiftUI

/// What arrives on a card, and what can be done with it.
struct Arrived {
    let stimulus: StimulusView
    let picture: PictureView?
    let draft: Draft
    /// What can be marked; none where the card asks something else.
    var parts: [PartView] = []
    /// It stands above an order, which needs the room.
    var isShort = false
    /// Baskets need the room of a scene; beside them it has a pane of its own.
    var givesWay = false

    init(_ view: QuestionView, draft: Draft) {
        stimulus = view.stimulus
        picture = view.picture
        self.draft = draft
        switch view.response {
        case .spot(let parts, _, _): self.parts = parts
        case .order: isShort = true
        case .sort: givesWay = true
        case .choose: break
        }
    }
}

/// What arrives, each kind in its own frame.
struct Stimulus: View {
    let arrived: Arrived
    @Environment(\.theme) private var theme
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver

    var body: some View {
        named
            .simultaneousGesture(
                TapGesture().onEnded {
                    arrived.draft.arrival.showAll()
                    arrived.draft.hand.leave()
                }
            )
            .task(id: comesAtOnce) {
                await arrived.draft.arrival.run(arrived.stimulus.messages, isStill: comesAtOnce) {
                    try await Task.sleep(for: .milliseconds($0))
                }
            }
    }

    /// One thing to VoiceOver, unless its parts can be marked. A window has no name on it, so it is told what it is.
    @ViewBuilder private var named: some View {
        if arrived.stimulus.kind == .popup && arrived.parts.isEmpty {
            kind.named(([arrived.stimulus.label] + arrived.stimulus.messages.map(\.text)).joined(separator: ". "))
        } else {
            kind.accessibilityElement(children: arrived.parts.isEmpty ? .combine : .contain)
        }
    }

    private var comesAtOnce: Bool {
        switch arrived.stimulus.kind {
        case .chat, .sms, .call: isVoiceOver || theme.isStill
        case .scene, .photo, .popup, .post: true
        }
    }

    @ViewBuilder private var kind: some View {
        switch arrived.stimulus.kind {
        case .scene: SceneStimulus(arrived: arrived)
        case .photo:
            if let photo = arrived.stimulus.photo {
                PhotoStimulus(photo: photo, draft: arrived.parts.isEmpty ? nil : arrived.draft, isShort: arrived.isShort)
            }
        case .chat: ChatStimulus(arrived: arrived)
        case .sms: SmsStimulus(arrived: arrived)
        case .popup: PopupStimulus(arrived: arrived)
        case .post: PostStimulus(arrived: arrived)
        case .call: CallStimulus(arrived: arrived)
        }
    }
}

/// How a message looks: its face, the corners of its bubble, and its type.
struct MessageLook {
    var face = Color.clear
    var radius: CGFloat = 18
    /// The corner towards its writer.
    var corner: CGFloat = 18
    var style: KeyPath<TypeStyles, TextStyle> = \.chat
    var align = TextAlignment.leading
    var isOwn = false
    /// Text without a bubble.
    var isBare = false
}

/// A message as it is read, or as it is marked where the card asks for that.
struct Message: View {
    let index: Int
    let arrived: Arrived
    let look: MessageLook
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let message = arrived.stimulus.messages[index]
        let isThere = arrived.draft.arrival.isShown(index)
        Group {
            if let part = arrived.parts.first(where: { $0.key == message.key }) {
                PartToMark(part: part, look: look, draft: arrived.draft)
            } else {
                bubble(message)
            }
        }
        .opacity(isThere ? 1 : 0)
        .offset(y: isThere ? 0 : 12)
        .overlay(alignment: .leading) { if isNext && arrived.draft.arrival.isTyping { TypingSign(face: look.face) } }
        .animation(theme.isStill ? nil : .easeOut(duration: Motion.message.seconds), value: isThere)
    }

    /// The one that is being typed.
    private var isNext: Bool {
        let arrival = arrived.draft.arrival
        return !arrival.isShown(index) && (index == 0 || arrival.isShown(index - 1))
    }

    @ViewBuilder private func bubble(_ message: MessageView) -> some View {
        let line = SpokenLine(text: message.text, key: message.key)
        if look.isBare {
            Sayable(line: line, radius: 8) { Words(message.text, style: look.style, align: look.align) }
        } else {
            Sayable(line: line, radius: look.radius) {
                pictured(message)
                    .padding(EdgeInsets(top: density.pick(8, 3), leading: 14, bottom: density.pick(8, 3), trailing: 14))
                    .background { shape.fill(look.face) }
            }
            .wide(look.isOwn ? .trailing : .leading)
            .padding(look.isOwn ? .leading : .trailing, density.pick(28, 14))
        }
    }

    /// What it says, with its picture.
    private func pictured(_ message: MessageView) -> some View {
        HStack(spacing: 8) {
            if let picture = message.picture { Picture(name: picture, size: density.pick(40, 28)) }
            Words(message.text, style: look.style)
        }
    }

    /// The corner towards its writer is sharp.
    private var shape: UnevenRoundedRectangle {
        UnevenRoundedRectangle(
            topLeadingRadius: look.isOwn ? look.radius : look.corner, bottomLeadingRadius: look.radius,
            bottomTrailingRadius: look.isOwn ? look.corner : look.radius, topTrailingRadius: look.radius)
    }
}

/// A message that can be marked: a tap sets the flag, or takes it away.
private struct PartToMark: View {
    let part: PartView
    let look: MessageLook
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let palette = theme.palette
        let isMarked = draft.first.contains(part.key)
        let face =
            isMarked
            ? Look(face: palette.flagTint, border: palette.flag, borderWidth: 3, radius: 16)
            : Look(face: palette.paper, border: palette.ring, borderWidth: 2, radius: 16)
        Chunk(
            look: face, tap: .toggle(isOn: isMarked) { draft.toggle(part.key) },
            padding: EdgeInsets(top: density.pick(6, 1), leading: 12, bottom: density.pick(6, 1), trailing: 10),
            says: SpokenLine(text: part.text, key: part.key)
        ) {
            HStack(spacing: 8) {
                Words(part.text, style: look.style).wide()
                if isMarked {
                    RoundMark(fill: palette.flag, sign: .flag, size: 26)
                } else {
                    Sign(icon: .flag, color: palette.ring, size: 22).frame(width: 26 * theme.scale)
                }
            }
        }
        .called(isMarked ? part.spokenFlagged : part.text)
    }
}

/// Three dots: somebody writes. They stand still; only the message that comes after them moves.
private struct TypingSign: View {
    let face: Color

    var body: some View {
        HStack(spacing: 6) {
            ForEach(0..<3, id: \.self) { dot in
                Circle().fill(Color(0x655073)).frame(width: 9, height: 9).offset(y: dot == 1 ? -3 : 0)
            }
        }
        .padding(EdgeInsets(top: 14, leading: 16, bottom: 14, trailing: 16))
        .background {
            UnevenRoundedRectangle(topLeadingRadius: 5, bottomLeadingRadius: 18, bottomTrailingRadius: 18, topTrailingRadius: 18).fill(face)
        }
        .accessibilityHidden(true)
    }
}
