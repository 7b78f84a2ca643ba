import Foundation
import MehfoozCore
import Observation

/// The one owner of the game: one background queue, and what it last told the screens to show.
@MainActor @Observable
public final class Play {
    /// What is on the phone.
    public private(set) var screen = Screen.starting

    /// What the screen says about what was just done on it.
    public private(set) var notice: Notice?

    /// The pictures that the screens show.
    public let pictures: Pictures

    /// Which taps count.
    public let taps: Taps

    @ObservationIgnored let queue: GameQueue
    @ObservationIgnored let world: any World
    @ObservationIgnored private let sounds: (any Sounds)?
    /// Where the child was when the app ended, until the game has come back to it.
    @ObservationIgnored private var start: Route?
    @ObservationIgnored private var hasBegun = false
    /// The app was left, and the gate is not shut yet: nothing that stands behind it is shown.
    @ObservationIgnored private(set) var isLeaving = false

    /// A model over any game; `open` is called on the queue, before the first question. `decode` makes a picture of a PNG.
    public init(
        world: any World, sounds: (any Sounds)? = nil, decode: @escaping Pictures.Decode = { $0 },
        open: @escaping @Sendable () throws -> any GameCalls
    ) {
        self.world = world
        self.sounds = sounds
        taps = Taps(world: world)
        queue = GameQueue(open: open)
        pictures = Pictures(queue: queue, decode: decode)
    }

    /// The model of the real game, with its progress in `database`.
    public convenience init(
        database: URL, world: any World = PhoneWorld(), sounds: (any Sounds)? = nil, decode: @escaping Pictures.Decode = { $0 }
    ) {
        self.init(world: world, sounds: sounds, decode: decode) { try Game.open(path: database.path, now: world.now()) }
    }

    /// Shows the first screen: where the child was when the app ended, or Players.
    public func begin(at route: Route? = nil) {
        if hasBegun { return }
        hasBegun = true
        start = route
        ask(byTap: false) { [world] in try Screen(first: route, in: $0, at: world) }
    }

    /// Opens the game anew after it failed.
    public func tryAgain() {
        guard taps.takesTaps, case .broken = screen else { return }
        let route = route
        queue.close()
        hasBegun = false
        put(.starting, byTap: true)
        begin(at: route)
    }

    /// Where the child is, to come back to when the app was ended.
    public var route: Route? {
        if case .starting = screen { start } else { screen.route }
    }

    /// The app is left: shuts the gate, whatever is on its way. What stands behind it is off the screen at once.
    public func leave() {
        isLeaving = true
        switch screen {
        case .grownUps: put(.starting, byTap: false)
        case .gate(_, let before): put(before, byTap: false)
        default: break
        }
        queue.ask { game in
            try game.closeGate()
            return try game.players()
        } then: { answer in
            self.isLeaving = false
            guard case .starting = self.screen, self.hasBegun else { return }
            self.put((try? answer.get()).map { .players($0) } ?? .broken(.failed, at: nil), byTap: false)
        }
    }

    /// Asks the game for the next screen because of a tap.
    func tap(_ question: @escaping @Sendable (any GameCalls) throws -> Screen) {
        if taps.takesTaps { ask(byTap: true, question) }
    }

    /// Asks the game for the next screen.
    func ask(byTap: Bool, _ question: @escaping @Sendable (any GameCalls) throws -> Screen) {
        ask(byTap: byTap, question) { ($0, nil) }
    }

    /// Asks the game for what `show` makes a screen of, when it has come.
    func ask<Answer: Sendable>(
        byTap: Bool, _ question: @escaping @Sendable (any GameCalls) throws -> Answer,
        show: @escaping @MainActor @Sendable (Answer) -> (Screen, Notice?)
    ) {
        answer(byTap: byTap, { try question($0.get()) }, show: show)
    }

    /// The same for what has an answer even where the game cannot be opened.
    func answer<Answer: Sendable>(
        byTap: Bool, _ question: @escaping @Sendable (Result<any GameCalls, any Error>) throws -> Answer,
        show: @escaping @MainActor @Sendable (Answer) -> (Screen, Notice?)
    ) {
        notice = nil
        taps.begin()
        queue.answer(question) { answer in
            self.taps.end()
            switch answer {
            case .success(let answer):
                let (screen, notice) = show(answer)
                self.put(screen, byTap: byTap, notice: notice)
            case .failure(let error): self.fail(error)
            }
        }
    }

    /// Puts a screen on the phone.
    func put(_ next: Screen, byTap: Bool, notice: Notice? = nil) {
        if isLeaving, next.isForGrownUps { return }
        if case .question(_, let view, let draft) = next {
            draft.taps = taps
            if view.frame.isHeard { draft.onSound = { [sounds] in sounds?.play($0) } }
        }
        if let sound = next.sound(after: screen) { sounds?.play(sound) }
        if byTap, next.name != screen.name { taps.pause() }
        if case .starting = next {} else { start = nil }
        screen = next
        self.notice = notice
    }

    /// Comes back when all that was asked so far is on the screen.
    func settle() async {
        repeat {
            await withCheckedContinuation { done in queue.answer({ _ in }, then: { _ in done.resume() }) }
            await pictures.settle()
        } while taps.isAsking || isLeaving
    }
}
