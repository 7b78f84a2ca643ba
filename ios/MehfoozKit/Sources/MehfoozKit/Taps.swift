import Observation

/// Which taps count: none while the game answers, and none in the first 400 ms of a screen that came by a tap. A finger that
/// taps twice means the screen that it saw, not the one that has just come.
@MainActor
public final class Taps: Observable {
    /// How long a screen that came by a tap takes none itself. Android's and iOS's own double tap is at most 300 ms.
    public static let pauseMs: Int64 = 400

    private let world: any World
    private var pending = 0
    private var pauseEndsMs = Int64.min
    private var isUnseen = false

    /// Taps by this world's uptime.
    public init(world: any World) {
        self.world = world
    }

    /// Whether a tap counts now.
    public var takesTaps: Bool { pending == 0 && world.now().uptimeMs >= pauseEndsMs }

    /// The game is asked.
    func begin() { pending += 1 }
    /// The game has answered.
    func end() { pending -= 1 }

    /// Another screen came by a tap.
    func pause() {
        isUnseen = true
        pauseEndsMs = world.now().uptimeMs + Self.pauseMs
    }

    /// The screen that came stands on the glass: its pause begins here, however long it took to draw.
    public func appear() {
        if isUnseen { pause() }
        isUnseen = false
    }

    /// Whether an answer is still to come.
    var isAsking: Bool { pending > 0 }
}
