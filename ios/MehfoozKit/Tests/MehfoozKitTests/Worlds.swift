import Foundation

@testable import MehfoozKit

/// A clock that goes on only when it is told to, in Lahore, and seeds in the same order in every run.
final class StillWorld: World, @unchecked Sendable {
    private let lock = NSLock()
    private var passedMs: Int64 = 0
    private var drawn: UInt64 = 0

    func now() -> Now {
        lock.withLock { Now(unixMs: 1_795_510_000_000 + passedMs, utcOffsetS: 18_000, uptimeMs: 60_000 + passedMs) }
    }

    func seed() -> UInt64 {
        lock.withLock {
            drawn += 1
            return drawn
        }
    }

    func pass(_ ms: Int64) {
        lock.withLock { passedMs += ms }
    }
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

    var database: URL { url.appendingPathComponent("progress.db") }

    /// A file of this name with this in it.
    func file(_ name: String, _ bytes: Data) throws -> URL {
        let file = url.appendingPathComponent(name)
        try bytes.write(to: file)
        return file
    }

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

/// Xorshift: the same numbers in every run.
struct Rng {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(limit))
    }
}
