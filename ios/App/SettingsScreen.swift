import MehfoozKit
import SwiftUI

/// What belongs to the phone.
struct SettingsScreen: View {
    let view: SettingsView
    let onBack: @MainActor () -> Void
    let onLanguage: @MainActor (_ tag: String) -> Void
    let onPin: @MainActor () -> Void
    let onRemovePin: @MainActor () -> Void
    let onAbout: @MainActor () -> Void

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Choices(title: view.languageTitle, choices: view.languages, onChoose: onLanguage)
            QuietButton(text: view.pin, onTap: onPin)
            if let remove = view.removePin { QuietButton(text: remove, onTap: onRemovePin) }
            QuietButton(text: view.about, onTap: onAbout)
        }
    }
}

/// A PIN is typed, twice.
struct PinScreen: View {
    let view: PinView
    let onBack: @MainActor () -> Void
    let onSave: @MainActor (_ pin: String) -> Void
    @State private var typed = ""
    @State private var first: String?
    @State private var differs = false

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Words(first == nil ? view.text : view.again, align: .center)
            if differs { Words(view.differs, style: \.label, align: .center).announced(view.differs, atFirst: true) }
            TypedDigits(typed: typed, isHidden: true)
            Keys(typed: $typed, most: Int(view.mostDigits), erase: view.erase, enter: view.save, onEnter: enter)
        }
    }

    private func enter() {
        guard typed.count >= Int(view.leastDigits) else { return }
        differs = first != nil && first != typed
        if first == typed { onSave(typed) }
        first = first == nil ? typed : nil
        typed = ""
    }
}

/// Asks once more before a player is deleted.
struct DeletePlayerScreen: View {
    let view: DeletePlayerView
    let onKeep: @MainActor () -> Void
    let onDelete: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            Picture(name: view.picture, size: 84)
            Heading(view.title)
            Words(view.text, align: .center)
            MainButton(text: view.keep, onTap: onKeep)
            let look = Look(face: theme.palette.paper, border: Color(0xE9A79B), edge: Color(0xD98878))
            Chunk(look: look, tap: .press(onDelete), minHeight: 56, align: .center) {
                HStack(spacing: 10) {
                    Sign(icon: .trash, color: theme.palette.flag)
                    Words(view.delete, style: \.smallButton, color: theme.palette.flag, align: .center)
                }
            }
        }
    }
}

/// What the game is, what it keeps, whose work it is.
struct AboutScreen: View {
    let view: AboutView
    let onBack: @MainActor () -> Void

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            ForEach(view.text, id: \.self) { paragraph in Words(paragraph).wide() }
        }
    }
}
