import MehfoozKit
import SwiftUI

/// All badges of a player, in words too.
struct BadgeBookScreen: View {
    let view: BadgeBookView
    let onBack: @MainActor () -> Void
    /// The badge that is shown large.
    @State private var opened: BadgeTile?

    var body: some View {
        if let opened {
            BadgePage(tile: opened, book: view) { self.opened = nil }
        } else {
            book
        }
    }

    private var book: some View {
        Page(banner: view.frame.banner) {
            RoundButton(icon: .back, name: view.back, onTap: onBack)
            Heading(view.title, style: \.title, isScreens: true).wide(.center)
            Color.clear.sized(48)
        } content: {
            Legend(names: view.legend, sample: view.tiles.first?.badge)
            BadgeTiles(tiles: view.tiles) { opened = $0 }
            OtherBands(bands: view.otherBands) { opened = $0 }
            Card { Words(view.parentsSee, style: \.small) }
        }
    }
}

/// What the levels look like, what they are called, and what each means.
private struct Legend: View {
    /// Name and meaning of each level, in turn.
    let names: [String]
    let sample: BadgeView?
    @Environment(\.theme) private var theme

    var body: some View {
        Tiles(items: levels, columns: 3, spacing: 8) { level in
            VStack(spacing: 2) {
                if let sample { Badge(badge: sample.at(level.level), size: 60) }
                Words(level.name, style: \.boldSmall, align: .center)
                Words(level.meaning, style: \.small, color: theme.palette.soft, align: .center)
            }
            .wide(.center)
            .accessibilityElement(children: .combine)
        }
        .padding(EdgeInsets(top: 10, leading: 8, bottom: 10, trailing: 8))
        .panel(theme.palette.paper, border: theme.palette.line)
    }

    private var levels: [(level: BadgeLevel, name: String, meaning: String)] {
        zip([BadgeLevel.started, .earned, .kept], stride(from: 0, to: names.count - 1, by: 2)).map { ($0, names[$1], names[$1 + 1]) }
    }
}

extension BadgeView {
    /// The same at another level.
    fileprivate func at(_ level: BadgeLevel) -> BadgeView {
        BadgeView(number: number, calm: calm, picture: picture, level: level)
    }
}

/// Badges of the ages that the player is not in now: they stay.
struct OtherBands: View {
    let bands: [BandBadges]
    var onOpen: (@MainActor (BadgeTile) -> Void)?

    var body: some View {
        ForEach(bands, id: \.title) { band in
            Heading(band.title, style: \.title, align: .leading).wide()
            BadgeTiles(tiles: band.tiles, onOpen: onOpen)
        }
    }
}

/// Badges side by side; those of a row stand at one height, however long their names are.
private struct BadgeTiles: View {
    let tiles: [BadgeTile]
    var onOpen: (@MainActor (BadgeTile) -> Void)?

    var body: some View {
        Tiles(items: tiles, columns: 3) { tile in
            let badge = NamedBadge(tile: tile, size: 80, name: \.boldSmall)
                .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .top)
            if let onOpen, !tile.can.isEmpty || !tile.rules.isEmpty {
                Chunk(look: Look(face: .clear), tap: .press { onOpen(tile) }, isTall: true, padding: EdgeInsets()) { badge }
                    .called(tile.spoken)
            } else {
                badge
            }
        }
    }
}

/// A badge with its name and its level below it.
struct NamedBadge: View {
    let tile: BadgeTile
    let size: CGFloat
    let name: KeyPath<TypeStyles, TextStyle>
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(spacing: 2) {
            Badge(badge: tile.badge, size: size)
            Words(tile.name, style: name, align: .center)
            Words(tile.state, style: \.small, color: theme.palette.soft, align: .center)
        }
        .padding(.vertical, 4)
        .named(tile.spoken)
    }
}
