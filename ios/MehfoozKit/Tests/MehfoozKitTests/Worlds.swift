import Foundation
import MehfoozKit

/// A clock that stands, and dice that always fall the same way.
struct StillWorld: World {
    func now() -> Now { Now(unixMs: 1_795_510_000_000, utcOffsetS: 18_000, uptimeMs: 60_000) }
    func seed() -> UInt64 { 7 }
}

struct Unexpected: Error {
    let screen: Screen
}

/// A folder of its own for a database, gone after the test.
final class Folder {
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private var copies: [Folder] = []

    init() { try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    var database: URL { url.appendingPathComponent("mehfooz.db") }

    /// The same files once more; the copy lives as long as this folder.
    func copy() throws -> Folder {
        let copy = Folder()
        copies.append(copy)
        for file in try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil) {
            try FileManager.default.copyItem(at: file, to: copy.url.appendingPathComponent(file.lastPathComponent))
        }
        return copy
    }
}
