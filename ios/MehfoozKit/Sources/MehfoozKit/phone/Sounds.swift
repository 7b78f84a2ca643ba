import MehfoozCore

/// The game's own sounds; `android/host/sounds.py` makes their files, which have the same names.
public enum Sound: String, CaseIterable, Sendable {
    /// Something is chosen or marked.
    case tap
    /// Something lies where it was put.
    case placed
    /// The answer is right.
    case right
    /// A badge was won.
    case badge
}

/// What plays sounds: on a phone the loudspeaker, in tests a list of what was asked.
@MainActor
public protocol Sounds: AnyObject {
    /// Plays this now, whatever else is heard.
    func play(_ sound: Sound)
}

extension Frame {
    /// By the player's switch, and never on calm pages.
    var isHeard: Bool { sounds && !calm }
}

extension Screen {
    /// What is heard when this screen comes after `before`, and not when it comes back after Help.
    func sound(after before: Screen) -> Sound? {
        guard frame?.isHeard == true else { return nil }
        switch (before, self) {
        case (.question, .feedback(_, let view)): return view.verdict == .right ? .right : nil
        case (.feedback, .roundEnd(_, let view)): return view.badges.isEmpty ? nil : .badge
        default: return nil
        }
    }
}
