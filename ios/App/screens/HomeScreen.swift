import MehfoozKit
import SwiftUI

/// The map of places, and the one next thing.
struct HomeScreen: View {
    let view: HomeView
    let waiting: Screen.Waiting?
    let onPlayers: @MainActor () -> Void
    let onPlace: @MainActor (_ topic: String) -> Void
    let onPlay: @MainActor () -> Void
    let onBadges: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onGrownUps: @MainActor () -> Void
    /// The place that was tapped while a round waits: the child is asked first.
    @State private var asked: String?
    /// Shows a child who has played nothing yet what Play is for.
    @State private var hand = GhostHand()
    @Environment(\.theme) private var theme
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver

    var body: some View {
        GeometryReader { room in
            // A phone on its side has no height to spare.
            if room.size.width > room.size.height && room.size.height < 500 {
                HStack(spacing: 0) {
                    map
                    VStack(spacing: 8) {
                        Spacer(minLength: 0)
                        resume
                        Dock(view: view, hand: hand, isRail: true, onPlay: onPlay, onBadges: onBadges, onHelp: onHelp)
                    }
                    .frame(width: 236)
                    .environment(\.isPane, true)
                    .background { theme.palette.bg.ignoresSafeArea() }
                }
            } else {
                VStack(spacing: 0) {
                    map
                    resume
                    TruckEdge()
                    Dock(view: view, hand: hand, onPlay: onPlay, onBadges: onBadges, onHelp: onHelp)
                }
            }
        }
        .background { MapColors.sky.ignoresSafeArea() }
        .task(id: view.awaitsFirstTap) {
            if !view.awaitsFirstTap || isVoiceOver { return hand.leave() }
            await hand.run(isStill: theme.isStill) { try await Task.sleep(for: .milliseconds($0)) }
        }
    }

    private var map: some View {
        VStack(spacing: 0) {
            HStack(spacing: 8) {
                PlayerButton(view: view, onTap: onPlayers)
                Spacer(minLength: 0)
                Cloud()
                Picture(name: "sun", size: 44)
                Spacer(minLength: 0)
                Door(name: view.grownUps, onTap: onGrownUps)
            }
            .padding(EdgeInsets(top: 8, leading: 12, bottom: 8, trailing: 12))
            NoticeBanner()
            Bunting().zIndex(1)
            ScrollViewReader { scroll in
                ScrollView {
                    VStack(spacing: 0) {
                        if let banner = view.frame.banner { Banner(text: banner).padding(12) }
                        MapRoad(places: view.places) { topic in
                            if waiting == nil { onPlace(topic) } else { asked = topic }
                        }
                    }
                }
                .background { MapColors.ground }
                .onAppear {
                    if let here = view.places.first(where: { $0.here }) { scroll.scrollTo(here.topic, anchor: .center) }
                }
            }
        }
    }

    @ViewBuilder private var resume: some View {
        if let waiting {
            ResumeCard(waiting: waiting, view: view, place: view.places.first { $0.topic == asked }, onGoOn: onPlay, onPlace: onPlace)
        }
    }
}

private struct PlayerButton: View {
    let view: HomeView
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let look = Look(face: theme.palette.paper, border: Color(0x8EC5D6), radius: 26)
        let padding = EdgeInsets(top: 3, leading: 6, bottom: 3, trailing: 6)
        Chunk(look: look, tap: .press(onTap), minHeight: 52, isWide: false, padding: padding) {
            HStack(spacing: 8) {
                Picture(name: view.picture, size: 44)
                Sign(icon: .down, color: theme.palette.ink)
            }
        }
        .called(view.changePlayer)
        .leadsScreen()
    }
}

/// Badges, Play, Help; Play stands above the others where they have no room side by side.
private struct Dock: View {
    let view: HomeView
    let hand: GhostHand
    /// It stands beside the map, not below it.
    var isRail = false
    let onPlay: @MainActor () -> Void
    let onBadges: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let isLarge = typeSize.isAccessibilitySize || isRail
        VStack(spacing: 8) {
            if isLarge { play }
            HStack(alignment: .bottom, spacing: 10) {
                badges(isWide: isLarge)
                if !isLarge { play }
                help(isWide: isLarge)
            }
        }
        .frame(maxWidth: 560 * theme.scale)
        .padding(EdgeInsets(top: 4, leading: 12, bottom: 12, trailing: 12))
        .wide(.center)
        .background { theme.palette.bg.ignoresSafeArea() }
    }

    private var play: some View {
        let palette = theme.palette
        return Chunk(
            look: Look(face: palette.primary, edge: palette.primaryEdge, edgeHeight: 6), tap: .press(onPlay), minHeight: 72,
            padding: EdgeInsets(top: 8, leading: 4, bottom: 8, trailing: 4), align: .center
        ) {
            HStack(spacing: 6) {
                Sign(icon: .play, color: palette.onPrimary, size: 26)
                Words(view.play, style: \.play, color: palette.onPrimary, align: .center)
            }
        }
        .called(view.playSpoken)
        .overlay { ShowingHand(hand: hand) }
    }

    private func badges(isWide: Bool) -> some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, edge: palette.edge)
        return DockButton(
            text: view.badges, icon: .badges, look: look, sign: palette.notYet, color: palette.ink, isWide: isWide, onTap: onBadges)
    }

    private func help(isWide: Bool) -> some View {
        let look = Look(face: theme.palette.help, edge: theme.palette.helpEdge)
        return DockButton(text: view.help, icon: .help, look: look, sign: .white, color: .white, isWide: isWide, onTap: onHelp)
    }
}

private struct DockButton: View {
    let text: String
    let icon: Icon
    let look: Look
    let sign: Color
    let color: Color
    let isWide: Bool
    let onTap: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    var body: some View {
        // Large text leaves the sign alone: it would cover the map.
        let isNamed = !typeSize.isAccessibilitySize
        Chunk(
            look: look, tap: .press(onTap), minHeight: isNamed ? 72 : 56, isWide: isWide,
            padding: EdgeInsets(top: 6, leading: 6, bottom: 6, trailing: 6), align: .center
        ) {
            VStack(spacing: 0) {
                Sign(icon: icon, color: sign, size: isNamed ? 28 : 40)
                if isNamed { Words(text, style: \.boldSmall, color: color, align: .center) }
            }
            .frame(minWidth: 60 * theme.scale)
        }
        .called(text)
    }
}
