import Foundation
import MehfoozCore

#if canImport(os)
    import os

    private let log = Logger(subsystem: "mehfooz", category: "copies")
#endif

/// A player's progress, to be saved where the parent says.
public struct PlayerCopy: Sendable, Equatable {
    /// Whose it is.
    public let player: UInt64
    /// The file's name to offer; it names nobody.
    public let file: String
    /// One JSON document.
    public let document: String
}

/// Copies of players' progress, out of the phone and into it.
extension Play {
    /// Shows ExportImport.
    public func showExportImport() { showExportImport(of: nil) }

    /// The same, asked for on the page of a child.
    func showExportImport(of child: UInt64?) { tap { .grownUps(.exportImport(try $0.exportImport(), copy: nil, of: child)) } }

    /// Makes a copy of a player and asks the system to save it, on ExportImport.
    public func exportPlayer(_ player: UInt64) {
        guard taps.takesTaps else { return }
        let child = copiesOf
        ask(byTap: true) { game in
            let view = try game.exportImport()
            guard let choice = view.players.first(where: { $0.player == player }) else {
                throw MehfoozError.Unknown(reason: "player \(player) has no copy to save")
            }
            do {
                let copy = PlayerCopy(player: player, file: choice.file, document: try game.exportPlayer(player: player))
                return (.grownUps(.exportImport(view, copy: copy, of: child)), nil)
            } catch MehfoozError.Storage {
                return (.grownUps(.exportImport(view, copy: nil, of: child)), .failed(view.frame.failedStorage))
            }
        } show: {
            $0
        }
    }

    /// The system has saved the copy, or has failed to.
    public func copyIsDone(isSaved: Bool) {
        endCopy { isSaved ? .done($0.saved) : .failed($0.notSaved) }
    }

    /// The system was told not to save the copy.
    public func copyIsLeft() {
        endCopy { _ in nil }
    }

    /// Takes in the copy in a file that the parent chose, and shows what came of it; none where the system could not get it.
    public func importPlayer(from file: URL?) {
        #if canImport(Darwin)
            let isOpened = file?.startAccessingSecurityScopedResource() ?? false
        #endif
        let child = copiesOf
        ask(byTap: false) { [world] game in
            #if canImport(Darwin)
                defer { if isOpened { file?.stopAccessingSecurityScopedResource() } }
            #endif
            let view = try game.exportImport()
            guard let document = file.flatMap({ try? text(of: $0) }) else {
                return (.grownUps(.exportImport(view, copy: nil, of: child)), .failed(view.notRead))
            }
            do {
                let imported = try game.importPlayer(document: document, now: world.now())
                #if canImport(os)
                    if let reason = imported.reason { log.notice("A copy was refused: \(reason, privacy: .public)") }
                #endif
                return (.grownUps(.imported(imported, of: child)), nil)
            } catch MehfoozError.Storage {
                return (.grownUps(.exportImport(view, copy: nil, of: child)), .failed(view.frame.failedStorage))
            }
        } show: {
            $0
        }
    }

    /// On whose page a copy was asked for.
    private var copiesOf: UInt64? {
        switch screen {
        case .grownUps(.child(let view)): view.player
        case .grownUps(.exportImport(_, _, let child)): child
        default: nil
        }
    }

    private func endCopy(_ notice: (ExportImportView) -> Notice?) {
        guard case .grownUps(.exportImport(let view, .some, let child)) = screen else { return }
        put(.grownUps(.exportImport(view, copy: nil, of: child)), byTap: false, notice: notice(view))
    }
}

/// The most bytes of a file that are read; the game takes copies of at most one byte less, and says so.
let mostBytesRead = (8 << 20) + 1

/// What a file says, as far as a copy can be long.
func text(of file: URL) throws -> String {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return String(decoding: try handle.read(upToCount: mostBytesRead) ?? Data(), as: UTF8.self)
}
