import Foundation
@testable import MehfoozKit
import SwiftUI

/// A child of five, who reads nothing: taps what has a picture, or was spoken since the screen came, and nothing else. Plays ten
/// cards from Language to the end of the second round on the drawn screens, and says whatever it could not know.
@MainActor
final class Child {
    private let artist: Artist
    private let live = Live()
    private var rng = Rng(state: 5)
    private var screen = ""
    private(set) var failures: [String] = []
    private(set) var cards = 0

    init(project: String, language: String) throws {
        artist = try Artist(project: project, language: language)
        Draw.live = live
        Draw.isWindow = false
    }

    private var model: Play { artist.model }
    private var heard: String { artist.speech.said.joined(separator: "\n") }

    func play() async throws {
        await artist.voice.findVoices()
        model.begin()
        await look()
        try await begin()
        for round in 1...2 {
            while case .question(_, let view, _) = model.screen {
                try await card(view)
                guard case .feedback(_, let feedback) = model.screen else { throw Unexpected(screen: model.screen) }
                expectHeard("feedback", [feedback.title, feedback.rule?.text] + (feedback.done + [feedback.better].compactMap { $0 }).map(\.text))
                await tap(feedback.next)
                cards += 1
            }
            guard case .roundEnd(_, let end) = model.screen else { throw Unexpected(screen: model.screen) }
            expectHeard("the end of round \(round)", [end.title] + end.rules.map(\.text))
            await tap(end.again)
        }
    }

    /// Language, the animal, the age, the map.
    private func begin() async throws {
        guard case .language(let languages, _) = model.screen else { throw Unexpected(screen: model.screen) }
        guard let choice = languages.languages.first(where: { $0.tag == artist.language }) else { return }
        // The first touch of what is not known yet only speaks.
        await tap("\(choice.name). \(choice.greeting)")
        expectHeard("Language", [choice.name])
        await tap("\(choice.name). \(choice.greeting)")
        guard case .newPlayer(let view, _) = model.screen else { throw Unexpected(screen: model.screen) }
        expectHeard("the animals", [view.animalsTitle])
        await tap(view.animals[2].name)
        expectHeard("an animal", [view.animals[2].name])
        await tap(view.bandsTitle)
        expectHeard("the ages", [view.bandsTitle] + view.bands.map(\.spoken))
        await tap(view.bands[0].spoken)
        await tap(view.play)
        guard case .home(_, let home, _) = model.screen else { throw Unexpected(screen: model.screen) }
        await tap(home.playSpoken)
    }

    /// Taps at random until Check can be tapped.
    private func card(_ view: QuestionView) async throws {
        var needed = [view.prompt, view.howTo] + view.stimulus.messages.map(\.text) + (view.stimulus.photo?.things.map(\.text) ?? [])
        switch view.response {
        case .choose(let options): needed += options.map(\.text)
        case .spot(let parts, let nothing, _): needed += parts.map(\.text) + [nothing]
        case .sort(let cards, let stop, let go, _): needed += cards.map(\.text) + [stop.title, go.title]
        case .order(let steps, _, _, _): needed += steps.map(\.text)
        }
        expectHeard("card \(view.prompt)", needed)
        await expectControls(view)
        for _ in 1...200 {
            if let check = control(view.check), !check.isOff { return await tap(view.check) }
            let ways = live.controls.filter { !$0.isOff && ![view.leave, view.help, view.speak, view.check, view.stop].contains($0.name) && isKnown($0) }
            guard !ways.isEmpty else { break }
            ways[rng.next(below: ways.count)].tap()
            await look()
        }
        failures.append("card \(view.prompt): nothing that is known leads to an answer")
        throw Unexpected(screen: model.screen)
    }

    /// Each kind of answer is put together with what VoiceOver, Switch Control and a keyboard reach, and means what it says.
    private func expectControls(_ view: QuestionView) async {
        guard case .question(_, _, let draft) = model.screen else { return }
        let expect = { (isRight: Bool) in if !isRight { self.failures.append("card \(view.prompt): a control does something else") } }
        switch view.response {
        case .choose(let options):
            await tap(options[1].text)
            expect(draft.first == [options[1].key])
        case .spot(let parts, let nothing, _):
            await tap(parts[0].text)
            expect(draft.first == [parts[0].key] && !draft.isNothing)
            await tap(nothing)
            expect(draft.first.isEmpty && draft.isNothing)
        case .sort(_, let stop, let go, _):
            await tap(stop.counts[0])
            expect(draft.first.count == 1 && draft.second.isEmpty)
            await tap(go.counts[0])
            expect(draft.first.count == 1 && draft.second.count == 1)
        case .order(let steps, _, _, _):
            await tap(steps[1].text)
            expect(draft.first == [steps[1].key])
        }
    }

    /// Taps what is called or reads so; it has a picture, or was heard.
    private func tap(_ name: String) async {
        guard let control = control(name) else { return failures.append("\(screen): there is no \"\(name)\"") }
        if !isKnown(control) { failures.append("\(screen): nothing tells what \"\(name)\" is") }
        control.tap()
        await look()
    }

    private func control(_ name: String) -> Live.Control? { live.controls.first { $0.name == name } }

    private func isKnown(_ control: Live.Control) -> Bool {
        !control.pictures.isEmpty || heard.contains(control.name)
    }

    private func expectHeard(_ place: String, _ words: [String?]) {
        for words in words.compactMap({ $0 }) where !heard.contains(words) {
            failures.append("\(place): not spoken: \(words)")
        }
    }

    /// Draws what is on, as often as it takes for pictures to be there; another screen comes with what it says by itself.
    private func look() async {
        await artist.settle()
        let isNew = model.screen.name != screen
        screen = model.screen.name
        if isNew { artist.speech.forget() }
        live.begin(isNew: isNew)
        // Twice, for its pictures.
        _ = await artist.page()
        for appear in live.appearances { appear() }
        await artist.settle()
    }
}

extension Live.Control {
    /// What it is called, or what stands on it.
    @MainActor fileprivate var name: String { label ?? texts.joined(separator: " ") }
}
