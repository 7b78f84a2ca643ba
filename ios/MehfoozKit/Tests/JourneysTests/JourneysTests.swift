import Foundation
import Testing

/// The journeys of tests/journeys, through the bridge.
struct JourneysTests {
    @Test func thereAreJourneys() throws {
        #expect(try !Journey.files().isEmpty, "tests/journeys holds no journey")
    }

    @Test(arguments: (try? Journey.files()) ?? [])
    func aJourneyGivesInSwiftWhatIsWritten(file: String) throws {
        let journey = try Journey.read(file)
        #expect(!journey.steps.isEmpty, "\(file): no steps")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let replay = Replay(database: folder.appendingPathComponent("progress.db"))
        for (number, step) in journey.steps.enumerated() {
            if let fault = replay.fault(in: step) {
                // What follows stands on this step, so the first fault of a journey is enough.
                Issue.record("\(file): step \(number), \(step.call): \(fault)")
                return
            }
        }
    }
}
