import Foundation
@testable import MehfoozKit
import SwiftUI

/// On drawn cards a finger drags steps to their beads, between two, and back, and cards into both baskets; what is let go elsewhere stays.
/// Throws where an answer is another than that.
@MainActor
func expectDragging(project: String, language: String) async throws {
    let artist = try Artist(project: project, language: language)
    let model = artist.model
    let player = try await artist.begin(band: "8-10")
    guard case .home(_, let home, _) = model.screen else { throw Unexpected(screen: model.screen) }
    var kinds: Set<String> = []
    for place in home.places where kinds.count < 2 {
        model.playTopic(player, topic: place.topic)
        await artist.settle()
        while case .question(_, let view, let draft) = model.screen {
            switch view.response {
            case .order(let steps, let places, _, _) where kinds.insert("order").inserted:
                try await Fingers(artist: artist, draft: draft, targets: places.count + 1).order(steps.map(\.text), keys: steps.map(\.key), places: places.count)
            case .sort(let cards, _, _, _) where kinds.insert("sort").inserted:
                try await Fingers(artist: artist, draft: draft, targets: 2).sort(cards.map(\.text), keys: cards.map(\.key))
            default: break
            }
            draft.fillWhole(for: view.response)
            if draft.answer(to: view.response) == nil { draft.fillHalf(for: view.response) }
            guard let answer = draft.answer(to: view.response) else { throw Unexpected(screen: model.screen) }
            model.answer(player, position: view.position, answer)
            await artist.settle()
            if case .feedback(_, let view) = model.screen { model.next(player, position: view.position) }
            await artist.settle()
        }
    }
    guard kinds.count == 2 else { throw Unexpected(screen: model.screen) }
}

@MainActor
private final class Fingers {
    private let artist: Artist
    private let draft: Draft
    private let live = Live()
    /// How many views of a card are where something can be let go. A card is drawn in each density; the last has its state.
    private let targets: Int

    init(artist: Artist, draft: Draft, targets: Int) {
        self.artist = artist
        self.draft = draft
        self.targets = targets
    }

    func order(_ texts: [String], keys: [String], places: Int) async throws {
        let (a, b, c) = (keys[0], keys[1], keys[2])
        try await drag(texts[0], to: { self.middle($0[1]) }, expect: [a])
        try await drag(texts[1], to: { self.middle($0[0]) }, expect: [b, a])
        try await drag(texts[2], to: { self.between($0[0], $0[1]) }, expect: [b, c, a])
        try await drag(texts[2], to: { self.middle($0[places]) }, expect: [b, c, a])  // it is in the pool as well
        try await drag(texts[1], to: { CGPoint(x: self.middle($0[0]).x, y: 4000) }, expect: [b, c, a])
        try await drag(texts[1], to: { self.middle($0[2]) }, expect: [c, a, b])
        // The bead itself: the first thing on the page that can be dragged.
        try await drag(nil, to: { self.middle($0[2]) }, expect: [a, b, c])
        try await drag(nil, to: { self.middle($0[places]) }, expect: [b, c])
    }

    func sort(_ texts: [String], keys: [String]) async throws {
        try await drag(texts[0], to: { CGPoint(x: $0[0].midX, y: 4000) }, expect: [])
        try await drag(texts[0], to: { self.middle($0[1]) }, expect: [keys[0]])
        guard draft.first == [keys[0]] else { throw Lost(found: draft.first + draft.second, expected: [keys[0]]) }
        try await drag(texts[1], to: { self.middle($0[0]) }, expect: [keys[0], keys[1]])
        guard draft.second == [keys[1]] else { throw Lost(found: draft.first + draft.second, expected: [keys[1]]) }
    }

    /// Takes what says so, and lets it go at a point among the frames of the page.
    private func drag(_ text: String?, to point: ([CGRect]) -> CGPoint, expect: [String]) async throws {
        Draw.live = live
        defer { Draw.live = nil }
        live.begin(isNew: false)
        _ = await artist.page()
        guard let grip = live.grips.first(where: { text == nil || $0.texts.contains(text!) }) else { throw Lost(found: [], expected: [text ?? "bead"]) }
        let end = point(Array(live.frames.suffix(targets)))
        grip.move(to: CGPoint(x: -500, y: -500))
        grip.move(to: end)
        grip.drop(at: end)
        await artist.settle()
        guard draft.first + draft.second == expect else { throw Lost(found: draft.first + draft.second, expected: expect) }
    }

    private func middle(_ frame: CGRect) -> CGPoint { CGPoint(x: frame.midX, y: frame.midY) }
    private func between(_ one: CGRect, _ next: CGRect) -> CGPoint { middle(one.union(next)) }
}

private struct Lost: Error {
    let found: [String]
    let expected: [String]
}
