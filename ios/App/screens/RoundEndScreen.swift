import MehfoozKit
import SwiftUI

/// What the round brought, and one thing to talk about.
struct RoundEndScreen: View {
    let view: RoundEndView
    let onHome: @MainActor () -> Void
    let onAgain: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onTalk: @MainActor (Bool) -> Void

    var body: some View {
        CardPage(stage: stage, bar: nil, banner: view.frame.banner) {
            won
        } panel: {
            if !view.rules.isEmpty {
                Heading(view.rulesTitle, style: \.label, align: .leading).wide()
                ForEach(view.rules, id: \.text) { rule in RuleLine(rule: rule) }
            }
            if let talk = view.talk { TalkCard(talk: talk, onTick: onTalk) }
        } pin: {
            HomeButton(text: view.back, onTap: onHome)
            MainButton(text: view.again, icon: .play, onTap: onAgain)
        }
    }

    private var stage: Stage {
        let badge = view.badges.first?.badge ?? view.growing.first?.tile.badge
        return Stage(topic: badge?.number ?? 1, isCalm: view.frame.calm)
    }

    /// What was won or grows in the middle, the newest largest; reading aloud and Help in the corners.
    private var won: some View {
        VStack(spacing: 10) {
            HStack(alignment: .top, spacing: 8) {
                Speaker(name: view.speak, lines: view.spoken, frame: view.frame, startsAlone: true).frame(minWidth: 48)
                Heading(view.title, isScreens: true).wide(.center)
                RoundHelp(name: view.help, onTap: onHelp)
            }
            if view.badges.isEmpty { growing } else { earned }
        }
        .padding(EdgeInsets(top: 12, leading: 12, bottom: 12 + Lace.depth, trailing: 12))
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background { if !view.frame.calm { Rays(color: .white.opacity(0.3), depth: 130) } }
    }

    private var earned: some View {
        HStack(alignment: .top, spacing: 12) {
            ForEach(Array(view.badges.enumerated()), id: \.offset) { index, badge in
                NamedBadge(tile: badge, size: index == 0 ? 140 : 72, name: \.label).enters(Entrance(scale: 1.06, isClear: true), .badge)
            }
        }
    }

    /// The badge that grew most, with at most one at each side of it.
    @ViewBuilder private var growing: some View {
        if let first = view.growing.first {
            HStack(spacing: 8) {
                side(1)
                BadgeFlower(growing: first, size: 150)
                side(2)
            }
            .wide(.center)
            Words(first.text, style: \.label, align: .center)
        }
    }

    @ViewBuilder private func side(_ index: Int) -> some View {
        if view.growing.indices.contains(index) { BadgeFlower(growing: view.growing[index], size: 64).named(view.growing[index].text) }
    }
}

/// Leads to the map: beside the main button, and quieter than it.
private struct HomeButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, edge: palette.edge)
        Chunk(
            look: look, tap: .press(onTap), minHeight: 58, padding: EdgeInsets(top: 6, leading: 10, bottom: 6, trailing: 10), align: .center
        ) {
            HStack(spacing: 6) {
                Sign(icon: .home, color: palette.ink)
                Words(text, style: \.boldSmall)
            }
        }
        .frame(maxWidth: typeSize.isAccessibilitySize ? .infinity : 112 * theme.scale)
    }
}

private struct TalkCard: View {
    let talk: TalkView
    let onTick: @MainActor (Bool) -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            HStack(spacing: 12) {
                if !typeSize.isAccessibilitySize { Picture(name: "old-woman", size: 52) }
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
                    .sized(28)
                    .panel(
                        talk.ticked ? palette.accent : palette.paper, border: talk.ticked ? palette.accent : palette.ring, width: 3,
                        radius: 8)
                Words(talk.tick, style: \.label).wide()
            }
        }
    }
}
