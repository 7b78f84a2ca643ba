import Foundation
import Testing

@testable import MehfoozKit

/// What the phone shows when the game fails.
@MainActor
struct FailureTests {
    @Test func progressOfANewerGameAsksForAnUpdateAndHasHelp() async throws {
        let phone = Phone()
        phone.faults.opening = MehfoozError.TooNew(reason: "version 999, known is 1")
        await phone.tap { $0.begin() }
        guard case .broken(.tooNew, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        try await lookAtHelp(on: phone)
        guard case .broken(.tooNew, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
    }

    @Test(arguments: [MehfoozError.Storage(reason: "disk I/O error") as any Error, Panic()])
    func aGameThatCannotBeOpenedHasHelpAndIsTriedAgain(failure: any Error) async throws {
        let phone = Phone()
        phone.faults.opening = failure
        await phone.tap { $0.begin() }
        for _ in 1...3 {
            guard case .broken(.failed, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
            try await lookAtHelp(on: phone)
            await phone.tap { $0.tryAgain() }
        }
        phone.faults.opening = nil
        await phone.tap { $0.tryAgain() }
        guard case .language = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
    }

    @Test func aPanicBreaksOffCalmlyAndTheCardComesBack() async throws {
        let phone = try await Phone.atQuestion()
        let card = try phone.question().view
        phone.faults.fail(Panic())
        try await phone.answerCard()
        guard case .broken(.failed, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        try await lookAtHelp(on: phone)
        await phone.tap { $0.tryAgain() }
        guard case .broken(.failed, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        phone.faults.fail(nil)
        await phone.tap { $0.tryAgain() }
        #expect(try phone.question().view == card)
    }

    @Test func helpIsThereThoughTheGameFailsToGiveIt() async throws {
        for failure in [MehfoozError.Storage(reason: "") as any Error, Panic()] {
            let phone = try await Phone.atQuestion("ur")
            phone.faults.fail(failure)
            await phone.tap { $0.showHelp() }
            guard case .help(let view, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
            #expect(view.frame.language == "ur")
            #expect(!view.lines.isEmpty)
        }
    }

    @Test func aFailedCallStaysOnItsScreenAndSaysSo() async throws {
        let failures: [(MehfoozError, KeyPath<Frame, String>)] = [
            (.Storage(reason: ""), \.failedStorage), (.Invalid(reason: ""), \.failed), (.OutOfTurn(reason: ""), \.failed),
        ]
        for language in ["en", "ur"] {
            for (failure, words) in failures {
                let phone = try await Phone.atHome(language)
                let (player, home) = try phone.home()
                let actions: [@MainActor (Play) -> Void] = [
                    { $0.showPlayers() }, { $0.showBadges(player) }, { $0.showGate() }, { $0.playTopic(player, topic: nil) },
                    { $0.playOn(player, home) },
                ]
                phone.faults.fail(failure)
                for action in actions {
                    await phone.tap(action)
                    #expect(try phone.model.notice == .failed(phone.home().view.frame[keyPath: words]))
                }
                phone.faults.fail(nil)
                await phone.tap { $0.showHelp() }
                #expect(phone.model.notice == nil)
            }
        }
    }

    @Test func languageSaysItInTheSystemsWordsSinceItHasNoneYet() async throws {
        let phone = Phone()
        await phone.tap { $0.begin() }
        phone.faults.fail(MehfoozError.Storage(reason: ""))
        await phone.tap { $0.chooseLanguage("ur") }
        guard case .language = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        let frame = try helpWithoutGame(language: Locale.current.language.languageCode?.identifier ?? "en").frame
        #expect(phone.model.notice == .failed(frame.failedStorage))
    }

    @Test func aFailedCallBehindTheGateShutsItAndSaysWhyOnPlayers() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        phone.faults.fail(MehfoozError.Invalid(reason: ""), "deletePlayer")
        await phone.tap { $0.deletePlayer(player) }
        #expect(try phone.model.notice == .failed(phone.players().frame.failed))
        await phone.tap { $0.showParents() }
        _ = try phone.gate()
        #expect(phone.model.notice == nil)
    }

    @Test func whatCannotBeSavedBehindTheGateIsSaidOnItsPage() async throws {
        let phone = try await Phone.atParents()
        let player = try #require(try phone.parents().children.first).player
        await phone.tap { $0.showChild(player) }
        phone.faults.fail(MehfoozError.Storage(reason: ""), "changePlayer")
        await phone.tap { $0.changePlayer(player, .sounds(on: false)) }
        guard case .child(let view) = try phone.page() else { throw Unexpected(screen: phone.model.screen) }
        #expect(view.settings.sounds.on)
        #expect(phone.model.notice == .failed(view.frame.failedStorage))
    }

    @Test func withoutPlayersTheGameIsBroken() async throws {
        let phone = try await Phone.atParents()
        phone.faults.fail(MehfoozError.Invalid(reason: ""), "settings", "players")
        await phone.tap { $0.showSettings() }
        guard case .broken(.failed, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
    }

    private func lookAtHelp(on phone: Phone) async throws {
        await phone.tap { $0.showHelp() }
        guard case .help(let view, _) = phone.model.screen else { throw Unexpected(screen: phone.model.screen) }
        #expect(!view.lines.isEmpty)
        await phone.tap { $0.back() }
    }
}
