import Testing

@testable import MehfoozKit

/// What is heard, and when nothing is.
@MainActor
struct SoundTests {
    @Test(arguments: ["5-7", "8-10"])
    func eachTouchOfAnAnswerIsHeardOnceAndARightAnswerToo(band: String) async throws {
        let phone = try await Phone.atHome(band: band)
        var kinds: Set<Sound> = []
        for place in try phone.home().view.places.prefix(6) {
            let player = try phone.home().player
            await phone.tap { $0.playTopic(player, topic: place.topic) }
            while case .question(_, let view, let draft) = phone.model.screen {
                phone.sounds.played = []
                draft.fill(for: view.response)
                let isHeard = view.frame.sounds && !view.frame.calm
                #expect(phone.sounds.played == (isHeard ? expected(of: draft, view.response) : []))
                kinds.formUnion(phone.sounds.played)
                phone.sounds.played = []
                await phone.tap { $0.answer(player, position: view.position, draft.answer(to: view.response)!) }
                let feedback = try phone.feedback().view
                #expect(phone.sounds.played == (feedback.verdict == .right && !feedback.frame.calm ? [.right] : []))
                kinds.formUnion(phone.sounds.played)
                await phone.tap { $0.next(player, position: feedback.position) }
            }
            await phone.tap { $0.back() }
        }
        #expect(kinds.isSuperset(of: [.tap, .placed, .right]), "so that each was looked at")
    }

    @Test func aBadgeIsHeardWhenItIsWonAndNotAgainAfterHelp() async throws {
        let phone = try await Phone.atHome()
        let (player, home) = try phone.home()
        await phone.tap { $0.playOn(player, home) }
        try await phone.answerCard()
        let feedback = phone.model.screen
        while case .feedback(_, let view) = phone.model.screen {
            await phone.tap { $0.next(player, position: view.position) }
            if case .question = phone.model.screen { try await phone.answerCard() }
        }
        guard case .roundEnd(_, var end) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.tap { $0.showHelp() }
        let help = phone.model.screen
        await phone.tap { $0.back() }
        await phone.tap { $0.back() }
        await phone.tap { $0.showBadges(player) }
        guard case .badgeBook(_, let book) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        end.badges = []
        #expect(Screen.roundEnd(player: player, end).sound(after: feedback) == nil)
        end.badges = Array(book.tiles.prefix(1))
        #expect(Screen.roundEnd(player: player, end).sound(after: feedback) == .badge)
        #expect(Screen.roundEnd(player: player, end).sound(after: help) == nil)
        end.frame.calm = true
        #expect(Screen.roundEnd(player: player, end).sound(after: feedback) == nil)
    }

    @Test func whoSwitchedSoundsOffHearsNone() async throws {
        let phone = try await Phone.atParents()
        let child = try #require(try phone.parents().children.first)
        await phone.tap { $0.changePlayer(child.player, .sounds(on: false)) }
        phone.model.leave()
        await phone.wait()
        await phone.tap { $0.showHome(child.player) }
        phone.sounds.played = []
        let (player, home) = try phone.home()
        await phone.tap { $0.playOn(player, home) }
        while case .question = phone.model.screen {
            try await phone.answerCard()
            let feedback = try phone.feedback().view
            await phone.tap { $0.next(player, position: feedback.position) }
        }
        #expect(phone.sounds.played.isEmpty)
    }

    /// Choosing and marking sound alike, and putting has a sound of its own.
    private func expected(of draft: Draft, _ response: ResponseView) -> [Sound] {
        switch response {
        case .choose, .spot: [.tap]
        case .sort, .order: (draft.first + draft.second).map { _ in .placed }
        }
    }
}

/// Lists what was asked of it.
@MainActor
final class ListedSounds: Sounds {
    var played: [Sound] = []

    nonisolated init() {}

    func play(_ sound: Sound) { played.append(sound) }
}
