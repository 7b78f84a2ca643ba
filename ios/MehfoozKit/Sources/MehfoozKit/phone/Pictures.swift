import Foundation
import Observation

/// Pictures of the content, each fetched and decoded once, off the main thread, and kept.
@MainActor
public final class Pictures: Observable {
    /// Makes what the screen draws of a PNG; none when it is damaged.
    public typealias Decode = @Sendable (_ png: Data) -> (any Sendable)?

    private(set) var drawings: [String: Drawing] = [:]
    private let queue: GameQueue
    private let decode: Decode
    private let decoding = DispatchQueue(label: "pictures", qos: .userInitiated)

    init(queue: GameQueue, decode: @escaping Decode) {
        self.queue = queue
        self.decode = decode
    }

    /// The picture of this name, which is fetched when nobody asked for it before.
    public subscript(name: String) -> Drawing {
        if let drawing = drawings[name] { return drawing }
        let drawing = Drawing()
        drawings[name] = drawing
        queue.ask {
            try $0.picture(name: name)
        } then: { answer in
            guard case .success(let png) = answer else { return self.drawings[name] = nil }
            self.draw(png, on: drawing)
        }
        return drawing
    }

    private func draw(_ png: Data, on drawing: Drawing) {
        decoding.async { [decode] in
            let image = decode(png)
            DispatchQueue.main.async { MainActor.assumeIsolated { drawing.image = image } }
        }
    }

    /// Comes back when all that was fetched so far is decoded.
    func settle() async {
        await withCheckedContinuation { done in
            decoding.async { DispatchQueue.main.async { done.resume() } }
        }
    }
}

/// A picture, and whether it is there yet; each is observed by itself.
@MainActor @Observable
public final class Drawing {
    /// What ``Pictures/Decode`` made of it.
    public fileprivate(set) var image: (any Sendable)?

    fileprivate init() {}
}
