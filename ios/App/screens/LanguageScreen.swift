import MehfoozKit
import SwiftUI

/// The first screen of a first start: each language shows its script and speaks for itself; a second touch chooses it.
struct LanguageScreen: View {
    let view: LanguageView
    let onChoose: @MainActor (String) -> Void
    @Environment(Voice.self) private var voice
    @Environment(Taps.self) private var taps
    @Environment(\.accessibilityVoiceOverEnabled) private var isVoiceOver
    @Environment(\.dynamicTypeSize) private var typeSize
    /// The language that was heard.
    @State private var heard: String?

    var body: some View {
        CardPage(stage: Stage(.teal, ground: Color(0x9BDAD3)), bar: nil, banner: nil) {
            welcome
        } panel: {
            each { choice in
                LanguageButton(choice: choice, isHeard: heard == choice.tag, hasVoice: voice.speaks(choice.tag)) { touch(choice) }
            }
            each { Words($0.note, style: \.small, color: Palette.light.soft, align: .center) }
        } pin: {
            EmptyView()
        }
        .onDisappear { voice.stop() }
    }

    /// Where there is nothing to hear first, one touch is enough.
    private func touch(_ choice: LanguageChoice) {
        if heard == choice.tag || isVoiceOver || !voice.speaks(choice.tag) { return onChoose(choice.tag) }
        heard = choice.tag
        voice.say([choice.name, choice.greeting], language: choice.tag, isSlow: true)
    }

    private var welcome: some View {
        VStack(spacing: 8) {
            Burst(size: 200)
            if typeSize.isAccessibilitySize { VStack(spacing: 4) { names } } else { HStack(spacing: 20) { names } }
        }
        .padding(EdgeInsets(top: 16, leading: 16, bottom: 8 + Lace.depth, trailing: 16))
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background { Rays(color: Color(0x7CCBC3), depth: 116) }
    }

    private var names: some View {
        each { Heading($0.game, isScreens: $0.tag == view.languages.first?.tag) }
    }

    /// The same once for each language, set in it.
    private func each<Content: View>(@ViewBuilder _ content: @escaping (LanguageChoice) -> Content) -> some View {
        ForEach(view.languages, id: \.tag) { choice in
            Themed(theme: Theme(language: choice.tag, isRightToLeft: choice.rightToLeft, isCalm: false)) { content(choice) }
        }
    }
}

/// A language by two letters of its script, its name and a greeting.
private struct LanguageButton: View {
    let choice: LanguageChoice
    let isHeard: Bool
    let hasVoice: Bool
    let onTap: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    var body: some View {
        let palette = theme.palette
        Chunk(look: palette.option(isChosen: isHeard), tap: .press(onTap), minHeight: 104) {
            HStack(spacing: 14) {
                if !typeSize.isAccessibilitySize { script }
                VStack(alignment: .leading, spacing: 0) {
                    Words(choice.name, style: \.display)
                    Words(choice.greeting, style: \.small, color: palette.soft)
                }
                .wide()
                if hasVoice { RoundMark(fill: palette.accent, sign: .speak, size: 44) }
            }
        }
        .called("\(choice.name). \(choice.greeting)")
    }

    private var script: some View {
        RoundedRectangle(cornerRadius: 18).fill(choice.rightToLeft ? Color(0x1F7A35) : Color(0x8A2C78))
            .sized(64)
            .overlay {
                Words.text(
                    String(choice.name.prefix(2)),
                    in: TextStyle(size: 26 * theme.scale, isBold: true, isNastaliq: theme.isRightToLeft, isFixed: true),
                    language: choice.tag
                )
                .foregroundStyle(.white)
            }
            .accessibilityHidden(true)
    }
}
