import Foundation
import Observation

/// Pictures of the content as PNG, each fetched once and kept.
@MainActor @Observable
public final class Pictures {
    private var bytes: [String: Data] = [:]
    @ObservationIgnored private var asked: Set<String> = []
    @ObservationIgnored private let queue: GameQueue

    init(queue: GameQueue) {
        self.queue = queue
    }

    /// The picture's bytes, once they are there.
    public subscript(name: String) -> Data? { bytes[name] }

    /// Fetches a picture, unless it was asked for already.
    public func ask(_ name: String) {
        guard asked.insert(name).inserted else { return }
        queue.ask {
            try $0.picture(name: name)
        } then: { answer in
            if case .success(let png) = answer { self.bytes[name] = png }
        }
    }
}
