import MehfoozKit
import SwiftUI

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
