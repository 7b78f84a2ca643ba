import Foundation
import MehfoozCore

/// A story of calls to the game, with what each gives; the same file is replayed in Rust and in Kotlin.
struct Journey: Decodable {
    let about: String
    let steps: [Step]

    /// The names of all journey files.
    static func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    }

    /// The journey of a file.
    static func read(_ file: String) throws -> Journey {
        try JSONDecoder().decode(Journey.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    }

    /// A file that a journey puts in place before the game opens it.
    static func fixture(_ file: String) -> URL {
        folder.appendingPathComponent("files").appendingPathComponent(file)
    }

    private static var folder: URL {
        (1...5).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
            .appendingPathComponent("tests/journeys")
    }
}

/// One call. It gives something, or fails in a way that is written down, or gives nothing.
struct Step: Decodable {
    let call: String
    let args: [String: JSON]?
    let now: Clock?
    let gives: JSON?
    let fails: JSON?

    enum CodingKeys: CodingKey { case call, args, now, gives, fails }

    init(from decoder: any Decoder) throws {
        let step = try decoder.container(keyedBy: CodingKeys.self)
        call = try step.decode(String.self, forKey: .call)
        args = try step.decodeIfPresent([String: JSON].self, forKey: .args)
        now = try step.decodeIfPresent(Clock.self, forKey: .now)
        // A `"gives": null` is an expectation too: that there is none.
        gives = step.contains(.gives) ? try step.decode(JSON.self, forKey: .gives) : nil
        fails = try step.decodeIfPresent(JSON.self, forKey: .fails)
    }
}

/// The clock of a step.
struct Clock: Decodable {
    let now: Now

    enum CodingKeys: String, CodingKey {
        case unix = "unix_ms"
        case offset = "utc_offset_s"
        case uptime = "uptime_ms"
    }

    init(from decoder: any Decoder) throws {
        let clock = try decoder.container(keyedBy: CodingKeys.self)
        now = Now(
            unixMs: try clock.decode(Int64.self, forKey: .unix), utcOffsetS: try clock.decode(Int32.self, forKey: .offset),
            uptimeMs: try clock.decode(Int64.self, forKey: .uptime))
    }
}

/// A fault in how a journey is written.
struct Miswritten: Error, CustomStringConvertible {
    let description: String
}
