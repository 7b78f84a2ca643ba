import Foundation
import Testing

@testable import MehfoozKit

/// The phone's own clock and random numbers.
struct WorldTests {
    @Test func theClockTellsTimeAndOffsetAsTheSystemDoes() throws {
        for (name, offset) in [("Asia/Karachi", Int32(18_000)), ("Asia/Kathmandu", 20_700), ("America/Phoenix", -25_200)] {
            let zone = try #require(TimeZone(identifier: name))
            #expect(PhoneWorld(zone: zone).now().utcOffsetS == offset)
        }
        #expect(PhoneWorld().now().utcOffsetS == Int32(TimeZone.current.secondsFromGMT()))
        let before = Date().timeIntervalSince1970 * 1000
        let now = Double(PhoneWorld().now().unixMs)
        #expect(now >= before.rounded(.down) && now <= Date().timeIntervalSince1970 * 1000)
    }

    @Test func theUptimeGoesOnAndIsTheSystems() throws {
        let before = PhoneWorld().now().uptimeMs
        #expect(before > 0)
        let start = Date()
        while Date().timeIntervalSince(start) < 0.003 {}
        #expect(PhoneWorld().now().uptimeMs > before)
        #if os(Linux)
            let uptime = try String(contentsOfFile: "/proc/uptime", encoding: .utf8).split(separator: " ")[0]
            let seconds = try #require(Double(uptime))
            #expect(abs(Double(PhoneWorld().now().uptimeMs) / 1000 - seconds) < 5)
        #endif
    }

    @Test func noTwoSeedsAreTheSame() {
        let seeds = (1...100).map { _ in PhoneWorld().seed() }
        #expect(Set(seeds).count == 100)
        #expect(seeds.contains { $0 > UInt64(UInt32.max) }, "all 64 bits")
    }
}
