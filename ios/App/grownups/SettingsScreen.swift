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
    @Environment(\.theme) private var theme
    @Environment(Voice.self) private var voice

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            RowCard { Choices(title: view.languageTitle, choices: view.languages, areLanguages: true, onChoose: onLanguage) }
            if !voice.speaks(view.frame.speech) { Words(view.noVoice, style: \.small, color: theme.palette.soft).wide() }
            RowCard {
                GoRow(icon: .key, text: view.pin, onTap: onPin)
                if let remove = view.removePin {
                    RowLine()
                    GoRow(icon: .lock, text: remove, onTap: onRemovePin)
                }
            }
            RowCard { GoRow(icon: .info, text: view.about, onTap: onAbout) }
        }
    }
}
