import MehfoozKit
import SwiftUI

/// The signs are marked where they stand, on the stage; here is said which things of a photo are marked, or how many messages, and that
/// there is nothing. Where text is large the things of a photo stand here as a list too.
struct SpotResponse: View {
    let photo: PhotoView?
    let nothing: String
    let flagged: [String]
    /// The player is read to, and finds a picture sooner than words.
    let isReadTo: Bool
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        if let photo, typeSize.isAccessibilitySize {
            ThingsListed(photo: photo, draft: draft)
        } else if let photo, !isReadTo {
            FlaggedThings(photo: photo, draft: draft)
        } else if photo == nil, !isReadTo, !draft.first.isEmpty {
            Words(count, style: \.label, color: theme.palette.soft).wide()
        }
        Group {
            if isReadTo, density.isRoomy, !typeSize.isAccessibilitySize { large } else { row }
        }
        .announced(count)
    }

    /// How many are marked, in words.
    private var count: String { flagged.prefix(draft.first.count + 1).last ?? "" }

    private var tap: Tap { .toggle(isOn: draft.isNothing, draft.toggleNothing) }

    private var row: some View {
        WordOption(text: nothing, isChosen: draft.isNothing, tap: tap, key: "nothing", icon: .hand)
    }

    /// A card as large as an option with a picture; Mithu looks on.
    private var large: some View {
        HStack(spacing: 12) {
            if !theme.palette.isCalm { Mithu(size: 92) }
            PictureOption(
                picture: "raised-hand", line: SpokenLine(text: nothing, key: "nothing"), isChosen: draft.isNothing, tap: tap)
        }
    }
}

/// The things of a photo that are marked, each to be taken back with a touch.
private struct FlaggedThings: View {
    let photo: PhotoView
    let draft: Draft

    var body: some View {
        Flow {
            ForEach(photo.things.filter { draft.first.contains($0.key) }, id: \.key) { thing in
                Pill(text: thing.text, color: \.flag, tint: \.flagTint, sign: .flag, key: thing.key) { draft.toggle(thing.key) }
                    // The thing itself says that it is marked, and takes the mark back.
                    .accessibilityHidden(true)
            }
        }
        .wide()
    }
}

/// The things of a photo as a list under it.
private struct ThingsListed: View {
    let photo: PhotoView
    let draft: Draft

    var body: some View {
        Heading(photo.listed, style: \.label, align: .leading).wide()
        ForEach(photo.things, id: \.key) { thing in
            let isMarked = draft.first.contains(thing.key)
            WordOption(
                text: thing.text, isChosen: isMarked, tap: .toggle(isOn: isMarked) { draft.toggle(thing.key) }, key: thing.key, icon: .flag)
        }
    }
}
