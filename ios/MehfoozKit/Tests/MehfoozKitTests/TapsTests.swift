import Testing

@testable import MehfoozKit

/// A second tap, and a tap too soon.
@MainActor
struct TapsTests {
    @Test func aScreenThatCameByATapTakesNoneForFourHundredMilliseconds() {
        let world = StillWorld()
        let taps = Taps(world: world)
        #expect(taps.takesTaps)
        taps.begin()
        #expect(!taps.takesTaps, "while the game answers")
        taps.pause()
        taps.end()
        world.pass(399)
        #expect(!taps.takesTaps)
        world.pass(1)
        #expect(taps.takesTaps)
    }

    @Test func thePauseBeginsWhenTheScreenIsSeen() {
        let world = StillWorld()
        let taps = Taps(world: world)
        taps.appear()
        #expect(taps.takesTaps, "a screen that came by no tap has no pause")
        taps.pause()
        world.pass(300)
        taps.appear()
        world.pass(399)
        #expect(!taps.takesTaps)
        taps.appear()
        world.pass(1)
        #expect(taps.takesTaps)
    }

    @Test func helpTappedWithCheckLosesNoFeedback() async throws {
        let phone = try await Phone.atQuestion()
        let (player, view, draft) = try phone.question()
        draft.fill(for: view.response)
        phone.model.answer(player, position: view.position, try #require(draft.answer(to: view.response)))
        phone.model.showHelp()
        phone.model.back()
        await phone.wait()
        #expect(try phone.feedback().view.position == view.position)
    }

    @Test func aDoubleTapOnCheckDoesNotLeaveTheFeedback() async throws {
        let phone = try await Phone.atQuestion()
        let (player, view, draft) = try phone.question()
        draft.fill(for: view.response)
        phone.model.answer(player, position: view.position, try #require(draft.answer(to: view.response)))
        await phone.model.settle()
        phone.world.pass(300)
        phone.model.next(player, position: view.position)
        await phone.model.settle()
        #expect(try phone.feedback().view.position == view.position)
        phone.world.pass(100)
        phone.model.next(player, position: view.position)
        await phone.wait()
        #expect(try phone.question().view.position == view.position + 1)
    }

    @Test func twoTapsOnLetsPlayMakeOnePlayerAndEndAtItsMap() async throws {
        let phone = Phone()
        await phone.tap { $0.begin() }
        await phone.tap { $0.chooseLanguage("ur") }
        phone.model.addPlayer(avatar: "camel", band: "8-10")
        phone.model.addPlayer(avatar: "camel", band: "8-10")
        await phone.wait()
        _ = try phone.home()
        await phone.tap { $0.back() }
        #expect(try phone.players().players.count == 1)
    }

    @Test func aCardTakesNoTapWhileItIsCheckedAndNoneTooSoon() async throws {
        let phone = try await Phone.atHome()
        let (player, home) = try phone.home()
        phone.model.playOn(player, home)
        await phone.model.settle()
        let (_, view, draft) = try phone.question()
        draft.fill(for: view.response)
        #expect(draft.answer(to: view.response) == nil, "too soon")
        phone.world.pass(400)
        draft.fill(for: view.response)
        let answer = try #require(draft.answer(to: view.response))
        phone.model.answer(player, position: view.position, answer)
        for key in draft.first + draft.second { draft.takeOut(key) }
        draft.toggleNothing()
        #expect(draft.answer(to: view.response) == answer, "while it is checked")
        await phone.model.settle()
    }

    @Test func aCallOutOfTurnShowsWhereTheRoundStands() async throws {
        let phone = try await Phone.atQuestion()
        let (player, view, _) = try phone.question()
        let card = phone.model.screen
        try await phone.answerCard()
        phone.model.put(card, byTap: false)
        try await phone.answerCard()
        #expect(try phone.feedback().view.position == view.position)
        await phone.tap { $0.next(player, position: 4) }
        #expect(try phone.feedback().view.position == view.position)
        #expect(phone.model.notice == nil)
    }

    @Test func theGatesWaitEndsThoughATapCouldNot() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.showGate() }
        for _ in 1...3 {
            let view = try phone.gate()
            await phone.tap { $0.tryGate(view, given: "1") }
        }
        #expect(try phone.gate().wait != nil)
        phone.world.pass(60_000)
        phone.model.taps.pause()
        phone.model.askGateAgain()
        await phone.model.settle()
        #expect(try phone.gate().wait == nil)
        await phone.wait()
        await phone.tap { $0.back() }
        _ = try phone.home()
    }

    @Test func theGateAskedAgainTakesNoTapBack() async throws {
        let phone = try await Phone.atParents()
        await phone.tap { $0.showSettings() }
        await phone.tap { $0.showPin() }
        await phone.tap { $0.setPin(testPin) }
        await phone.tap { $0.leave() }
        await phone.tap { $0.showGate() }
        #expect(try !phone.gate().forgotten)
        phone.model.showGate(forgotten: true)
        phone.model.askGateAgain()
        await phone.model.settle()
        #expect(try phone.gate().forgotten)
    }
}
