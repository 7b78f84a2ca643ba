import MehfoozKit
import SwiftUI
import UniformTypeIdentifiers

/// Saves a copy of a player, or brings one in.
struct ExportImportScreen: View {
    let view: ExportImportView
    let copy: PlayerCopy?
    let onBack: @MainActor () -> Void
    let onExport: @MainActor (_ player: UInt64) -> Void
    let onDone: @MainActor (_ isSaved: Bool) -> Void
    let onLeft: @MainActor () -> Void
    /// With no file, the system could not get the one that was chosen.
    let onImport: @MainActor (_ file: URL?) -> Void

    var body: some View {
        GrownUpsPageFrame(title: view.title, back: view.back, banner: view.frame.banner, onBack: onBack) {
            Words(view.text).wide()
            ForEach(view.players, id: \.player) { choice in
                ExportButton(
                    choice: choice, copy: copy?.player == choice.player ? copy : nil, onExport: { onExport(choice.player) },
                    onDone: onDone, onLeft: onLeft)
            }
            ImportButton(text: view.import, onImport: onImport)
        }
    }
}

/// Asks for a copy of a player, and the system to save it when it has come.
private struct ExportButton: View {
    let choice: ExportChoice
    let copy: PlayerCopy?
    let onExport: @MainActor () -> Void
    let onDone: @MainActor (_ isSaved: Bool) -> Void
    let onLeft: @MainActor () -> Void
    @State private var isSaving = false

    var body: some View {
        HStack(spacing: 12) {
            Picture(name: choice.picture, size: 52)
            QuietButton(text: choice.label, onTap: onExport)
        }
        .fileExporter(
            isPresented: $isSaving, document: copy.map { CopyFile(copy: $0) }, contentTypes: [.json], defaultFilename: choice.file,
            onCompletion: { result in
                switch result {
                case .success: onDone(true)
                case .failure: onDone(false)
                }
            }, onCancellation: { onLeft() }
        )
        .onChange(of: copy, initial: true) { _, now in isSaving = now != nil }
    }
}

/// Asks the system for a file.
private struct ImportButton: View {
    let text: String
    let onImport: @MainActor (_ file: URL?) -> Void
    @State private var isAsking = false

    var body: some View {
        QuietButton(text: text) { isAsking = true }
            .fileImporter(isPresented: $isAsking, allowedContentTypes: [.data]) { chosen in onImport(try? chosen.get()) }
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
            Heading(view.text, style: \.title, isScreens: true)
            MainButton(text: view.back, onTap: onBack)
        }
    }
}
