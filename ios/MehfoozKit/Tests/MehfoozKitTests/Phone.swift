import Foundation
import Testing

@testable import MehfoozKit

/// A phone with the game on it, as a test plays it: the real library, a clock of its own, and faults on demand.
@MainActor
final class Phone {
    let model: Play
    let world: StillWorld
    let faults = Faults()
    let sounds = ListedSounds()
    private let folder: Folder

    init(folder: Folder = Folder(), world: StillWorld = StillWorld(), decode: @escaping Pictures.Decode = { $0 }) {
        self.folder = folder
        self.world = world
        let (faults, path) = (faults, folder.database.path)
        model = Play(world: world, sounds: sounds, decode: decode) {
            if let error = faults.opening { throw error }
            return FaultyGame(try Game.open(path: path, now: world.now()), faults: faults)
        }
    }

    /// Lets the game answer, and a second pass.
    func wait() async {
        await model.settle()
        world.pass(1000)
    }

    /// A tap, and all that comes of it.
    func tap(_ action: @MainActor (Play) -> Void) async {
        action(model)
        await wait()
    }

    /// The app is killed: what lies on the disk now is opened again, where the child was.
    func kill() async throws -> Phone {
        // As the scene keeps it: a string.
        try await open(at: model.route?.rawValue)
    }

    /// What lies on the disk now, opened again.
    func open(at route: String?, failing error: (any Error)? = nil, begins: Bool = true) async throws -> Phone {
        let again = Phone(folder: try folder.copy(), world: world)
        again.faults.opening = error
        if begins { await again.tap { $0.begin(at: route.flatMap { Route(rawValue: $0) }) } }
        return again
    }

    /// A first start with one player, at the map.
    static func atHome(_ language: String = "en", band: String = "8-10", folder: Folder = Folder()) async throws -> Phone {
        let phone = Phone(folder: folder)
        await phone.tap { $0.begin() }
        await phone.tap { $0.chooseLanguage(language) }
        await phone.tap { $0.addPlayer(avatar: "camel", band: band) }
        _ = try phone.home()
        return phone
    }

    /// At the first card of a round.
    static func atQuestion(_ language: String = "en", band: String = "8-10") async throws -> Phone {
        let phone = try await atHome(language, band: band)
        let (player, home) = try phone.home()
        await phone.tap { $0.playOn(player, home) }
        return phone
    }

    /// At the end of a round.
    static func atRoundEnd() async throws -> Phone {
        let phone = try await atQuestion()
        while case .question = phone.model.screen {
            try await phone.answerCard()
            let (player, feedback) = try phone.feedback()
            await phone.tap { $0.next(player, position: feedback.position) }
        }
        return phone
    }

    /// At Parents.
    static func atParents() async throws -> Phone {
        let phone = try await atHome()
        await phone.tap { $0.showGate() }
        try await phone.openGate()
        return phone
    }

    func openGate() async throws {
        let view = try gate()
        await tap { $0.tryGate(view, given: view.solution) }
    }

    /// Puts together the first answer that the card allows, and checks it.
    func answerCard() async throws {
        let (player, view, draft) = try question()
        draft.fill(for: view.response)
        let answer = try #require(draft.answer(to: view.response))
        await tap { $0.answer(player, position: view.position, answer) }
    }

    func home() throws -> (player: UInt64, view: HomeView) {
        guard case .home(let player, let view, _) = model.screen else { throw Unexpected(screen: model.screen) }
        return (player, view)
    }

    func question() throws -> (player: UInt64, view: QuestionView, draft: Draft) {
        guard case .question(let player, let view, let draft) = model.screen else { throw Unexpected(screen: model.screen) }
        return (player, view, draft)
    }

    func feedback() throws -> (player: UInt64, view: FeedbackView) {
        guard case .feedback(let player, let view) = model.screen else { throw Unexpected(screen: model.screen) }
        return (player, view)
    }

    func players() throws -> PlayersView {
        guard case .players(let view) = model.screen else { throw Unexpected(screen: model.screen) }
        return view
    }

    func gate() throws -> GateView {
        guard case .gate(let view, _) = model.screen else { throw Unexpected(screen: model.screen) }
        return view
    }

    func page() throws -> GrownUpsPage {
        guard case .grownUps(let page) = model.screen else { throw Unexpected(screen: model.screen) }
        return page
    }

    func parents() throws -> ParentsView {
        guard case .parents(let view) = try page() else { throw Unexpected(screen: model.screen) }
        return view
    }
}

extension GateView {
    /// What opens it: the product, or the PIN of the tests.
    var solution: String {
        let numbers = (product ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        return numbers.count == 2 ? "\(numbers[0] * numbers[1])" : testPin
    }
}

let testPin = "2468"

extension Draft {
    /// As a child taps it together.
    func fill(for response: ResponseView) {
        switch response {
        case .choose(let options): choose(options[0].key)
        case .spot: if !isNothing { toggleNothing() }
        case .sort(let cards, _, _, _):
            for card in waiting(of: cards) {
                if held != card.key { hold(card.key) }
                putHeld(intoStop: true)
            }
        case .order(let steps, let places, _, _): for step in waiting(of: steps) { append(step.key, places: places.count) }
        }
    }
}
