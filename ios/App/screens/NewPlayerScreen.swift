import MehfoozKit
import SwiftUI

/// A new player chooses an animal, and then an age; a touch speaks what it chooses.
struct NewPlayerScreen: View {
    let view: NewPlayerView
    /// The animal that was chosen; the age is asked then.
    let animal: String?
    let onBack: @MainActor () -> Void
    let onHelp: @MainActor () -> Void
    let onAnimal: @MainActor (_ avatar: String) -> Void
    let onPlay: @MainActor (_ avatar: String, _ band: String) -> Void
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver
    @State private var avatar: String?
    @State private var band: String?

    var body: some View {
        CardPage(stage: Stage(.purple, ground: Color(0xFFE6B8)), bar: bar, banner: view.frame.banner) {
            chosen
        } panel: {
            if animal == nil { Animals(animals: view.animals, avatar: $avatar) } else { Ages(bands: view.bands, band: $band) }
        } pin: {
            // Nobody knows yet who plays, so it speaks to everybody.
            Speaker(name: title, lines: spoken, frame: view.frame, startsAlone: true, startsForAll: true)
            if let animal {
                MainButton(text: view.play, isOn: band != nil, icon: .play) { if let band { onPlay(animal, band) } }
            } else {
                MainButton(text: view.bandsTitle, isOn: avatar != nil, icon: .forward) { if let avatar { onAnimal(avatar) } }
            }
        }
        .environment(\.touchSpeech, isVoiceOver ? nil : view.frame.speech)
    }

    private var title: String { animal == nil ? view.animalsTitle : view.bandsTitle }

    private var spoken: [String] { [title] + (animal == nil ? [] : view.bands.map(\.spoken)) }

    private var bar: CardBar {
        CardBar(
            leave: view.back, leaveIcon: .back, onLeave: onBack, number: animal == nil ? 1 : 2, cards: 2, help: view.help, onHelp: onHelp)
    }

    /// The animal in its ring, over what is asked.
    private var chosen: some View {
        VStack(spacing: 2) {
            Circle().fill(.white)
                .overlay { Circle().strokeBorder(Color(0x8A2C78), style: StrokeStyle(lineWidth: 4)) }
                .overlay { if let avatar = animal ?? avatar { Picture(name: avatar, size: 76) } else { Mithu(size: 66) } }
                .sized(108)
                .accessibilityHidden(true)
            Heading(title, isScreens: true)
        }
        .padding(EdgeInsets(top: 0, leading: 16, bottom: 4 + Lace.depth, trailing: 16))
        .frame(maxHeight: .infinity)
    }
}

private struct Animals: View {
    let animals: [AnimalChoice]
    @Binding var avatar: String?
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        Tiles(items: Array(animals.enumerated()), columns: density == .airy ? 3 : 4, spacing: 8, isAlwaysWide: true) { index, animal in
            let isChosen = avatar == animal.avatar
            Chunk(
                look: theme.palette.tile(index, isChosen: isChosen), tap: .choose(isChosen: isChosen) { avatar = animal.avatar },
                minHeight: density.pick(66, 56, airy: 84), isTall: true, padding: EdgeInsets(top: 4, leading: 4, bottom: 4, trailing: 4),
                align: .center, says: SpokenLine(text: animal.name, key: animal.avatar)
            ) {
                Picture(name: animal.avatar, size: density.pick(48, 40, airy: 62))
                    .wide(.center)
                    .overlay(alignment: .topTrailing) { if isChosen { RoundMark(fill: theme.palette.accent, sign: .check, size: 24) } }
            }
            .called(animal.name)
        }
    }
}

/// Older children stand on taller blocks.
private struct Ages: View {
    let bands: [BandChoice]
    @Binding var band: String?
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density

    var body: some View {
        HStack(alignment: .bottom, spacing: 8) {
            ForEach(bands.indices, id: \.self) { index in
                let age = bands[index]
                let isChosen = band == age.band
                let step = CGFloat(index)
                Chunk(
                    look: theme.palette.tile(index, isChosen: isChosen), tap: .choose(isChosen: isChosen) { band = age.band },
                    minHeight: density.pick(132, 110, airy: 190) + 40 * step,
                    padding: EdgeInsets(top: 6, leading: 4, bottom: 8, trailing: 4),
                    align: .bottom, says: SpokenLine(text: age.spoken, key: age.band)
                ) {
                    VStack(spacing: 4) {
                        Picture(name: age.picture, size: density.pick(52, 44, airy: 72) + 14 * step)
                        Digits(text: age.label, style: \.digit)
                    }
                    .wide(.center)
                    .overlay(alignment: .topTrailing) { if isChosen { RoundMark(fill: theme.palette.accent, sign: .check, size: 26) } }
                }
                .called(age.spoken)
            }
        }
    }
}
