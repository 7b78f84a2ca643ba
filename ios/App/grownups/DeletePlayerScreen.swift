import MehfoozKit
import SwiftUI

/// Asks once more before a player is deleted.
struct DeletePlayerScreen: View {
    let view: DeletePlayerView
    let onKeep: @MainActor () -> Void
    let onDelete: @MainActor () -> Void

    var body: some View {
        Page(banner: view.frame.banner) {
            Picture(name: view.picture, size: 84)
            Heading(view.title, isScreens: true)
            Words(view.text, align: .center)
            MainButton(text: view.keep, onTap: onKeep)
            DeleteButton(text: view.delete, onTap: onDelete)
        }
    }
}
