import MehfoozKit
import SwiftUI

/// What the game is, what it keeps, whose work it is: each with its picture.
struct AboutScreen: View {
    let view: AboutView
    let onBack: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, speaker: speaker, onBack: onBack) {
            ForEach(view.text.indices, id: \.self) { index in
                if typeSize.isAccessibilitySize {
                    VStack(alignment: .leading, spacing: 4) { paragraph(index) }
                } else {
                    HStack(spacing: 14) { paragraph(index) }
                }
            }
        }
    }

    /// Reads what a child understands: what the game is and what it keeps.
    private var speaker: Speaker { Speaker(name: view.speak, lines: Array(view.text.prefix(2)), frame: view.frame) }

    @ViewBuilder private func paragraph(_ index: Int) -> some View {
        if index == 0 { Burst(size: 104) }
        if index == 1 { Picture(name: "mobile-phone", size: 48) }
        if index == 2 { Picture(name: "artist-palette", size: 48) }
        Words(view.text[index]).wide()
    }
}
