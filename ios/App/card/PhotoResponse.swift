import MehfoozKit
import SwiftUI

/// Under a photo: a pill for each thing that is marked, or where text is large a list of all things, and that there is nothing here.
struct PhotoResponse: View {
    let photo: PhotoView
    let nothing: String
    let flagged: [String]
    let draft: Draft
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        if typeSize.isAccessibilitySize {
            Heading(photo.listed, style: \.label, align: .leading).wide()
            ForEach(photo.things, id: \.key) { thing in
                let isMarked = draft.first.contains(thing.key)
                WordOption(
                    text: thing.text, isChosen: isMarked, tap: .toggle(isOn: isMarked) { draft.toggle(thing.key) }, key: thing.key,
                    icon: .flag)
            }
        } else {
            let marked = photo.things.filter { draft.first.contains($0.key) }
            Flow {
                ForEach(marked, id: \.key) { thing in
                    Pill(text: thing.text, color: \.flag, tint: \.flagTint, sign: .flag, key: thing.key) { draft.toggle(thing.key) }
                }
            }
            .wide()
        }
        SpotResponse(nothing: nothing, flagged: flagged, draft: draft)
    }
}

/// After Check: each thing that has a mark, in full width with its words.
struct PhotoPills: View {
    let photo: PhotoView
    let marks: [String: Mark]

    var body: some View {
        ForEach(photo.things.filter { marks[$0.key] != nil }, id: \.key) { thing in
            switch marks[thing.key] {
            case .right: Pill(text: thing.text, color: \.right, tint: \.rightTint, sign: .check, key: thing.key)
            case .notYet: Pill(text: thing.text, color: \.notYet, tint: \.notYetTint, sign: .loop, key: thing.key)
            case .missed: Pill(text: thing.text, color: \.accent, tint: \.paper, sign: .plus, key: thing.key, isDashed: true)
            case nil: EmptyView()
            }
        }
    }
}

/// A thing in words, in the colour of its ring; a cross takes it back where it can be taken back.
private struct Pill: View {
    let text: String
    let color: KeyPath<Palette, Color>
    let tint: KeyPath<Palette, Color>
    let sign: Icon
    let key: String
    var isDashed = false
    var onTakeBack: (@MainActor () -> Void)?
    @Environment(\.theme) private var theme

    var body: some View {
        let color = theme.palette[keyPath: color]
        Chunk(
            look: Look(face: theme.palette[keyPath: tint], border: color, borderWidth: 3, radius: 24, isDashed: isDashed),
            tap: onTakeBack.map { .press($0) } ?? .off, isWide: onTakeBack == nil,
            padding: EdgeInsets(top: 4, leading: 14, bottom: 4, trailing: 14),
            says: SpokenLine(text: text, key: "pill-\(key)")
        ) {
            HStack(spacing: 8) {
                Sign(icon: sign, color: color, size: 22)
                Words(text, style: \.label)
                if onTakeBack == nil { Spacer(minLength: 0) }
                if onTakeBack != nil { Sign(icon: .close, color: color, size: 20) }
            }
        }
    }
}
