import Foundation
import Observation
import Testing

@testable import MehfoozKit

@MainActor
struct PicturesTests {
    @Test func aPictureIsFetchedAndDecodedOnceOffTheMainThreadAndKept() async throws {
        let decoded = Decoded()
        let phone = Phone(decode: decoded.decode)
        let model = phone.model
        let pictures = model.pictures
        let camel = pictures["camel"]
        #expect(camel.image == nil)
        #expect(pictures["camel"] === camel)
        await model.settle()
        #expect((camel.image as? Data)?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
        #expect(pictures["camel"] === camel)
        await model.settle()
        #expect(phone.faults.takeAsked() == ["picture"])
        #expect(decoded.onMain == [false], "decoded once, not on the main thread")
    }

    @Test func theArrivalOfOnePictureIsNoNewsToAnother() async throws {
        let model = Phone().model
        let (camel, lion) = (model.pictures["camel"], model.pictures["lion"])
        let told = Told()
        withObservationTracking {
            _ = camel.image
        } onChange: {
            told.count += 1
        }
        withObservationTracking {
            _ = lion.image
        } onChange: {
            told.count += 1
        }
        await model.settle()
        #expect(told.count == 2, "each is told once")
        withObservationTracking {
            _ = camel.image
        } onChange: {
            told.count += 1
        }
        _ = model.pictures["elephant"]
        await model.settle()
        #expect(told.count == 2)
    }

    @Test func aPictureThatFailedIsAskedForAgain() async throws {
        let phone = Phone()
        let model = phone.model
        phone.faults.fail(MehfoozError.Storage(reason: ""))
        _ = model.pictures["camel"]
        await model.settle()
        phone.faults.fail(nil)
        let camel = model.pictures["camel"]
        await model.settle()
        #expect(camel.image != nil)
    }
}

private final class Told: @unchecked Sendable {
    var count = 0
}

/// Where pictures were decoded: on the main queue, or elsewhere.
private final class Decoded: @unchecked Sendable {
    private let lock = NSLock()
    private let main = DispatchSpecificKey<Bool>()
    private var seen: [Bool] = []

    init() { DispatchQueue.main.setSpecific(key: main, value: true) }

    var onMain: [Bool] { lock.withLock { seen } }

    @Sendable func decode(_ png: Data) -> (any Sendable)? {
        let isMain = DispatchQueue.getSpecific(key: main) ?? false
        lock.withLock { seen.append(isMain) }
        return png
    }
}
