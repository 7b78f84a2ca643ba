import Testing

@testable import MehfoozKit

/// The system ends the app: it comes back to where the child was, and never behind the gate.
@MainActor
struct RouteTests {
    @Test func aRouteIsReadAsItWasWritten() {
        for place in Route.Place.allCases {
            for player in [nil, UInt64.max] {
                for isHelp in [false, true] {
                    let route = Route(place, player: player, isHelp: isHelp)
                    #expect(Route(rawValue: route.rawValue) == route)
                }
            }
        }
        for text in ["", "round", "round 1", "round 1 2", "parents 1 -", "round 1 help help", "players - ", "1"] {
            #expect(Route(rawValue: text) == nil, "\(text)")
        }
    }

    @Test func aKilledGameComesBackToTheSameCard() async throws {
        let phone = try await Phone.atQuestion("en", band: "11-13")
        let again = try await phone.kill()
        #expect(try again.question().view == phone.question().view)
    }

    @Test func anAnswerThatWasGivenOutlivesTheGame() async throws {
        let phone = try await Phone.atQuestion()
        try await phone.answerCard()
        let again = try await phone.kill()
        #expect(try again.feedback().view == phone.feedback().view)
    }

    @Test func aGameKilledWhileHelpIsOnComesBackToHelpOverTheCard() async throws {
        let phone = try await Phone.atQuestion()
        await phone.tap { $0.showHelp() }
        let again = try await phone.kill()
        guard case .help = again.model.screen else { throw Unexpected(screen: again.model.screen) }
        await again.tap { $0.back() }
        await phone.tap { $0.back() }
        #expect(try again.question().view == phone.question().view)
    }

    @Test func helpOverPlayersComesBackToo() async throws {
        let phone = try await Phone.atHome()
        await phone.tap { $0.back() }
        await phone.tap { $0.showHelp() }
        let again = try await phone.kill()
        guard case .help = again.model.screen else { throw Unexpected(screen: again.model.screen) }
        await again.tap { $0.back() }
        #expect(try again.players().players.count == 1)
    }

    @Test func theEndOfARoundIsShownUntilItIsLeft() async throws {
        let phone = try await Phone.atRoundEnd()
        guard case .roundEnd(let player, let end) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        let again = try await phone.kill()
        guard case .roundEnd(player, end) = again.model.screen else { throw Unexpected(screen: again.model.screen) }
        await again.tap { $0.back() }
        let left = try await again.kill()
        #expect(try left.home().player == player)
    }

    @Test func theMapTheBadgesAndTheFirstScreensComeBack() async throws {
        let phone = try await Phone.atHome()
        let player = try phone.home().player
        #expect(try await phone.kill().home().player == player)
        await phone.tap { $0.showBadges(player) }
        guard case .badgeBook(player, _) = try await phone.kill().model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.tap { $0.back() }
        await phone.tap { $0.back() }
        await phone.tap { $0.showNewPlayer() }
        guard case .newPlayer = try await phone.kill().model.screen else { throw Unexpected(screen: phone.model.screen) }
        await phone.tap { $0.back() }
        await phone.tap { $0.showLanguages() }
        guard case .language(_, canGoBack: true) = try await phone.kill().model.screen else { throw Unexpected(screen: phone.model.screen) }
    }

    @Test func theGateComesBackToWhatWasBeforeItAndAPageBehindItToPlayers() async throws {
        let phone = try await Phone.atQuestion()
        await phone.tap { $0.back() }
        let player = try phone.home().player
        await phone.tap { $0.showGate() }
        #expect(try await phone.kill().home().player == player)
        try await phone.openGate()
        _ = try phone.parents()
        let again = try await phone.kill()
        _ = try again.players()
        await again.tap { $0.showParents() }
        _ = try again.gate()
    }

    @Test func aPlayerWhoIsGoneLeadsToPlayers() async throws {
        let phone = try await Phone.atHome("ur")
        for route in ["round 42 -", "home 42 -", "badges 42 -", "round - -", "parents 42 -"] {
            let again = try await phone.open(at: route)
            #expect(try again.players().players.count == 1)
        }
        guard case .help = try await phone.open(at: "round 42 help").model.screen else { throw Unexpected(screen: .starting) }
    }

    @Test func theWayBackOutlivesAStartThatFailed() async throws {
        let phone = try await Phone.atQuestion()
        let again = try await phone.open(at: phone.model.route?.rawValue ?? "", failing: Panic())
        guard case .broken(.failed, _) = again.model.screen else { throw Unexpected(screen: again.model.screen) }
        #expect(again.model.route == phone.model.route)
        again.faults.opening = nil
        await again.tap { $0.tryAgain() }
        #expect(try again.question().view == phone.question().view)
    }

    @Test func aSecondBeginChangesNothing() async throws {
        let phone = try await Phone.atQuestion()
        let again = try await phone.open(at: nil, begins: false)
        again.model.begin(at: phone.model.route)
        again.model.begin()
        await again.wait()
        #expect(try again.question().view == phone.question().view)
    }
}
