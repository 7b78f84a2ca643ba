import MehfoozKit
import SwiftUI

/// Who is playing?
struct PlayersScreen: View {
    let view: PlayersView
    let onPlayer: @MainActor (UInt64) -> Void
    let onNewPlayer: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onLanguage: @MainActor () -> Void
    let onGrownUps: @MainActor () -> Void

    var body: some View {
        Page(banner: view.frame.banner) {
            Heading(view.title)
            Tiles(items: tiles) { tile in
                switch tile {
                case .player(let player): PlayerButton(player: player) { onPlayer(player.player) }
                case .new(let text): NewPlayerButton(text: text, onTap: onNewPlayer)
                }
            }
            HelpButton(text: view.help, onTap: onHelp)
            QuietButton(text: view.language, onTap: onLanguage)
            QuietButton(text: view.grownUps, icon: .lock, onTap: onGrownUps)
        }
    }

    private enum Tile {
        case player(PlayerTile)
        case new(String)
    }

    private var tiles: [Tile] {
        view.players.map { .player($0) } + (view.newPlayer.map { [.new($0)] } ?? [])
    }
}

private struct PlayerButton: View {
    let player: PlayerTile
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, borderWidth: 3, edge: palette.edge, radius: 24)
        Chunk(look: look, tap: .press(onTap), minHeight: 152, isTall: true, align: .center) {
            VStack(spacing: 2) {
                Picture(name: player.picture, size: 84)
                Words(player.name, style: \.picture, align: .center)
                Words(player.band, style: \.small, color: palette.soft, align: .center)
            }
        }
        .accessibilityLabel(Text(verbatim: player.spoken))
    }
}

private struct NewPlayerButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.bg, border: palette.ring, borderWidth: 3, radius: 24, isDashed: true)
        Chunk(look: look, tap: .press(onTap), minHeight: 152, isTall: true, align: .center) {
            VStack(spacing: 10) {
                RoundMark(fill: palette.accent, sign: .plus, size: 64)
                Words(text, style: \.picture, align: .center)
            }
        }
    }
}
