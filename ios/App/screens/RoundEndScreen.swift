import MehfoozKit
import SwiftUI

/// What the round brought, and one thing to talk about.
struct RoundEndScreen: View {
    let view: RoundEndView
    let onHome: @MainActor () -> Void
    let onTalk: @MainActor (Bool) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        CardPage(stage: Stage(topic: view.badges.first?.badge.number ?? 2, isCalm: view.frame.calm), bar: nil, banner: view.frame.banner) {
            won
        } panel: {
            if !view.can.isEmpty {
                Heading(view.canTitle, style: \.label, align: .leading).wide()
                ForEach(view.can, id: \.self) { ability in can(ability) }
            }
            if let talk = view.talk { TalkCard(talk: talk, onTick: onTalk) }
        } pin: {
            Speaker(name: view.speak, lines: view.spoken, frame: view.frame)
            MainButton(text: view.back, onTap: onHome)
        }
    }

    /// Badges in the middle, the newest largest; without one Mithu, or on a calm end nobody.
    private var won: some View {
        VStack(spacing: 10) {
            Heading(view.title).announced(view.title, atFirst: true)
            if view.badges.isEmpty {
                if !view.frame.calm { Mithu(size: 112) }
            } else {
                HStack(alignment: .top, spacing: 12) {
                    ForEach(Array(view.badges.enumerated()), id: \.offset) { index, badge in
                        NamedBadge(tile: badge, size: index == 0 ? 140 : 72, name: \.label)
                    }
                }
            }
            HStack(spacing: 6) {
                ForEach(0..<Int(view.cards), id: \.self) { card in Feather(halves: min(max(Int(view.halfFeathers) - 2 * card, 0), 2)) }
            }
            .named(view.feathers)
        }
        .padding(EdgeInsets(top: 20, leading: 16, bottom: 12 + Lace.depth, trailing: 16))
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background { if !view.frame.calm { Rays(color: .white.opacity(0.3), depth: 130) } }
    }

    private func can(_ ability: String) -> some View {
        HStack(spacing: 10) {
            RoundMark(fill: theme.palette.right, sign: .check, size: 26)
            Words(ability).wide()
        }
        .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
        .panel(theme.palette.paper, border: theme.palette.line)
        .accessibilityElement(children: .combine)
    }
}

private struct TalkCard: View {
    let talk: TalkView
    let onTick: @MainActor (Bool) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            HStack(spacing: 12) {
                Picture(name: "old-woman", size: 52)
                VStack(alignment: .leading, spacing: 0) {
                    Heading(talk.title, style: \.label, align: .leading)
                    Words(talk.text)
                }
                .wide()
            }
            tick
        }
        .wide()
        .padding(14)
        .panel(theme.palette.warn, border: theme.palette.talkLine)
    }

    private var tick: some View {
        let palette = theme.palette
        let plain = Look(face: palette.paper, radius: 14)
        let padding = EdgeInsets(top: 8, leading: 12, bottom: 8, trailing: 12)
        return Chunk(look: plain, tap: .toggle(isOn: talk.ticked) { onTick(!talk.ticked) }, padding: padding) {
            HStack(spacing: 12) {
                ZStack { if talk.ticked { Sign(icon: .check, color: palette.paper, size: 20) } }
                    .frame(width: 28, height: 28)
                    .panel(
                        talk.ticked ? palette.accent : palette.paper, border: talk.ticked ? palette.accent : palette.ring, width: 3,
                        radius: 8)
                Words(talk.tick, style: \.label).wide()
            }
        }
    }
}
