import MehfoozKit
import SwiftUI

/// A new player chooses an animal and an age.
struct NewPlayerScreen: View {
    let view: NewPlayerView
    let onBack: @MainActor () -> Void
    let onPlay: @MainActor (_ avatar: String, _ band: String) -> Void
    @State private var avatar: String?
    @State private var band: String?

    var body: some View {
        Page(banner: view.frame.banner) {
            RoundButton(icon: .back, name: view.back, onTap: onBack)
            Heading(view.title, style: \.title).wide(.center)
            Color.clear.frame(width: 48, height: 48)
        } content: {
            Heading(view.animalsTitle, style: \.title, align: .leading).wide()
            Tiles(items: view.animals, columns: 3) { animal in
                ChoiceTile(picture: animal.avatar, label: animal.name, spoken: animal.name, isChosen: avatar == animal.avatar) {
                    avatar = animal.avatar
                }
            }
            Heading(view.bandsTitle, style: \.title, align: .leading).wide()
            Tiles(items: view.bands, columns: 3) { age in
                ChoiceTile(picture: age.picture, label: age.label, spoken: age.spoken, isChosen: band == age.band) { band = age.band }
            }
            MainButton(text: view.play, isOn: avatar != nil && band != nil) {
                if let avatar, let band { onPlay(avatar, band) }
            }
        }
    }
}

private struct ChoiceTile: View {
    let picture: String
    let label: String
    let spoken: String
    let isChosen: Bool
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Chunk(
            look: theme.palette.option(isChosen: isChosen), tap: .choose(isChosen: isChosen, onTap), minHeight: 96, isTall: true,
            padding: EdgeInsets(top: 8, leading: 4, bottom: 8, trailing: 4), align: .center
        ) {
            VStack(spacing: 2) {
                Picture(name: picture, size: 52)
                Words(label, style: \.label, align: .center)
            }
            .wide(.center)
            .overlay(alignment: .topTrailing) {
                if isChosen { RoundMark(fill: theme.palette.accent, sign: .check, size: 26) }
            }
        }
        .accessibilityLabel(Text(verbatim: spoken))
    }
}
