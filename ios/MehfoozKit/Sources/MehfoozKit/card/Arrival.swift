import MehfoozCore
import Observation

/// Messages come one after another, as they do on a phone: a typing sign, then the message. Whoever wants less movement, or
/// taps, sees them all at once; what was seen once stays.
@MainActor @Observable
public final class Arrival {
    /// How long the typing sign stands before a message. No step of motion is longer.
    public static let typingMs: Int64 = 400

    /// Somebody is writing the next message.
    public private(set) var isTyping = false
    /// How many messages are there.
    private var count = 1
    private var isWhole = false

    /// The first message is there.
    public nonisolated init() {}

    /// Whether a message is there, counted from 0.
    public func isShown(_ index: Int) -> Bool { isWhole || index < count }

    /// Shows all messages at once.
    public func showAll() {
        isWhole = true
        isTyping = false
    }

    /// Lets the messages come; ends when all are there, or when the task is cancelled. The player's own need no typing sign.
    public func run(_ messages: [MessageView], isStill: Bool, sleep: (_ ms: Int64) async throws -> Void) async {
        if isStill { return showAll() }
        while !isWhole, count < messages.count {
            isTyping = !messages[count].byMe
            do { try await sleep(Self.typingMs) } catch {
                isTyping = false
                return
            }
            if isWhole { return }
            isTyping = false
            count += 1
        }
    }
}
