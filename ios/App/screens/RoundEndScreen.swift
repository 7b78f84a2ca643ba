import MehfoozKit
import SwiftUI

/// What the round brought, and one thing to talk about.
struct RoundEndScreen: View {
    let view: RoundEndView
    let onHome: @MainActor () -> Void
    let onTalk: @MainActor (Bool) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            if !view.frame.calm { Mithu(size: 112) }
            Heading(view.title).announced(view.title, atFirst: true)
            ForEach(view.badges, id: \.name) { badge in NamedBadge(tile: badge, size: 112, name: \.label) }
            Feathers(halves: Int(view.halfFeathers), cards: Int(view.cards), name: view.feathers)
            if !view.can.isEmpty {
                Card {
                    Heading(view.canTitle, style: \.title, align: .leading)
                    ForEach(view.can, id: \.self) { ability in can(ability) }
                }
            }
            if let talk = view.talk { TalkCard(talk: talk, onTick: onTalk) }
            Speaker(name: view.speak, lines: view.spoken, frame: view.frame)
            MainButton(text: view.back, onTap: onHome)
        }
    }

    private func can(_ ability: String) -> some View {
        HStack(alignment: .top, spacing: 10) {
            RoundMark(fill: theme.palette.right, sign: .check, size: 26)
            Words(ability).wide()
        }
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
                Heading(talk.title, style: \.title, align: .leading).wide()
            }
            Words(talk.text)
            tick
        }
        .wide()
        .padding(14)
        .panel(theme.palette.warn, border: theme.palette.talkLine)
    }

    private var tick: some View {
        let palette = theme.palette
        let plain = Look(face: palette.warn)
        return Chunk(look: plain, tap: .toggle(isOn: talk.ticked) { onTick(!talk.ticked) }, padding: EdgeInsets()) {
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
