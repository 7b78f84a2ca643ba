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
        Page(banner: view.frame.banner, below: { foot }) {
            Heading(view.title, isScreens: true)
            Tiles(items: tiles) { tile in
                switch tile {
                case .player(let player, let index): PlayerButton(player: player, index: index) { onPlayer(player.player) }
                case .new(let text): NewPlayerButton(text: text, onTap: onNewPlayer)
                }
            }
        }
    }

    /// The door for grown-ups, Language and Help: small, so that the children are the largest thing.
    private var foot: some View {
        HStack(spacing: 8) {
            Door(name: view.grownUps, isNamed: true, onTap: onGrownUps)
            Spacer(minLength: 8)
            RoundButton(icon: .globe, name: view.language, onTap: onLanguage)
            RoundHelp(name: view.help, onTap: onHelp)
        }
    }

    private enum Tile {
        case player(PlayerTile, index: Int)
        case new(String)
    }

    private var tiles: [Tile] {
        view.players.enumerated().map { .player($0.element, index: $0.offset) } + (view.newPlayer.map { [.new($0)] } ?? [])
    }
}

private struct PlayerButton: View {
    let player: PlayerTile
    let index: Int
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(look: palette.tile(index, isChosen: false), tap: .press(onTap), minHeight: 180, isTall: true, align: .center) {
            VStack(spacing: 2) {
                Circle().fill(.white)
                    .overlay { Picture(name: player.picture, size: 76) }
                    .sized(106)
                Words(player.name, style: \.picture, align: .center)
                Words(player.band, style: \.small, color: palette.soft, align: .center)
            }
        }
        .called(player.spoken)
    }
}

private struct NewPlayerButton: View {
    let text: String
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.bg, border: palette.ring, borderWidth: 3, radius: 24, isDashed: true)
        Chunk(look: look, tap: .press(onTap), minHeight: 180, isTall: true, align: .center) {
            VStack(spacing: 10) {
                RoundMark(fill: palette.accent, sign: .plus, size: 64)
                Words(text, style: \.picture, align: .center)
            }
        }
    }
}
