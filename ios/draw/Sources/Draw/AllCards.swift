import Foundation
@testable import MehfoozKit
import SwiftUI

/// Draws every scenario of every topic and age as a card, without pictures, on a page for each language and age that measures itself: a line for each card,
/// "card AGE LANGUAGE KIND DENSITY HIDDEN PROMPT": 0 airy to 4 scrolling, and how many points of it lie below the pin.
@MainActor
func drawAllCards(project: String, only: [String]) async throws {
    Draw.isBare = true
    let script = """
        const cards = [...document.querySelectorAll('section')].map(s => {
            const w = s.querySelector('[data-fits] [data-scroll]'); const hidden = w ? Math.max(w.scrollHeight - w.clientHeight - 10, 0) : 0;
            const density = s.querySelector('[data-fits]').dataset.fits;
            return 'card ' + s.dataset.name.replace('@', density + ' ' + hidden) }).join('\\n');
        document.body.innerHTML = '<pre></pre>'; document.querySelector('pre').textContent = '\\n' + cards + '\\n';
        """
    // A card that changes leaves the others as they are: else each measure would lay out all of them anew.
    let style = "section{contain:strict;width:360px;height:740px}"
    for language in ["en", "ur"] {
        for band in ["5-7", "8-10", "11-13"] where only.isEmpty || only == [language, band] {
            let drawing = try Artist(project: project, language: language)
            let bodies = try await drawing.allCards(band: band).map { name, body in
                "<section data-name=\"\(esc("\(band) \(language) \(name)"))\">\(body)</section>"
            }
            try Draw.html(Draw.style(drawing.fonts) + style, bodies.joined(), then: script)
                .write(toFile: "\(project)/target/ios/drawn/all-\(language)-\(band).html", atomically: true, encoding: .utf8)
        }
    }
}

extension Artist {
    /// Each card of this age once, until rounds bring nothing new any more: how it is called, and how it is drawn.
    fileprivate func allCards(band: String) async throws -> [(String, String)] {
        let player = try await begin(band: band)
        guard case .home(_, let home, _) = model.screen else { return [] }
        var cards: [String: String] = [:]
        for place in home.places {
            var rounds = 0, newest = 0
            while rounds - newest < 4 {
                rounds += 1
                model.playTopic(player, topic: place.topic)
                await settle()
                while case .question(_, let view, let draft) = model.screen {
                    let name = "\(view.response.name)-\(view.stimulus.kind) @ \(view.prompt)"
                    if cards[name] == nil {
                        newest = rounds
                        cards[name] = await page()
                        try await expectNothingToMark(on: view)
                    }
                    draft.fillWhole(for: view.response)
                    if draft.answer(to: view.response) == nil { draft.fillHalf(for: view.response) }
                    guard let answer = draft.answer(to: view.response) else { throw Unexpected(screen: model.screen) }
                    model.answer(player, position: view.position, answer)
                    await settle()
                    if case .feedback(_, let view) = model.screen { model.next(player, position: view.position) }
                    await settle()
                }
            }
        }
        return cards.sorted { $0.key < $1.key }
    }

    /// A photo that is only looked at takes no touch for an answer.
    private func expectNothingToMark(on view: QuestionView) async throws {
        guard let photo = view.stimulus.photo, view.response.name != "spot" else { return }
        let live = Live()
        Draw.live = live
        defer { Draw.live = nil }
        live.begin(isNew: true)
        _ = await page()
        let names = Set(photo.things.map(\.text))
        if live.controls.contains(where: { names.contains($0.label ?? $0.texts.joined(separator: " ")) }) {
            print("card \(view.prompt): a thing of the photo can be marked")
            throw Unexpected(screen: model.screen)
        }
    }
}
