import MehfoozKit
import SwiftUI

/// One style of type. It grows with the phone's text size.
struct TextStyle {
    let size: CGFloat
    let isBold: Bool
    let isNastaliq: Bool
    /// What is large already grows less than what is small: at most 1.8 and 2.1 times instead of 3.1.
    var role = Font.TextStyle.body
    /// It stands on a picture, and does not grow with the phone's text size.
    var isFixed = false

    /// The font of the words, or of Latin and digits among them.
    func font(isLatin: Bool) -> Font {
        let bold = isNastaliq && !isLatin ? "MehfoozNastaliq-Bold" : "Baloo2-ExtraBold"
        let plain = isNastaliq && !isLatin ? "MehfoozNastaliq-Regular" : "Baloo2-SemiBold"
        let name = isBold ? bold : plain
        return isFixed ? .custom(name, fixedSize: size) : .custom(name, size: size, relativeTo: role)
    }
}

/// The sizes of type of a language; the line is the font's own.
struct TypeStyles {
    let isNastaliq: Bool
    /// How much larger all of it is.
    var scale: CGFloat = 1
    /// For a card that is full.
    var isTight = false

    var display: TextStyle { style(28, isBold: true, nastaliq: 26, role: .largeTitle) }
    /// What a card asks.
    var question: TextStyle {
        isTight ? style(18, isBold: true, nastaliq: 16, role: .title) : style(21, isBold: true, nastaliq: 20, role: .title)
    }
    var title: TextStyle { style(22, isBold: true, role: .title) }
    var button: TextStyle { style(22, isBold: true, nastaliq: 20, role: .largeTitle) }
    var smallButton: TextStyle { style(17, isBold: true, nastaliq: 16, role: .title) }
    var play: TextStyle { style(28, isBold: true, nastaliq: 24, role: .largeTitle) }
    var picture: TextStyle { style(20, isBold: true, role: .title) }
    var body: TextStyle { isTight ? style(16, nastaliq: 15) : style(18) }
    var strong: TextStyle { style(18, isBold: true) }
    var chat: TextStyle { isTight ? style(15, nastaliq: 14) : style(17) }
    /// The name on a message, and the first words of a window.
    var sender: TextStyle { style(18, isBold: true, nastaliq: 16, role: .title) }
    var dialog: TextStyle { style(20, isBold: true, nastaliq: 19, role: .title) }
    var note: TextStyle { style(16) }
    var label: TextStyle { style(16, isBold: true) }
    var small: TextStyle { style(15) }
    var boldSmall: TextStyle { style(15, isBold: true, role: .title) }
    /// Always in Baloo, as are digits.
    var digit: TextStyle { digits(18) }
    var smallDigit: TextStyle { digits(15) }
    var digits: TextStyle { digits(32) }

    private func digits(_ size: CGFloat) -> TextStyle {
        TextStyle(size: size * scale, isBold: true, isNastaliq: false, role: .largeTitle)
    }

    private func style(
        _ size: CGFloat, isBold: Bool = false, nastaliq: CGFloat? = nil, role: Font.TextStyle = .body
    ) -> TextStyle {
        TextStyle(size: (isNastaliq ? nastaliq ?? size : size) * scale, isBold: isBold, isNastaliq: isNastaliq, role: role)
    }
}

/// Colours, type and direction of a screen.
struct Theme {
    let language: String
    let isRightToLeft: Bool
    let isCalm: Bool
    /// Nothing moves: the player or the system asks for that, or the card is sensitive.
    var isStill = false
    /// How much larger type and measures are than on a phone: a tablet is held farther away.
    var scale: CGFloat = 1

    var palette: Palette { isCalm ? .calm : .light }
    var type: TypeStyles { TypeStyles(isNastaliq: isRightToLeft, scale: scale) }

    static let light = Theme(language: "en", isRightToLeft: false, isCalm: false)
}

extension Theme {
    /// The sunny theme in a language, by its tag, written the way its script runs.
    init(language: String) {
        let isRightToLeft = Locale.Language(identifier: language).characterDirection == .rightToLeft
        self.init(language: language, isRightToLeft: isRightToLeft, isCalm: false)
    }
}

private struct ThemeKey: EnvironmentKey {
    static let defaultValue = Theme.light
}

extension EnvironmentValues {
    var theme: Theme {
        get { self[ThemeKey.self] }
        set { self[ThemeKey.self] = newValue }
    }
}

/// Sets all that is in it in a theme.
struct Themed<Content: View>: View {
    let theme: Theme
    @ViewBuilder let content: Content
    @Environment(\.horizontalSizeClass) private var width
    @Environment(\.verticalSizeClass) private var height
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        var theme = theme
        // Whoever reads large text has said how large.
        if width == .regular && height == .regular && !typeSize.isAccessibilitySize { theme.scale = 1.3 }
        return
            content
            .environment(\.theme, theme)
            .environment(\.layoutDirection, theme.isRightToLeft ? .rightToLeft : .leftToRight)
            .environment(\.locale, Locale(identifier: theme.language))
    }
}

extension View {
    /// As wide and high as the design has it on a phone, and larger where all is.
    func sized(_ width: CGFloat, _ height: CGFloat? = nil) -> some View { Sized(width: width, height: height ?? width, content: self) }
}

private struct Sized<Content: View>: View {
    let width: CGFloat
    let height: CGFloat
    let content: Content
    @Environment(\.theme) private var theme

    var body: some View { content.frame(width: width * theme.scale, height: height * theme.scale) }
}

extension EdgeInsets {
    static func * (insets: EdgeInsets, scale: CGFloat) -> EdgeInsets {
        EdgeInsets(
            top: insets.top * scale, leading: insets.leading * scale, bottom: insets.bottom * scale, trailing: insets.trailing * scale)
    }
}

/// Sets a screen as its view record's frame says.
struct Framed<Content: View>: View {
    let frame: Frame
    let content: Content
    @Environment(\.accessibilityReduceMotion) private var isReduced

    init(_ frame: Frame, @ViewBuilder content: () -> Content) {
        self.frame = frame
        self.content = content()
    }

    var body: some View {
        let theme = Theme(
            language: frame.language, isRightToLeft: frame.rightToLeft, isCalm: frame.calm,
            isStill: frame.calmerMotion || frame.calm || isReduced)
        Themed(theme: theme) { content }
    }
}
