import MehfoozKit
import SwiftUI

/// Put the steps in order: a tapped step goes to the next bead of the trail, a step that has a bead comes back. There may be more
/// steps than places: some tempt and do not belong.
struct OrderResponse: View {
    let steps: [ThingView]
    let places: [String]
    /// What a tap on a placed step does, read aloud.
    let out: String
    let hint: String
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        Trail(steps: steps, places: places, draft: draft)
        VStack(spacing: density.pick(6, 4, airy: 10)) {
            ForEach(steps, id: \.key) { step in
                StepRow(
                    step: step, number: draft.first.firstIndex(of: step.key).map { $0 + 1 }, places: places.count, out: out, draft: draft)
            }
        }
        if density.isRoomy { Words(hint, style: \.small, color: theme.palette.soft, align: .center) }
    }
}

/// A bead for each place, joined by dots: the step's picture and its number where it is filled, the next one bright.
private struct Trail: View {
    let steps: [ThingView]
    let places: [String]
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        HStack(spacing: 0) {
            ForEach(places.indices, id: \.self) { place in
                if place > 0 { dots }
                bead(place)
            }
        }
        .wide(.center)
        .named(spoken)
    }

    /// Each place with the step that stands there.
    private var spoken: String {
        places.indices.map { place in step(at: place).map { "\(place + 1): \($0.text)" } ?? places[place] }.joined(separator: "; ")
    }

    private func step(at place: Int) -> ThingView? {
        draft.first.dropFirst(place).first.flatMap { key in steps.first { $0.key == key } }
    }

    private var dots: some View {
        HStack(spacing: 4) {
            ForEach(0..<3, id: \.self) { _ in Circle().fill(theme.palette.ring).frame(width: 5, height: 5) }
        }
        .padding(.horizontal, 5)
    }

    private func bead(_ place: Int) -> some View {
        let palette = theme.palette
        let step = step(at: place)
        let isNext = place == draft.first.count
        return ZStack {
            Circle().fill(isNext && !palette.isCalm ? palette.primary : palette.paper)
            Circle().strokeBorder(
                step != nil ? palette.accent : isNext ? palette.ink : palette.ring,
                style: StrokeStyle(lineWidth: 3, dash: step == nil && !isNext ? [5, 4] : []))
            if let picture = step?.picture {
                Picture(name: picture, size: density.pick(32, 26)).enters(Entrance(scale: 0.6, above: -30), .bead, isSpringy: true)
            } else {
                Digits(text: "\(place + 1)", style: \.digit)
            }
        }
        .frame(width: density.pick(50, 42), height: density.pick(50, 42))
        .overlay(alignment: .bottomLeading) {
            if step?.picture != nil { NumberDisc(number: place + 1, size: 24).offset(x: -5, y: 3) }
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
            Digits(text: "\(number)", style: size < 30 ? \.smallDigit : \.digit, color: isFilled ? .white : theme.palette.ink)
        }
        .frame(width: size, height: size)
    }
}

/// A step stays in the pool: with its number and a cross once it has a bead.
private struct StepRow: View {
    let step: ThingView
    let number: Int?
    let places: Int
    let out: String
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let palette = theme.palette
        let tap = Tap.choose(isChosen: number != nil) {
            if number == nil { draft.append(step.key, places: places) } else { draft.takeOut(step.key) }
        }
        Chunk(
            look: palette.option(isChosen: number != nil), tap: tap, minHeight: density.pick(49, 48, airy: 62),
            padding: EdgeInsets(top: density.pick(3, 0), leading: 12, bottom: density.pick(3, 0), trailing: 12), says: step.line
        ) {
            HStack(spacing: 10) {
                if let number { NumberDisc(number: number, size: 32) } else { RoundMark() }
                if let picture = step.picture { Picture(name: picture, size: density.pick(34, 34, airy: 44)) }
                Words(step.text).wide()
                // Its room is kept, so that a row is as tall before as after.
                Sign(icon: .close, color: palette.ink, size: 22).opacity(number == nil ? 0 : 1)
            }
        }
        .called(number.map { "\($0): \(step.text). \(out)" } ?? step.text)
    }
}
