import Foundation
import MehfoozKit
import Testing

/// The model over the real library.
@MainActor
struct RoundTests {
    private let folder = Folder()

    @Test func aFirstStartLeadsThroughAWholeRoundInEnglish() async throws {
        try await playAWholeRound(language: "en", band: "8-10", isRightToLeft: false)
    }

    @Test func aFirstStartLeadsThroughAWholeRoundInUrdu() async throws {
        try await playAWholeRound(language: "ur", band: "5-7", isRightToLeft: true)
    }

    @Test func aKilledGameComesBackToTheSameCard() async throws {
        let model = newModel()
        let player = try await start(model, language: "en", band: "11-13")
        let before = try question(on: model)
        let again = try await killAndOpen(player: player)
        #expect(try question(on: again).view == before.view)
    }

    @Test func anAnswerThatWasGivenOutlivesTheGame() async throws {
        let model = newModel()
        let player = try await start(model, language: "en", band: "8-10")
        try answerCard(on: model)
        await model.settle()
        let before = try feedback(on: model)
        let again = try await killAndOpen(player: player)
        #expect(try feedback(on: again) == before)
    }

    @Test func playGoesOnWithTheRoundThatWasLeft() async throws {
        let model = newModel()
        let player = try await start(model, language: "en", band: "8-10")
        try answerCard(on: model)
        await model.settle()
        model.next(player, position: try feedback(on: model).position)
        await model.settle()
        let left = try question(on: model).view
        model.back()
        await model.settle()
        guard case .home(_, let home) = model.screen else { throw Unexpected(screen: model.screen) }
        model.playOn(player, home)
        await model.settle()
        #expect(try question(on: model).view == left)
    }

    @Test func aLookAtHelpLosesNothingOfADraft() async throws {
        let model = newModel()
        _ = try await start(model, language: "ur", band: "8-10")
        let before = try question(on: model)
        model.showHelp()
        await model.settle()
        guard case .help = model.screen else { throw Unexpected(screen: model.screen) }
        model.back()
        let after = try question(on: model)
        #expect(after.view == before.view)
        #expect(after.draft === before.draft)
    }

    @Test func aSecondTapOnTheSameAnswerChangesNothing() async throws {
        let model = newModel()
        _ = try await start(model, language: "en", band: "8-10")
        try answerCard(on: model)
        try answerCard(on: model)
        await model.settle()
        #expect(try feedback(on: model).number == 1)
    }

    @Test func aPlayerWhoIsGoneLeadsToPlayers() async throws {
        let model = newModel()
        _ = try await start(model, language: "ur", band: "8-10")
        model.showHome(42)
        await model.settle()
        await model.settle()
        guard case .players(let view) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(view.players.count == 1)
        let again = try await killAndOpen(player: 42)
        guard case .players = again.screen else { throw Unexpected(screen: again.screen) }
    }

    @Test func aPictureIsFetchedOnceAndKept() async throws {
        let model = newModel()
        #expect(model.pictures["camel"] == nil)
        model.pictures.ask("camel")
        await model.settle()
        #expect(model.pictures["camel"]?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    }

    private func newModel() -> GameModel {
        GameModel(database: folder.database, world: StillWorld())
    }

    /// Opens what lies on the disk now, as after a kill: the first game has closed nothing.
    private func killAndOpen(player: UInt64) async throws -> GameModel {
        let again = GameModel(database: try folder.copy().database, world: StillWorld())
        again.begin(player: player)
        await again.settle()
        return again
    }

    private func start(_ model: GameModel, language: String, band: String) async throws -> UInt64 {
        model.begin()
        await model.settle()
        guard case .language = model.screen else { throw Unexpected(screen: model.screen) }
        model.chooseLanguage(language)
        model.addPlayer(avatar: "camel", band: band)
        await model.settle()
        guard case .home(let player, let home) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(home.places.count == 12)
        model.playOn(player, home)
        await model.settle()
        return player
    }

    private func playAWholeRound(language: String, band: String, isRightToLeft: Bool) async throws {
        let model = newModel()
        let player = try await start(model, language: language, band: band)
        for number in 1...5 {
            let card = try question(on: model)
            #expect(card.view.number == UInt32(number))
            #expect(card.view.frame.language == language)
            #expect(card.view.frame.rightToLeft == isRightToLeft)
            try answerCard(on: model)
            await model.settle()
            let position = try feedback(on: model).position
            #expect(model.playerInRound == player)
            model.next(player, position: position)
            await model.settle()
        }
        guard case .roundEnd(_, let end) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(end.cards == 5)
        #expect(model.playerInRound == nil)
        let talk = try #require(end.talk)
        model.tickTalk(player, end, ticked: !talk.ticked)
        await model.settle()
        guard case .roundEnd(_, let ticked) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(ticked.talk?.ticked == !talk.ticked)
        model.back()
        await model.settle()
        guard case .home(_, let home) = model.screen else { throw Unexpected(screen: model.screen) }
        #expect(!home.resumes)
    }

    private func question(on model: GameModel) throws -> (view: QuestionView, draft: Draft) {
        guard case .question(_, let view, let draft) = model.screen else { throw Unexpected(screen: model.screen) }
        return (view, draft)
    }

    private func feedback(on model: GameModel) throws -> FeedbackView {
        guard case .feedback(_, let view) = model.screen else { throw Unexpected(screen: model.screen) }
        return view
    }

    /// Puts together the first answer that the card allows, through the draft as a child does.
    private func answerCard(on model: GameModel) throws {
        guard case .question(let player, let view, let draft) = model.screen else { throw Unexpected(screen: model.screen) }
        switch view.response {
        case .choose(let options): draft.choose(options[0].key)
        case .spot: if !draft.isNothing { draft.toggleNothing() }
        case .sort(let cards, _, _, _):
            for card in cards where !draft.first.contains(card.key) {
                draft.hold(card.key)
                draft.putHeld(intoStop: true)
            }
        case .order(let steps, _, _): for step in steps where !draft.first.contains(step.key) { draft.append(step.key) }
        }
        model.answer(player, position: view.position, try #require(draft.answer(to: view.response)))
    }
}
