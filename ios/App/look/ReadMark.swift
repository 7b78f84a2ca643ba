import MehfoozKit
import SwiftUI

private struct TouchSpeechKey: EnvironmentKey {
    static let defaultValue: String? = nil
}

extension EnvironmentValues {
    /// The language in which a touch is said; none where nobody is read to.
    var touchSpeech: String? {
        get { self[TouchSpeechKey.self] }
        set { self[TouchSpeechKey.self] = newValue }
    }
}

private struct SpokenKeyKey: EnvironmentKey {
    static let defaultValue: String? = nil
}

extension EnvironmentValues {
    /// The key of what these words stand on: the word that is being said is marked.
    var spokenKey: String? {
        get { self[SpokenKeyKey.self] }
        set { self[SpokenKeyKey.self] = newValue }
    }
}

extension View {
    /// An outline while the thing of this key is being read aloud. `below`: the height of the edge that the thing stands on.
    func readMark(of key: String?, radius: CGFloat, below: CGFloat = 0) -> some View {
        overlay { if let key { ReadMark(key: key, radius: radius, below: below) } }
    }
}

private struct ReadMark: View {
    let key: String
    let radius: CGFloat
    let below: CGFloat
    @Environment(\.theme) private var theme
    @Environment(Voice.self) private var voice

    var body: some View {
        if voice.spokenKey == key {
            RoundedRectangle(cornerRadius: radius + 4)
                .strokeBorder(theme.palette.accent, style: StrokeStyle(lineWidth: 4))
                .padding(EdgeInsets(top: -6, leading: -6, bottom: below - 6, trailing: -6))
                .overlay(alignment: .topTrailing) {
                    RoundMark(fill: theme.palette.accent, sign: .speak, size: 28).offset(x: 10, y: -14)
                }
                .allowsHitTesting(false)
                .accessibilityHidden(true)
        }
    }
}

/// What is no button, but says itself when it is touched.
struct Sayable<Content: View>: View {
    let line: SpokenLine
    let radius: CGFloat
    @ViewBuilder let content: Content
    @Environment(Taps.self) private var taps
    @Environment(Voice.self) private var voice
    @Environment(\.touchSpeech) private var touchSpeech

    var body: some View {
        content
            .environment(\.spokenKey, line.key)
            .readMark(of: line.key, radius: radius)
            .simultaneousGesture(
                TapGesture().onEnded {
                    if taps.takesTaps, let touchSpeech { voice.say([line], language: touchSpeech, isSlow: true) }
                })
    }
}
