import MehfoozKit
import SwiftUI

/// Put the steps in order: a tapped step goes to the first free place, a filled place gives it back.
struct OrderResponse: View {
    let steps: [ThingView]
    let places: [String]
    let hint: String
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        ForEach(Array(places.enumerated()), id: \.offset) { index, place in
            let key = draft.first.dropFirst(index).first
            Slot(number: index + 1, place: place, step: steps.first { $0.key == key }, draft: draft)
        }
        let waiting = draft.waiting(of: steps)
        if !waiting.isEmpty {
            Words(hint, style: \.label, color: theme.palette.soft)
            ForEach(waiting, id: \.key) { step in WaitingStep(step: step, places: places.count, draft: draft) }
        }
    }
}

private struct Slot: View {
    let number: Int
    let place: String
    let step: ThingView?
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look =
            step == nil
            ? Look(face: palette.bg, border: palette.ring, borderWidth: 2.5, isDashed: true)
            : Look(face: palette.accentTint, border: palette.accent, borderWidth: 3)
        Chunk(look: look, tap: step.map { step in .press { draft.takeOut(step.key) } } ?? .off, minHeight: 68) {
            HStack(spacing: 12) {
                NumberDisc(number: number, size: 40, isFilled: step != nil)
                if let picture = step?.picture { Picture(name: picture, size: 36) }
                Words(step?.text ?? place, color: step == nil ? palette.soft : palette.ink).wide()
                if step != nil { Sign(icon: .close, color: palette.ink) }
            }
        }
    }
}

/// A number in a disc, or in a ring.
struct NumberDisc: View {
    let number: Int
    let size: CGFloat
    var isFilled = true
    @Environment(\.theme) private var theme

    var body: some View {
        ZStack {
            if isFilled {
                Circle().fill(theme.palette.accent)
            } else {
                Circle().strokeBorder(theme.palette.ring, style: StrokeStyle(lineWidth: 3))
            }
            Words("\(number)", style: \.digit, color: isFilled ? .white : theme.palette.ink)
        }
        .frame(width: size, height: size)
    }
}

private struct WaitingStep: View {
    let step: ThingView
    let places: Int
    let draft: Draft
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, borderWidth: 3, edge: palette.edge)
        Chunk(look: look, tap: .press { draft.append(step.key, places: places) }, minHeight: 60) {
            HStack(spacing: 12) {
                if let picture = step.picture { Picture(name: picture, size: 44) }
                Words(step.text).wide()
            }
        }
    }
}
