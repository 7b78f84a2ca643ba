import MehfoozKit
import SwiftUI

/// All children of the phone: what each has come to, and one question to ask. Never an answer.
struct ParentsScreen: View {
    let view: ParentsView
    let onBack: @MainActor () -> Void
    let onChild: @MainActor (UInt64) -> Void
    let onSettings: @MainActor () -> Void
    let onExportImport: @MainActor () -> Void

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            if let message = view.message { Banner(text: message) }
            if let taken = view.pinTakenAway { Banner(text: taken) }
            Words(view.note).wide()
            ForEach(view.children, id: \.player) { child in ChildButton(child: child) { onChild(child.player) } }
            Card { Words(view.tip) }
            RowCard {
                GoRow(icon: .settings, text: view.settings, onTap: onSettings)
                RowLine()
                GoRow(icon: .share, text: view.exportImport, onTap: onExportImport)
            }
        }
    }
}

private struct ChildButton: View {
    let child: ChildTile
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let palette = theme.palette
        let look = Look(face: palette.paper, border: palette.line, borderWidth: 3, edge: palette.edge)
        Chunk(look: look, tap: .press(onTap)) {
            VStack(alignment: .leading, spacing: 6) {
                HStack(spacing: 12) {
                    Circle().fill(palette.sand)
                        .overlay { Picture(name: child.picture, size: 46) }
                        .sized(60)
                    VStack(alignment: .leading, spacing: 0) {
                        Words(child.name, style: \.picture)
                        Words(child.band, style: \.small, color: palette.soft)
                    }
                    .wide()
                    Sign(icon: .forward, color: palette.ink)
                }
                Words(child.effort, style: \.small, color: palette.soft)
                Words(child.badges, style: \.small, color: palette.soft)
                ask
            }
            .padding(.vertical, 4)
            .wide()
        }
        .called(child.spoken.joined(separator: ". "))
    }

    private var ask: some View {
        HStack(alignment: .top, spacing: 10) {
            if !typeSize.isAccessibilitySize { Sign(icon: .talk, color: theme.palette.ink) }
            VStack(alignment: .leading, spacing: 0) {
                Words(child.askTitle, style: \.label)
                Words(child.ask)
            }
            .wide()
        }
        .padding(EdgeInsets(top: 8, leading: 10, bottom: 8, trailing: 10))
        .background { RoundedRectangle(cornerRadius: 14).fill(theme.palette.warn) }
    }
}
