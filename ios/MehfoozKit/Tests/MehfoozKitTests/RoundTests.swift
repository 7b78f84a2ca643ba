import Foundation
import Testing

@testable import MehfoozKit

/// The model over the real library.
@MainActor
struct RoundTests {
    @Test func aFirstStartLeadsThroughAWholeRoundInEnglish() async throws {
        try await playAWholeRound(language: "en", band: "8-10", isRightToLeft: false)
    }

    @Test func aFirstStartLeadsThroughAWholeRoundInUrdu() async throws {
        try await playAWholeRound(language: "ur", band: "5-7", isRightToLeft: true)
    }

    @Test func playGoesOnWithTheRoundThatWasLeft() async throws {
        let phone = try await Phone.atQuestion()
        try await phone.answerCard()
        let (player, feedback) = try phone.feedback()
        await phone.tap { $0.next(player, position: feedback.position) }
        let left = try phone.question().view
        await phone.tap { $0.back() }
        let home = try phone.home().view
        #expect(home.resumes)
        guard case .home(_, _, let waiting) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        #expect(waiting?.number == left.number && waiting?.cards == left.cards && waiting?.text == left.beads)
        await phone.tap { $0.playOn(player, home) }
        #expect(try phone.question().view == left)
    }

    @Test func theRoundThatWaitsIsToldAfterFeedbackThatWasNotLeft() async throws {
        let phone = try await Phone.atQuestion()
        let card = try phone.question().view
        try await phone.answerCard()
        let (player, feedback) = try phone.feedback()
        await phone.tap { $0.back() }
        guard case .home(_, let home, let waiting) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        #expect(waiting?.number == card.number && waiting?.cards == card.cards && waiting?.text == card.beads)
        await phone.tap { $0.playOn(player, home) }
        #expect(try phone.feedback().view == feedback)
    }

    @Test func aLookAtHelpLosesNothingOfADraft() async throws {
        let phone = try await Phone.atQuestion("ur")
        let before = try phone.question()
        await phone.tap { $0.showHelp() }
        await phone.tap { $0.showHelp() }
        guard case .help = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.tap { $0.back() }
        let after = try phone.question()
        #expect(after.view == before.view)
        #expect(after.draft === before.draft)
    }

    @Test func aPlayerWhoIsGoneLeadsToPlayersWhichSaySo() async throws {
        let phone = try await Phone.atHome("ur")
        await phone.tap { $0.showHome(42) }
        let players = try phone.players()
        #expect(players.players.count == 1)
        #expect(phone.model.notice == .failed(players.frame.failed))
        await phone.tap { $0.showNewPlayer() }
        #expect(phone.model.notice == nil)
    }

    @Test func theEndOfARoundIsLeftOnce() async throws {
        let phone = try await Phone.atRoundEnd()
        _ = phone.faults.takeAsked()
        await phone.tap { $0.back() }
        #expect(phone.faults.takeAsked() == ["leaveEnd"])
        _ = try phone.home()
    }

    @Test(arguments: [MehfoozError.Storage(reason: ""), .OutOfTurn(reason: "")])
    func theEndCanBeLeftThoughThatIsNotKept(failure: MehfoozError) async throws {
        let phone = try await Phone.atRoundEnd()
        phone.faults.fail(failure, "leaveEnd")
        await phone.tap { $0.back() }
        _ = try phone.home()
    }

    @Test func anotherRoundBeginsFromTheEndAndTheOldOneIsLeft() async throws {
        let phone = try await Phone.atRoundEnd()
        guard case .roundEnd(let player, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        _ = phone.faults.takeAsked()
        await phone.tap { $0.playAgain(player) }
        #expect(try phone.question().view.number == 1)
        #expect(phone.faults.takeAsked().prefix(2) == ["leaveEnd", "begin"])
    }

    /// Each thing of a photo is read and can be marked by the same key, and feedback draws the same photo with marks for its things.
    @Test func aPhotoIsReadMarkedAndDrawnAgain() async throws {
        let phone = try await Phone.atHome(band: "5-7")
        let player = try phone.home().player
        var photos = 0
        for _ in 1...6 {
            await phone.tap { $0.playTopic(player, topic: "codes") }
            while case .question(_, let view, _) = phone.model.screen {
                try await phone.answerCard()
                let feedback = try phone.feedback().view
                #expect(feedback.stage == view.stage)
                if let photo = view.stimulus.photo {
                    photos += 1
                    for thing in photo.things { #expect(view.spoken.contains(thing.line)) }
                    #expect(feedback.photo?.things == photo.things)
                    #expect(Set(feedback.whys.map(\.key)).isSubset(of: photo.things.map(\.key)))
                }
                await phone.tap { $0.next(player, position: feedback.position) }
            }
            await phone.tap { $0.back() }
        }
        #expect(photos > 0)
    }

    private func playAWholeRound(language: String, band: String, isRightToLeft: Bool) async throws {
        let phone = try await Phone.atQuestion(language, band: band)
        let player = try phone.question().player
        for number in 1...5 {
            let card = try phone.question()
            #expect(card.view.number == UInt32(number))
            #expect(card.view.frame.language == language)
            #expect(card.view.frame.rightToLeft == isRightToLeft)
            expectKeys(of: card.view)
            try await phone.answerCard()
            let position = try phone.feedback().view.position
            await phone.tap { $0.next(player, position: position) }
        }
        guard case .roundEnd(_, let end) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        #expect(!end.growing.isEmpty)
        let talk = try #require(end.talk)
        await phone.tap { $0.tickTalk(player, end, ticked: !talk.ticked) }
        guard case .roundEnd(_, let ticked) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        #expect(ticked.talk?.ticked == !talk.ticked)
        await phone.tap { $0.back() }
        #expect(try !phone.home().view.resumes)
    }

    /// Whatever can be marked while it is read aloud has its key, each thing once.
    private func expectKeys(of view: QuestionView) {
        let lines = view.spoken
        let said = Dictionary(grouping: lines.filter { $0.key != nil }, by: \.key).mapValues(\.count)
        #expect(said.values.allSatisfy { $0 == 1 })
        for message in view.stimulus.messages { #expect(lines.contains(SpokenLine(text: message.text, key: message.key))) }
        for thing in view.response.things { #expect(lines.contains(SpokenLine(text: thing.text, key: thing.key))) }
    }
}

extension ResponseView {
    fileprivate var things: [ThingView] {
        switch self {
        case .choose(let things), .sort(let things, _, _, _), .order(let things, _, _, _): things
        case .spot: []
        }
    }
}
