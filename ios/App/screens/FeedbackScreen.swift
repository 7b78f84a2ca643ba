import MehfoozKit
import SwiftUI

/// What an answer led to: the verdict, and why for each thing that mattered.
struct FeedbackScreen: View {
    let view: FeedbackView
    let onLeave: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onNext: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        CardPage(stage: view.look, bar: bar, banner: view.frame.banner, stageShare: view.photo == nil ? 0.4 : 0.54) {
            if let photo = view.photo { PhotoStimulus(photo: photo, whys: view.whysByKey) } else { VerdictStage(view: view) }
        } panel: {
            if view.photo != nil || view.isCelebrated { VerdictTitle(view: view, align: .center).wide(.center) }
            if view.photo != nil {
                PhotoPills(shown: view.pills)
            } else {
                ForEach(Array(view.done.enumerated()), id: \.offset) { _, done in DoneLine(why: done) }
                if let better = view.better { DoneLine(why: better) }
            }
            if let rule = view.rule { RuleCard(rule: rule, scheme: view.look.scheme, opens: true) }
            if !view.whys.isEmpty { FoldedWhys(title: view.whyTitle, whys: view.whys) }
            if let comesBack = view.comesBack { Words(comesBack, style: \.label, color: theme.palette.soft, align: .center) }
        } pin: {
            if let stop = view.stop { StopButton(text: stop, onTap: onHelp) }
            Speaker(name: view.speak, lines: view.spoken, frame: view.frame, startsAlone: true)
            MainButton(text: view.next, icon: .forward, onTap: onNext)
        }
    }

    private var bar: CardBar {
        CardBar(
            leave: view.leave, onLeave: onLeave, number: view.number, cards: view.cards, beads: view.beads, help: view.help, onHelp: onHelp)
    }
}

extension FeedbackView {
    /// What became of each thing that mattered.
    fileprivate var whysByKey: [String: WhyView] {
        Dictionary(whys.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What stands in words under the photo, which has all marks: what went wrong and a better way, or what was seen.
    fileprivate var pills: [WhyView] {
        let wrong = done.filter { $0.mark != .right }
        return (verdict == .right ? done : Array(wrong.prefix(2))) + (better.map { [$0] } ?? [])
    }
}

/// The verdict in words, in its colour.
private struct VerdictTitle: View {
    let view: FeedbackView
    var align = TextAlignment.leading
    @Environment(\.theme) private var theme

    var body: some View {
        Heading(view.title, color: color, align: align, isScreens: true)
    }

    private var color: Color {
        switch view.verdict {
        case .right: theme.palette.right
        case .partly: theme.palette.accent
        case .notYet: theme.palette.notYet
        }
    }
}

/// A burst for what is right; else Mithu, or on a calm card a quiet mark, beside the verdict.
private struct VerdictStage: View {
    let view: FeedbackView
    @Environment(\.isPane) private var isPane
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        if view.isCelebrated {
            Burst(size: 2 * Burst.depth - 8)
                .overlay(alignment: .bottomTrailing) { mark(48).offset(x: -14, y: -14) }
                .background { if !isPane { FallingFeathers() } }
                .padding(EdgeInsets(top: 4, leading: 0, bottom: 6 + Lace.depth, trailing: 0))
                .frame(maxWidth: .infinity, maxHeight: .infinity)
                .background { Rays(color: .white.opacity(0.3), depth: Burst.depth) }
        } else {
            Group {
                if typeSize.isAccessibilitySize || isPane { VStack(spacing: 8) { verdict } } else { HStack(spacing: 16) { verdict } }
            }
            .padding(EdgeInsets(top: 8, leading: 24, bottom: 10 + Lace.depth, trailing: 16))
            .frame(maxHeight: .infinity)
        }
    }

    @ViewBuilder private var verdict: some View {
        if view.frame.calm {
            Circle().fill(.white).overlay { mark(48) }.sized(72)
        } else {
            Mithu(size: 96).overlay(alignment: .bottomTrailing) { mark(38).offset(x: 8, y: 0) }
        }
        VerdictTitle(view: view, align: isPane ? .center : .leading).wide(isPane ? .center : .leading)
    }

    @ViewBuilder private func mark(_ size: CGFloat) -> some View {
        switch view.verdict {
        case .right: RoundMark(fill: theme.palette.right, sign: .check, size: size)
        case .partly: RoundMark(fill: theme.palette.accent, sign: .plus, size: size)
        case .notYet: RoundMark(fill: theme.palette.notYet, sign: .loop, size: size)
        }
    }
}

/// Mithu's feathers, round the burst.
private struct FallingFeathers: View {
    private static let places: [(x: CGFloat, y: CGFloat, degrees: Double)] = [
        (-138, -64, -30), (136, -72, 20), (-146, 38, 10), (142, 56, -24),
    ]
    @Environment(\.theme) private var theme

    var body: some View {
        ForEach(Self.places.indices, id: \.self) { index in
            let place = Self.places[index]
            Picture(name: "feather", size: 26)
                .rotationEffect(.degrees(place.degrees))
                .enters(Entrance(above: 60, isClear: true), .feathers)
                .offset(x: place.x * theme.scale, y: place.y * theme.scale)
        }
    }
}
