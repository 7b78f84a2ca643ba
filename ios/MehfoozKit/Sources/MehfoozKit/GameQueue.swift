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

    /// Asks the game, opening it first when it is not; `then` gets the answer or the error, which is ``NotOpened`` when there
    /// is no game to ask.
    func ask<Answer: Sendable>(
        _ question: @escaping @Sendable (any GameCalls) throws -> Answer,
        then: @escaping @MainActor @Sendable (Result<Answer, any Error>) -> Void
    ) {
        answer({ try question($0.get()) }, then: then)
    }

    /// Asks what has an answer even where the game cannot be opened.
    func answer<Answer: Sendable>(
        _ question: @escaping @Sendable (Result<any GameCalls, any Error>) throws -> Answer,
        then: @escaping @MainActor @Sendable (Result<Answer, any Error>) -> Void
    ) {
        queue.async {
            let answer = Result { try question(Result { try self.opened() }) }
            DispatchQueue.main.async { MainActor.assumeIsolated { then(answer) } }
        }
    }

    /// Lets go of the game; the next question opens it again.
    func close() {
        queue.async { self.game = nil }
    }

    private func opened() throws -> any GameCalls {
        if let game { return game }
        do {
            let opened = try open()
            game = opened
            return opened
        } catch {
            throw NotOpened(cause: error)
        }
    }
}

/// The game could not be opened.
struct NotOpened: Error {
    let cause: any Error
}
