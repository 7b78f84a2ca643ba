import MehfoozKit
import SwiftUI

/// What an answer led to: the verdict, and why for each thing that mattered.
struct FeedbackScreen: View {
    let view: FeedbackView
    let onHelp: @MainActor () -> Void
    let onNext: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            Speaker(name: view.speak, lines: view.spoken, frame: view.frame, startsAlone: true)
            Spacer()
            RoundHelp(name: view.help, onTap: onHelp)
        } below: {
            if let stop = view.stop { HelpButton(text: stop, onTap: onHelp) }
        } content: {
            VerdictSign(view: view)
            Heading(view.title).announced(view.title, atFirst: true)
            if !view.feathers.isEmpty { Feathers(halves: Int(view.halfFeathers), cards: 1, name: view.feathers) }
            ForEach(Array(view.whys.enumerated()), id: \.offset) { _, why in Why(why: why) }
            if let comesBack = view.comesBack { Words(comesBack, style: \.label, color: theme.palette.soft).wide() }
            MainButton(text: view.next, onTap: onNext)
        }
    }
}

private struct VerdictSign: View {
    let view: FeedbackView
    @Environment(\.theme) private var theme

    var body: some View {
        if !view.frame.calm && view.verdict != .notYet {
            Mithu(size: 104)
        } else {
            switch view.verdict {
            case .right: RoundMark(fill: theme.palette.right, sign: .check, size: 56)
            case .partly: RoundMark(fill: theme.palette.accent, sign: .plus, size: 56)
            case .notYet: RoundMark(fill: theme.palette.notYet, sign: .loop, size: 56)
            }
        }
    }
}

private struct Why: View {
    let why: WhyView
    @Environment(\.theme) private var theme

    var body: some View {
        let (color, tint) = colors
        HStack(alignment: .top, spacing: 12) {
            FeedbackMark(mark: why.mark)
            VStack(alignment: .leading, spacing: 4) {
                Words(why.heading, style: \.label, color: color)
                Words(why.text, style: \.label)
                Words(why.why)
            }
            .wide()
        }
        .padding(14)
        .panel(tint, border: color)
        .accessibilityElement(children: .combine)
    }

    private var colors: (Color, Color) {
        let palette = theme.palette
        return switch why.mark {
        case .right: (palette.right, palette.rightTint)
        case .notYet: (palette.notYet, palette.notYetTint)
        case .missed: (palette.accent, palette.paper)
        }
    }
}

/// Feathers won of `cards`: whole, half, or an empty place for each.
struct Feathers: View {
    let halves: Int
    let cards: Int
    let name: String
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(spacing: 6) {
            HStack(spacing: 8) {
                ForEach(0..<cards, id: \.self) { card in feather(won: min(max(halves - 2 * card, 0), 2)) }
            }
            Words(name, style: \.label, align: .center)
        }
        .named(name)
    }

    private func feather(won: Int) -> some View {
        ZStack {
            Circle().strokeBorder(theme.palette.ring, style: StrokeStyle(lineWidth: 2))
            Picture(name: "feather", size: 30)
                .frame(width: CGFloat(15 * won), alignment: .leading)
                .clipped()
                .frame(width: 30, alignment: .leading)
        }
        .frame(width: 40, height: 40)
    }
}
