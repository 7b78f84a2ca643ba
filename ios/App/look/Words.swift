import Accessibility
import MehfoozKit
import SwiftUI

/// All text of the game goes through here.
///
/// Nastaliq's ink leaves its line: 0.38 em at the sides, and above it in tall words. Nothing of ours clips but scrolling and the window, so
/// words keep 0.4 em at the sides.
struct Words: View {
    private let text: String
    private let style: KeyPath<TypeStyles, TextStyle>
    private let color: Color?
    private let align: TextAlignment
    @Environment(\.theme) private var theme
    @Environment(\.density) private var density
    @Environment(\.spokenKey) private var spokenKey
    @Environment(Voice.self) private var voice
    @ScaledMetric(relativeTo: .body) private var bodyScale: CGFloat = 1
    @ScaledMetric(relativeTo: .title) private var titleScale: CGFloat = 1
    @ScaledMetric(relativeTo: .largeTitle) private var largeTitleScale: CGFloat = 1

    /// `color` is the ink where none is given.
    init(_ text: String, style: KeyPath<TypeStyles, TextStyle> = \.body, color: Color? = nil, align: TextAlignment = .leading) {
        self.text = text
        self.style = style
        self.color = color
        self.align = align
    }

    var body: some View {
        var type = theme.type
        type.isTight = density == .tight
        let style = type[keyPath: style]
        let em = style.isNastaliq ? style.size * scale(of: style) : 0
        return
            marked(in: style)
            .foregroundStyle(color ?? theme.palette.ink)
            .multilineTextAlignment(align)
            .fixedSize(horizontal: false, vertical: true)
            .padding(.horizontal, em * 0.4)
    }

    /// The word that is being said, with a line under it; still where nothing may move.
    private func marked(in style: TextStyle) -> Text {
        guard !theme.isStill, let parts = voice.parts(of: text, key: spokenKey) else {
            return Words.text(text, in: style, language: theme.language)
        }
        let part = { (text: String) in Words.text(text, in: style, language: theme.language) }
        return part(parts.before) + part(parts.word).underline(true, color: theme.palette.accent) + part(parts.after)
    }

    private func scale(of style: TextStyle) -> CGFloat {
        switch style.role {
        case .largeTitle: largeTitleScale
        case .title: titleScale
        default: bodyScale
        }
    }

    /// The Nastaliq font has no digits and no Latin: those are Baloo's, in both languages.
    static func text(_ text: String, in style: TextStyle, language: String) -> Text {
        guard style.isNastaliq else { return Text(text, in: language).font(style.font(isLatin: true)) }
        return runs(of: text).reduce(Text(verbatim: "")) { $0 + Text($1.text, in: language).font(style.font(isLatin: $1.isLatin)) }
    }
}

/// A number, or digits that belong together: in one line, smaller where there is no room for that.
struct Digits: View {
    let text: String
    var style: KeyPath<TypeStyles, TextStyle> = \.digits
    var color: Color?
    @Environment(\.theme) private var theme

    var body: some View {
        Text(text, in: theme.language)
            .font(TypeStyles(isNastaliq: false, scale: theme.scale)[keyPath: style].font(isLatin: true))
            .foregroundStyle(color ?? theme.palette.ink)
            .lineLimit(1)
            .minimumScaleFactor(0.5)
            .environment(\.layoutDirection, .leftToRight)
    }
}

extension Text {
    /// In this language, for whoever hears it: an English voice reads no Urdu.
    init(_ text: String, in language: String) {
        self.init(AttributedString(text, in: language))
    }
}

extension AttributedString {
    fileprivate init(_ text: String, in language: String) {
        self.init(text)
        self.languageIdentifier = language
    }
}

/// A heading; VoiceOver can jump to it, and begins with it where it is the screen's.
struct Heading: View {
    private let words: Words
    private let isScreens: Bool

    init(
        _ text: String, style: KeyPath<TypeStyles, TextStyle> = \.display, color: Color? = nil, align: TextAlignment = .center,
        isScreens: Bool = false
    ) {
        words = Words(text, style: style, color: color, align: align)
        self.isScreens = isScreens
    }

    var body: some View {
        if isScreens { words.leadsScreen() } else { words.accessibilityAddTraits(.isHeader) }
    }
}

private struct ScreenHeading<Content: View>: View {
    let content: Content
    @AccessibilityFocusState private var hasFocus: Bool

    var body: some View {
        content
            .accessibilityAddTraits(.isHeader)
            .accessibilityFocused($hasFocus)
            // Once the screen before is gone: VoiceOver looks for what is focused only then.
            .task {
                try? await Task.sleep(for: .milliseconds(Motion.screen.ms * 2))
                hasFocus = true
            }
    }
}

extension View {
    /// As wide as there is room, with the words at the start.
    func wide(_ alignment: Alignment = .leading) -> some View {
        frame(maxWidth: .infinity, alignment: alignment)
    }

    /// The heading with which VoiceOver begins a new screen.
    func leadsScreen() -> some View { ScreenHeading(content: self) }

    /// What VoiceOver calls it, in the language of the screen.
    func called(_ name: String) -> some View { Called(name: name, content: self) }

    /// One thing to VoiceOver, called `name`; what it holds is decoration.
    func named(_ name: String) -> some View {
        accessibilityElement(children: .ignore).called(name)
    }

    /// Says `text` to VoiceOver whenever it changes, and at first when it comes with the screen.
    func announced(_ text: String, atFirst: Bool = false) -> some View { Announcing(text: text, atFirst: atFirst, content: self) }
}

private struct Called<Content: View>: View {
    let name: String
    let content: Content
    @Environment(\.theme) private var theme

    var body: some View { content.accessibilityLabel(Text(name, in: theme.language)) }
}

private struct Announcing<Content: View>: View {
    let text: String
    let atFirst: Bool
    let content: Content
    @Environment(\.theme) private var theme

    var body: some View {
        content.onChange(of: text, initial: atFirst) { _, now in
            AccessibilityNotification.Announcement(AttributedString(now, in: theme.language)).post()
        }
    }
}
