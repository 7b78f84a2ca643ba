import MehfoozKit
import SwiftUI

/// Choose one: words below each other, pictures in a row.
struct ChooseResponse: View {
    let options: [ThingView]
    let draft: Draft
    @Environment(\.density) private var density

    var body: some View {
        let hasPictures = options.allSatisfy { $0.picture != nil }
        Tiles(items: options, columns: hasPictures ? options.count : 1, spacing: hasPictures ? 8 : density.pick(6, 4, airy: 10)) { option in
            let isChosen = draft.first.contains(option.key)
            let tap = Tap.choose(isChosen: isChosen) { draft.choose(option.key) }
            if hasPictures {
                PictureOption(picture: option.picture, line: option.line, isChosen: isChosen, tap: tap)
            } else {
                WordOption(text: option.text, isChosen: isChosen, tap: tap, key: option.key)
            }
        }
    }
}

extension Palette {
    /// The look of a child's tile, one colour after another.
    func tile(_ index: Int, isChosen: Bool) -> Look {
        let colors: [UInt32] = [0xFFE6B8, 0xFFD978, 0xFFD9CF, 0xD3EEE9, 0xE4DEF4, 0xDFF0D2, 0xF5DDEE]
        return isChosen
            ? Look(face: accentTint, border: accent, borderWidth: 4, edge: accentEdge)
            : Look(face: Color(colors[index % colors.count]), border: line, borderWidth: 3, edge: edge)
    }

    /// The look of what can be chosen.
    func option(isChosen: Bool) -> Look {
        isChosen
            ? Look(face: accentTint, border: accent, borderWidth: 3, edge: accentEdge, edgeHeight: 4)
            : Look(face: paper, border: line, borderWidth: 3, edge: edge, edgeHeight: 4)
    }
}

extension ThingView {
    /// What a touch on it says.
    var line: SpokenLine { SpokenLine(text: text, key: key) }
}

/// An option of words alone.
struct WordOption: View {
    @Environment(\.dynamicTypeSize) private var typeSize
    let text: String
    let isChosen: Bool
    let tap: Tap
    /// What is marked while it is being read.
    var key: String?
    var icon: Icon?
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        Chunk(
            look: theme.palette.option(isChosen: isChosen), tap: tap, minHeight: density.pick(54, 48, airy: 64),
            padding: EdgeInsets(top: density.pick(6, 1), leading: side, bottom: density.pick(6, 1), trailing: side),
            says: SpokenLine(text: text, key: key)
        ) {
            HStack(spacing: 12) {
                if icon == nil { ChoiceMark(isChosen: isChosen) }
                if let icon { Sign(icon: icon, color: theme.palette.ring, size: 30) }
                Words(text).wide()
                if icon != nil { ChoiceMark(isChosen: isChosen) }
            }
        }
    }

    private var side: CGFloat { typeSize.isAccessibilitySize ? 8 : 14 }
}

/// An option that needs no reading: a picture over its words.
struct PictureOption: View {
    let picture: String?
    let line: SpokenLine
    let isChosen: Bool
    let tap: Tap
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        Chunk(
            look: theme.palette.option(isChosen: isChosen), tap: tap, minHeight: density.pick(186, 140, airy: 224), isTall: true,
            padding: EdgeInsets(top: 8, leading: 6, bottom: 10, trailing: 6), align: .center, says: line
        ) {
            VStack(spacing: 4) {
                if let picture { Picture(name: picture, size: density.pick(84, 64, airy: 108)).padding(.top, density.pick(26, 12)) }
                Words(line.text, style: \.picture, align: .center)
            }
            .wide(.center)
            .overlay(alignment: .topTrailing) { ChoiceMark(isChosen: isChosen) }
        }
    }
}
