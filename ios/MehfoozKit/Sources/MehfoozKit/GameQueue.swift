import Foundation

/// The one queue, off the main thread, on which the game is opened and asked; answers come back on the main thread, in order.
final class GameQueue: @unchecked Sendable {
    private let queue = DispatchQueue(label: "game", qos: .userInitiated)
    private let open: @Sendable () throws -> any GameCalls
    /// Touched on the queue only.
    private var game: (any GameCalls)?

    init(open: @escaping @Sendable () throws -> any GameCalls) {
        self.open = open
    }

    /// Asks the game, opening it first when it is not; `then` gets the answer or the error.
    func ask<Answer: Sendable>(
        _ question: @escaping @Sendable (any GameCalls) throws -> Answer,
        then: @escaping @MainActor @Sendable (Result<Answer, any Error>) -> Void
    ) {
        queue.async {
            let answer = Result { try question(self.opened()) }
            DispatchQueue.main.async { MainActor.assumeIsolated { then(answer) } }
        }
    }

    private func opened() throws -> any GameCalls {
        if let game { return game }
        let opened = try open()
        game = opened
        return opened
    }
}
