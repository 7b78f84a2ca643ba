import MehfoozKit
import SwiftUI
import UniformTypeIdentifiers

/// Saves a copy of a player, or brings one in.
struct ExportImportScreen: View {
    let view: ExportImportView
    let copy: PlayerCopy?
    let onBack: @MainActor () -> Void
    let onExport: @MainActor (ExportChoice) -> Void
    let onSaved: @MainActor () -> Void
    let onImport: @MainActor (_ document: String) -> Void
    @State private var isAsking = false

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Words(view.text).wide()
            ForEach(view.players, id: \.player) { choice in
                HStack(spacing: 12) {
                    Picture(name: choice.picture, size: 52)
                    QuietButton(text: choice.label) { onExport(choice) }
                }
            }
            QuietButton(text: view.import) { isAsking = true }
        }
        .fileExporter(
            isPresented: Binding(get: { copy != nil }, set: { if !$0 { onSaved() } }), document: copy.map { CopyFile(copy: $0) },
            contentType: .json, defaultFilename: copy?.file
        ) { _ in }
        .fileImporter(isPresented: $isAsking, allowedContentTypes: [.data]) { chosen in
            if case .success(let url) = chosen { onImport(read(url)) }
        }
    }

    /// What the file says; the game tells whether that is a copy.
    private func read(_ url: URL) -> String {
        let isScoped = url.startAccessingSecurityScopedResource()
        defer { if isScoped { url.stopAccessingSecurityScopedResource() } }
        return String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
    }
}

/// A copy, as the system saves it.
private struct CopyFile: FileDocument {
    static let readableContentTypes = [UTType.json]
    let document: String

    init(copy: PlayerCopy) {
        document = copy.document
    }

    init(configuration: ReadConfiguration) throws {
        document = String(decoding: configuration.file.regularFileContents ?? Data(), as: UTF8.self)
    }

    func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper {
        FileWrapper(regularFileWithContents: Data(document.utf8))
    }
}

/// What came of a file that was brought in.
struct ImportedScreen: View {
    let view: ImportedView
    let onBack: @MainActor () -> Void

    var body: some View {
        Page(banner: view.frame.banner) {
            if let picture = view.picture { Picture(name: picture, size: 84) }
            Heading(view.text, style: \.title).announced(view.text, atFirst: true)
            MainButton(text: view.back, onTap: onBack)
        }
    }
}
