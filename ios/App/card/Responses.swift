import MehfoozKit
import SwiftUI

/// Choose one.
struct ChooseResponse: View {
    let options: [ThingView]
    let draft: Draft

    var body: some View {
        let hasPictures = options.allSatisfy { $0.picture != nil }
        Tiles(items: options, columns: hasPictures ? 2 : 1) { option in
            let isChosen = draft.first.contains(option.key)
            let tap = Tap.choose(isChosen: isChosen) { draft.choose(option.key) }
            if hasPictures {
                PictureOption(option: option, isChosen: isChosen, tap: tap)
            } else {
                WordOption(text: option.text, isChosen: isChosen, tap: tap)
            }
        }
    }
}

extension Palette {
    /// The look of what can be chosen.
    func option(isChosen: Bool) -> Look {
        isChosen
            ? Look(face: accentTint, border: accent, borderWidth: 3, edge: accentEdge)
            : Look(face: paper, border: line, borderWidth: 3, edge: edge)
    }
}

/// An option of words alone.
struct WordOption: View {
    let text: String
    let isChosen: Bool
    let tap: Tap
    @Environment(\.theme) private var theme

    var body: some View {
        Chunk(look: theme.palette.option(isChosen: isChosen), tap: tap, minHeight: 64) {
            HStack(spacing: 14) {
                ChoiceMark(isChosen: isChosen)
                Words(text).wide()
            }
        }
    }
}

private struct PictureOption: View {
    let option: ThingView
    let isChosen: Bool
    let tap: Tap
    @Environment(\.theme) private var theme

    var body: some View {
        let padding = EdgeInsets(top: 10, leading: 10, bottom: 10, trailing: 10)
        Chunk(look: theme.palette.option(isChosen: isChosen), tap: tap, minHeight: 152, isTall: true, padding: padding, align: .center) {
            VStack(spacing: 6) {
                if let picture = option.picture { Picture(name: picture, size: 84).padding(.top, 12) }
                Words(option.text, style: \.picture, align: .center)
            }
            .wide(.center)
            .overlay(alignment: .topTrailing) { ChoiceMark(isChosen: isChosen) }
        }
    }
}

/// Mark the signs where they stand, or say that there are none.
struct SpotResponse: View {
    let stimulus: StimulusView
    let parts: [PartView]
    let nothing: String
    let flagged: [String]
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        StimulusFrame(stimulus: stimulus) {
            ForEach(stimulus.messages, id: \.key) { message in
                if let part = parts.first(where: { $0.key == message.key }) {
                    Part(part: part, draft: draft)
                } else {
                    Words(message.text, style: \.chat, align: .trailing).wide(.trailing).padding(.horizontal, 8)
                }
            }
        }
        if let count = flagged.prefix(draft.first.count + 1).last {
            Words(count, style: \.label, color: theme.palette.soft).announced(count)
        }
        WordOption(text: nothing, isChosen: draft.isNothing, tap: .toggle(isOn: draft.isNothing, draft.toggleNothing))
    }
}

private struct Part: View {
    let part: PartView
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let isMarked = draft.first.contains(part.key)
        let look =
            isMarked
            ? Look(face: palette.flagTint, border: palette.flag, borderWidth: 3, radius: 14)
            : Look(face: palette.paper, border: palette.ring, borderWidth: 2.5, radius: 14, isDashed: true)
        Chunk(look: look, tap: .toggle(isOn: isMarked) { draft.toggle(part.key) }, minHeight: 52) {
            HStack(spacing: 10) {
                Words(part.text, style: isMarked ? \.boldChat : \.chat).wide()
                Sign(icon: .flag, color: isMarked ? palette.flag : palette.ring)
            }
        }
        .accessibilityLabel(Text(verbatim: isMarked ? part.spokenFlagged : part.text))
    }
}
