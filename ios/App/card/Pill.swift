import MehfoozKit
import SwiftUI

/// After Check: things of the photo in words, in the colours of their rings.
struct PhotoPills: View {
    let shown: [WhyView]

    var body: some View {
        ForEach(Array(shown.enumerated()), id: \.offset) { _, why in
            switch why.mark {
            case .right: Pill(text: why.text, color: \.right, tint: \.rightTint, sign: .check, key: why.key)
            case .notYet: Pill(text: why.text, color: \.notYet, tint: \.notYetTint, sign: .loop, key: why.key)
            case .missed: Pill(text: why.text, color: \.accent, tint: \.paper, sign: .plus, key: why.key, isDashed: true)
            }
        }
    }
}

/// A thing in words, in the colour of its ring; a cross takes it back where it can be taken back.
struct Pill: View {
    let text: String
    let color: KeyPath<Palette, Color>
    let tint: KeyPath<Palette, Color>
    let sign: Icon
    let key: String
    var isDashed = false
    var onTakeBack: (@MainActor () -> Void)?
    @Environment(\.theme) private var theme

    var body: some View {
        let color = theme.palette[keyPath: color]
        Chunk(
            look: Look(face: theme.palette[keyPath: tint], border: color, borderWidth: 3, radius: 24, isDashed: isDashed),
            tap: onTakeBack.map { .press($0) } ?? .off, isWide: onTakeBack == nil,
            padding: EdgeInsets(top: 4, leading: 14, bottom: 4, trailing: 14),
            says: SpokenLine(text: text, key: "pill-\(key)")
        ) {
            HStack(spacing: 8) {
                Sign(icon: sign, color: color, size: 22)
                Words(text, style: \.label)
                if onTakeBack == nil { Spacer(minLength: 0) }
                if onTakeBack != nil { Sign(icon: .close, color: color, size: 20) }
            }
        }
    }
}
