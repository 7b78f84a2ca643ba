import Foundation
import MehfoozCore

/// Where the game's time and chance come from.
public protocol World: Sendable {
    /// The clock at this instant.
    func now() -> Now
    /// 64 bits by chance.
    func seed() -> UInt64
}

/// The phone's clock and random numbers.
public struct PhoneWorld: World {
    private let zone: TimeZone

    /// Reads the system's clock and random numbers; `zone` is the system's too, as it is at each instant.
    public init(zone: TimeZone = .autoupdatingCurrent) {
        self.zone = zone
    }

    /// The clock at this instant.
    public func now() -> Now {
        let date = Date()
        let offset = zone.secondsFromGMT(for: date)
        return Now(
            unixMs: Int64((date.timeIntervalSince1970 * 1000).rounded(.down)), utcOffsetS: Int32(offset), uptimeMs: uptimeMs())
    }

    /// 64 bits from the system's source.
    public func seed() -> UInt64 {
        UInt64.random(in: .min ... .max)
    }

    /// Milliseconds since the phone was switched on, sleep included.
    private func uptimeMs() -> Int64 {
        var time = timespec()
        #if canImport(Darwin)
            clock_gettime(CLOCK_MONOTONIC_RAW, &time)
        #else
            clock_gettime(CLOCK_BOOTTIME, &time)
        #endif
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// Where progress is kept: on this phone only, in no backup. Where the folder cannot be made, the game says that nothing is saved.
public func databaseURL() -> URL {
    let files = FileManager.default
    let support = files.urls(for: .applicationSupportDirectory, in: .userDomainMask).first ?? files.temporaryDirectory
    let folder = support.appendingPathComponent("game", isDirectory: true)
    try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    #if canImport(Darwin)
        var kept = folder
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? kept.setResourceValues(values)
    #endif
    return folder.appendingPathComponent("progress.db")
}
