import MehfoozKit
import SwiftUI

/// A round mark: an empty ring, or filled with a sign.
struct RoundMark: View {
    var fill: Color?
    var sign: Icon?
    var size: CGFloat = 32
    @Environment(\.theme) private var theme

    var body: some View {
        ZStack {
            Circle().fill(fill ?? theme.palette.paper)
            if fill == nil { Circle().strokeBorder(theme.palette.ring, style: StrokeStyle(lineWidth: 3)) }
            if let sign { Sign(icon: sign, color: .white, size: size * 0.62) }
        }
        .frame(width: size, height: size)
    }
}

/// The mark of what is chosen: a tick, else an empty ring.
struct ChoiceMark: View {
    let isChosen: Bool
    @Environment(\.theme) private var theme

    var body: some View {
        RoundMark(fill: isChosen ? theme.palette.accent : nil, sign: isChosen ? .check : nil)
    }
}

/// How feedback marks a thing: each has its own shape and its own colour.
struct FeedbackMark: View {
    let mark: Mark
    @Environment(\.theme) private var theme

    var body: some View {
        switch mark {
        case .right: RoundMark(fill: theme.palette.right, sign: .check)
        case .notYet: RoundMark(fill: theme.palette.notYet, sign: .loop)
        case .missed: RoundMark(fill: theme.palette.accent, sign: .plus)
        }
    }
}

/// Where in the round we are; never how it went.
struct Beads: View {
    let now: Int
    let count: Int
    let name: String
    @Environment(\.theme) private var theme

    var body: some View {
        HStack(spacing: 8) {
            ForEach(0..<count, id: \.self) { bead in Bead(place: bead - now, palette: theme.palette) }
        }
        .wide(.center)
        .named(name)
    }
}

/// Done before place 0, waiting after it.
private struct Bead: View {
    let place: Int
    let palette: Palette

    var body: some View {
        ZStack {
            Circle().fill(face)
            if place < 0 { Circle().fill(.white).frame(width: 6, height: 6) }
            if place >= 0 { Circle().strokeBorder(ring, style: StrokeStyle(lineWidth: place == 0 && palette.isCalm ? 5 : 3)) }
        }
        .frame(width: place == 0 ? 26 : 18, height: place == 0 ? 26 : 18)
    }

    private var face: Color {
        if place < 0 { return palette.accent }
        return place == 0 && !palette.isCalm ? palette.primary : palette.paper
    }

    private var ring: Color {
        if place > 0 { return palette.ring }
        return palette.isCalm ? palette.accent : palette.ink
    }
}
