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
            if let sign { Sign(icon: sign, color: .white, size: size * 0.7) }
        }
        .sized(size)
    }
}

/// The mark of what is chosen: a tick, else an empty ring.
struct ChoiceMark: View {
    let isChosen: Bool
    @Environment(\.theme) private var theme

    var body: some View {
        if isChosen {
            RoundMark(fill: theme.palette.accent, sign: .check).enters(Entrance(scale: 0.6), .choose, isSpringy: true)
        } else {
            RoundMark()
        }
    }
}

/// How feedback marks a thing: each has its own shape and its own colour.
struct FeedbackMark: View {
    let mark: Mark
    var size: CGFloat = 32
    @Environment(\.theme) private var theme

    var body: some View {
        switch mark {
        case .right: RoundMark(fill: theme.palette.right, sign: .check, size: size)
        case .notYet: RoundMark(fill: theme.palette.notYet, sign: .loop, size: size)
        case .missed: RoundMark(fill: theme.palette.accent, sign: .plus, size: size)
        }
    }
}

/// Where in the round we are; never how it went.
struct Beads: View {
    let now: Int
    let count: Int
    let name: String
    var isUpright = false
    @Environment(\.theme) private var theme

    var body: some View {
        Group {
            if isUpright { VStack(spacing: 8) { beads } } else { HStack(spacing: 8) { beads }.wide(.center) }
        }
        .named(name)
        .accessibilityHidden(name.isEmpty)
    }

    private var beads: some View {
        ForEach(0..<count, id: \.self) { bead in Bead(position: bead - now, palette: theme.palette) }
    }
}

/// Done before position 0, waiting after it.
private struct Bead: View {
    let position: Int
    let palette: Palette

    var body: some View {
        ZStack {
            Circle().fill(face)
            if position < 0 { Circle().fill(.white).sized(6) }
            if position >= 0 { Circle().strokeBorder(ring, style: StrokeStyle(lineWidth: position == 0 && palette.isCalm ? 5 : 3)) }
        }
        .sized(position == 0 ? 26 : 18)
    }

    private var face: Color {
        if position < 0 { return palette.accent }
        return position == 0 && !palette.isCalm ? palette.primary : palette.paper
    }

    private var ring: Color {
        if position > 0 { return palette.ring }
        return palette.isCalm ? palette.accent : palette.ink
    }
}
