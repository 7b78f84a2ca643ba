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
            RowCard {
                Choices(title: view.languageTitle, choices: view.languages, areLanguages: true, onChoose: onLanguage)
                // A child may play in another language than the phone's.
                ForEach(view.languages.filter { !voice.speaks($0.value) }, id: \.value) { language in
                    RowLine()
                    missingVoice(language)
                }
            }
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

    /// That children cannot be read to in this language. The system has no page of its voices that an app may open.
    private func missingVoice(_ language: ChoiceView) -> some View {
        VStack(alignment: .leading, spacing: 0) {
            Themed(theme: Theme(language: language.value)) { Words(language.label, style: \.label) }
            Words(view.noVoice, style: \.small, color: theme.palette.soft)
        }
        .wide()
        .padding(12)
        .accessibilityElement(children: .combine)
    }
}
