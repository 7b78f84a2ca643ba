import Foundation
@testable import MehfoozKit
import SwiftUI

/// A card of each kind in each look, as it comes and as it is answered, its feedback, and the ends of rounds.
@MainActor
func drawCards(into gallery: Gallery, project: String, language: String) async throws {
    for band in ["5-7", "8-10"] {
        let drawing = try Artist(project: project, language: language)
        let model = drawing.model
        let player = try await drawing.begin(band: band)
        guard case .home(_, let home, _) = model.screen else { return }
        func save(_ name: String) async throws { await gallery.add("\(name)-\(band)", by: drawing) }
        for place in home.places + home.places {
            model.playTopic(player, topic: place.topic)
            await drawing.settle()
            while true {
                if case .question(_, let view, let draft) = model.screen {
                    let name = "\(view.response.name)-\(view.stimulus.kind)\(view.frame.calm ? "-calm" : "")"
                    try await save(name)
                    draft.fillHalf(for: view.response)
                    try await save("\(name)-half")
                    draft.fillWhole(for: view.response)
                    try await save("\(name)-whole")
                    guard let answer = draft.answer(to: view.response) else { throw Unexpected(screen: model.screen) }
                    model.answer(player, position: view.position, answer)
                } else if case .feedback(_, let view) = model.screen {
                    try await save("feedback-\(view.verdict)\(view.frame.calm ? "-calm" : "")\(view.photo == nil ? "" : "-photo")\(view.rule == nil ? "" : "-rule")")
                    model.next(player, position: view.position)
                } else {
                    break
                }
                await drawing.settle()
            }
            if case .roundEnd(_, let end) = model.screen {
                try await save("end\(end.frame.calm ? "-calm" : "")\(end.badges.isEmpty ? "" : "-badge")\(end.rules.isEmpty ? "" : "-rules")")
            }
        }
    }
}

extension ResponseView {
    var name: String {
        switch self {
        case .choose(let options): options.allSatisfy { $0.picture != nil } ? "pictures" : "choose"
        case .spot: "spot"
        case .sort: "sort"
        case .order: "order"
        }
    }
}

extension Draft {
    func fillHalf(for response: ResponseView) {
        switch response {
        case .choose(let options): choose(options[0].key)
        case .spot(let parts, _, _): toggle(parts[0].key)
        case .sort(let cards, _, _, _): for card in cards.prefix(2) { put(card.key, intoStop: card.key == cards[0].key) }
        case .order(let steps, let places, _, _): for step in steps.prefix(2) { append(step.key, places: places.count) }
        }
    }

    func fillWhole(for response: ResponseView) {
        switch response {
        case .choose, .spot: break
        case .sort(let cards, _, _, _):
            for (index, card) in waiting(of: cards).enumerated() { put(card.key, intoStop: index % 2 == 0) }
        case .order(let steps, let places, _, _): for step in waiting(of: steps) { append(step.key, places: places.count) }
        }
    }
}
