import MehfoozKit
import SwiftUI

/// The first screen of a first start; each language speaks for itself.
struct LanguageScreen: View {
    let view: LanguageView
    let onChoose: @MainActor (String) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: nil) {
            Mithu(size: 128)
            each { Words($0.game, style: \.display, align: .center).accessibilityAddTraits(.isHeader) }
            each { Words($0.greeting, align: .center) }
            each { choice in
                let look = Look(face: theme.palette.paper, border: theme.palette.line, borderWidth: 3, edge: theme.palette.edge)
                Chunk(look: look, tap: .press { onChoose(choice.tag) }, minHeight: 68, align: .center) {
                    Words(choice.name, style: \.button, align: .center)
                }
            }
            each { Words($0.note, style: \.small, color: theme.palette.soft, align: .center) }
        }
    }

    /// The same once for each language, set in it.
    private func each<Content: View>(@ViewBuilder _ content: @escaping (LanguageChoice) -> Content) -> some View {
        ForEach(view.languages, id: \.tag) { choice in
            Themed(theme: Theme(language: choice.tag, isRightToLeft: choice.rightToLeft, isCalm: false)) { content(choice) }
        }
    }
}
