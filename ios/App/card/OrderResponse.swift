import MehfoozKit
import SwiftUI

/// Put the steps in order: a tapped step goes to the next bead of the trail, a step that has a bead comes back; or it is dragged to
/// a bead, between two, and back. There may be more steps than places: some tempt and do not belong.
struct OrderResponse: View {
    let steps: [ThingView]
    let places: [String]
    /// What a tap on a placed step does, read aloud.
    let out: String
    let hint: String
    let draft: Draft
    let isFelt: Bool
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density
    @State private var drag = Drag<Spot>()
    /// Where the beads and the steps below them are.
    @State private var beads: [Int: CGRect] = [:]
    @State private var pool = CGRect.zero

    var body: some View {
        DragRoom(drag: drag, isFelt: isFelt) {
            VStack(spacing: density.pick(10, 6, airy: 14)) {
                Trail(steps: steps, places: places, draft: draft, over: drag.over) { step, bead in
                    dragged(step, isOnTrail: true, bead)
                } located: {
                    beads[$0] = $1
                }
                .id(trail)
                VStack(spacing: density.pick(6, 4, airy: 10)) { ForEach(steps, id: \.key) { row($0) } }
                    .located { pool = $0 }
                if density.isRoomy { Words(hint, style: \.small, color: theme.palette.soft, align: .center) }
            }
        } lifted: {
            if let step = steps.first(where: { $0.key == drag.key }) { LiftedStep(step: step) }
        }
    }

    private func row(_ step: ThingView) -> some View {
        let number = draft.first.firstIndex(of: step.key).map { $0 + 1 }
        let isLifted = drag.key == step.key
        let row = StepRow(step: step, number: number, places: places.count, out: out, isLifted: isLifted, draft: draft)
        return dragged(step, isOnTrail: false, row.opacity(isLifted ? 0.45 : 1))
    }

    private func dragged<Content: View>(_ step: ThingView, isOnTrail: Bool, _ content: Content) -> some View {
        content.dragged(step.key, with: drag, shown: trail) { finger in
            // A step below the trail has nowhere to go back to.
            let spots = TrailSpots(beads: places.indices.map { beads[$0] ?? .null }, pool: isOnTrail ? pool : .null)
            guard let spot = spots.spot(at: finger) else { return nil }
            return draft.order(dropping: step.key, at: spot, places: places.count) == nil ? nil : spot
        } onDrop: {
            draft.drop(step.key, at: $0, places: places.count)
        }
    }
}

private let trail = "trail"

/// A bead for each place, joined by dots: the step's picture and its number where it is filled, the next one bright.
private struct Trail<Filled: View>: View {
    let steps: [ThingView]
    let places: [String]
    let draft: Draft
    /// Where a dragged step would fall.
    let over: Spot?
    /// Makes a filled bead one that can be dragged.
    let dragged: @MainActor (ThingView, Bead) -> Filled
    let located: @MainActor (_ place: Int, CGRect) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        HStack(spacing: 0) {
            ForEach(places.indices, id: \.self) { place in
                if place > 0 { dots(before: place) }
                bead(place).located { located(place, $0) }
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

    /// The dots that join two beads, or the gap that a dragged step would open.
    private func dots(before place: Int) -> some View {
        HStack(spacing: 4) {
            ForEach(0..<3, id: \.self) { _ in Circle().fill(theme.palette.ring).sized(5) }
        }
        .padding(.horizontal, 5)
        .overlay {
            if over == .before(place) {
                RoundedRectangle(cornerRadius: 4).fill(theme.palette.ink).sized(8, 54)
            }
        }
    }

    @ViewBuilder private func bead(_ place: Int) -> some View {
        let bead = Bead(
            place: place, step: step(at: place), isNext: place == draft.first.count, isUnder: over == .place(place))
        if let step = bead.step { dragged(step, bead) } else { bead }
    }
}

/// A place of the trail.
private struct Bead: View {
    let place: Int
    let step: ThingView?
    let isNext: Bool
    /// A dragged step would fall on it.
    let isUnder: Bool
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let palette = theme.palette
        ZStack {
            Circle().fill(isNext && !palette.isCalm ? palette.primary : palette.paper)
            Circle().strokeBorder(
                isUnder ? palette.ink : step != nil ? palette.accent : isNext ? palette.ink : palette.ring,
                style: StrokeStyle(lineWidth: isUnder ? 6 : 3, dash: step == nil && !isNext && !isUnder ? [5, 4] : []))
            if let picture = step?.picture {
                Picture(name: picture, size: density.pick(32, 26)).enters(Entrance(scale: 0.6, above: -30), .bead, isSpringy: true)
            } else {
                Digits(text: "\(place + 1)", style: \.digit)
            }
        }
        .sized(density.pick(50, 42))
        .overlay(alignment: .bottomLeading) {
            if step?.picture != nil { NumberDisc(number: place + 1, size: 24).offset(x: -5, y: 3) }
        }
        .contentShape(Circle())
    }
}

/// A step under the finger.
private struct LiftedStep: View {
    let step: ThingView
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        HStack(spacing: 8) {
            if let picture = step.picture { Picture(name: picture, size: 44) } else { Words(step.text).frame(maxWidth: 220) }
        }
        .padding(10)
        .panel(palette.accentTint, border: palette.accent, width: 4, radius: 32)
        .shadow(color: palette.ink.opacity(0.3), radius: 6, y: 4)
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
        .sized(size)
    }
}

/// A step stays in the pool: with its number and a cross once it has a bead.
private struct StepRow: View {
    let step: ThingView
    let number: Int?
    let places: Int
    let out: String
    /// It is under the finger: what ends the drag is no tap.
    let isLifted: Bool
    let draft: Draft
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        let palette = theme.palette
        let tap =
            isLifted
            ? Tap.off
            : Tap.choose(isChosen: number != nil) {
                if number == nil { draft.append(step.key, places: places) } else { draft.takeOut(step.key) }
            }
        Chunk(
            look: palette.option(isChosen: number != nil), tap: tap, minHeight: density.pick(49, 48, airy: 62),
            padding: EdgeInsets(top: density.pick(3, 0), leading: side, bottom: density.pick(3, 0), trailing: side), says: step.line
        ) {
            HStack(spacing: density.pick(10, 6)) {
                if let number { NumberDisc(number: number, size: mark) } else { RoundMark(size: mark) }
                if let picture = step.picture { Picture(name: picture, size: density.pick(34, 34, airy: 44)) }
                Words(step.text).wide()
                // Its room is kept, so that a row is as tall before as after.
                Sign(icon: .close, color: palette.ink, size: 22).opacity(number == nil ? 0 : 1)
            }
        }
        .called(number.map { "\($0): \(step.text). \(out)" } ?? step.text)
    }

    private var side: CGFloat { density.pick(12, 8) }
    private var mark: CGFloat { density.pick(32, 28) }
}
