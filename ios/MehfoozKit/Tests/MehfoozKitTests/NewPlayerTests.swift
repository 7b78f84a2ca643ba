import Testing

@testable import MehfoozKit

/// A new player's first minute: an animal, an age, the map.
@MainActor
struct NewPlayerTests {
    @Test func theAgeIsAskedOnAScreenOfItsOwnAndBackLeadsToTheAnimals() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.back() }
        await phone.tap { $0.showNewPlayer() }
        let first = phone.model.screen.name
        let view = try phone.newPlayer().view
        await phone.tap { $0.chooseAnimal(view.animals[1].avatar) }
        #expect(try phone.newPlayer().animal == view.animals[1].avatar)
        #expect(phone.model.screen.name != first, "the transition, the pause and the focus hang on the name")
        await phone.tap { $0.back() }
        #expect(try phone.newPlayer().animal == nil)
        await phone.tap { $0.back() }
        _ = try phone.players()
    }

    @Test func aLookAtHelpLosesNoAnimal() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.back() }
        await phone.tap { $0.showNewPlayer() }
        let view = try phone.newPlayer().view
        await phone.tap { $0.chooseAnimal(view.animals[0].avatar) }
        await phone.tap { $0.showHelp() }
        guard case .help = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.tap { $0.back() }
        #expect(try phone.newPlayer().animal == view.animals[0].avatar)
    }

    @Test func aDoubleTapOnAnAnimalsButtonChoosesNoAge() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.back() }
        await phone.tap { $0.showNewPlayer() }
        let view = try phone.newPlayer().view
        phone.model.chooseAnimal(view.animals[0].avatar)
        #expect(!phone.model.taps.takesTaps)
        phone.model.back()
        #expect(try phone.newPlayer().animal == view.animals[0].avatar, "the second tap of two meant the screen before")
    }

    @Test func theHandShowsPlayUntilSomethingWasPlayed() async throws {
        let phone = try await Phone.atHome()
        let (player, home) = try phone.home()
        #expect(home.awaitsFirstTap)
        await phone.tap { $0.playOn(player, home) }
        await phone.tap { $0.back() }
        #expect(try !phone.home().view.awaitsFirstTap, "a round waits")
        let waiting = try phone.home().view
        await phone.tap { $0.playOn(player, waiting) }
        while case .question = phone.model.screen {
            try await phone.answerCard()
            let position = try phone.feedback().view.position
            await phone.tap { $0.next(player, position: position) }
        }
        await phone.tap { $0.back() }
        #expect(try !phone.home().view.awaitsFirstTap)
    }
}

extension Phone {
    fileprivate func newPlayer() throws -> (view: NewPlayerView, animal: String?) {
        guard case .newPlayer(let view, let animal) = model.screen else { throw Unexpected(screen: model.screen) }
        return (view, animal)
    }
}
