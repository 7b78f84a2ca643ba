import SwiftUI

/// A page of the grown-ups under its heading and the way back.
struct GrownUpsPageFrame<Content: View>: View {
    let title: String
    let back: String
    let banner: String?
    /// Whose page it is.
    var picture: String?
    /// What reads it aloud.
    var speaker: Speaker?
    let onBack: @MainActor () -> Void
    @ViewBuilder let content: Content
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: banner, isQuietRoom: true) {
            RoundButton(icon: .back, name: back, onTap: onBack)
            Heading(title, style: \.title, isScreens: true).wide(.center)
            if let speaker {
                speaker
            } else {
                Circle().fill(picture == nil ? .clear : theme.palette.paper)
                    .overlay { if let picture { Picture(name: picture, size: 38) } }
                    .sized(48)
                    .accessibilityHidden(true)
            }
        } content: {
            content
        }
    }
}
