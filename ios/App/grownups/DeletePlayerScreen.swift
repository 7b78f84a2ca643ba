import MehfoozKit
import SwiftUI

/// Asks once more before a player is deleted.
struct DeletePlayerScreen: View {
    let view: DeletePlayerView
    let onKeep: @MainActor () -> Void
    let onDelete: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Page(banner: view.frame.banner) {
            Picture(name: view.picture, size: 84)
            Heading(view.title, isScreens: true)
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
