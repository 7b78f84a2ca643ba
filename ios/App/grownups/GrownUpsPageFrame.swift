import SwiftUI

/// A page of the grown-ups under its heading and the way back.
struct GrownUpsPageFrame<Content: View>: View {
    let title: String
    let back: String
    let banner: String?
    let onBack: @MainActor () -> Void
    @ViewBuilder let content: Content

    var body: some View {
        Page(banner: banner, isQuietRoom: true) {
            RoundButton(icon: .back, name: back, onTap: onBack)
            Heading(title, style: \.title, isScreens: true).wide(.center)
            Color.clear.frame(width: 48, height: 48)
        } content: {
            content
        }
    }
}
