import Foundation
@testable import MehfoozKit
import SwiftUI

/// While a round waits, a tap on another place of the drawn map asks first: nothing begins. The question's two ways lead where
/// they say. Throws where a screen is another than that.
@MainActor
func expectAskingFirst(project: String, language: String) async throws {
    let artist = try Artist(project: project, language: language)
    let model = artist.model
    let live = Live()
    Draw.live = live
    defer { Draw.live = nil }
    /// Taps what is called so, on the screen as it is drawn now.
    func tap(_ name: String, isNew: Bool) async throws {
        live.begin(isNew: isNew)
        _ = await artist.page()
        guard let control = live.controls.first(where: { ($0.label ?? $0.texts.joined(separator: " ")) == name }) else {
            throw Unexpected(screen: model.screen)
        }
        control.tap()
        await artist.settle()
    }
    func home() throws -> (view: HomeView, waiting: Screen.Waiting?) {
        guard case .home(_, let view, let waiting) = model.screen else { throw Unexpected(screen: model.screen) }
        return (view, waiting)
    }
    _ = try await artist.begin(band: "8-10")
    try await tap(home().view.playSpoken, isNew: true)
    guard case .question(let player, let first, _) = model.screen else { throw Unexpected(screen: model.screen) }
    for goesOn in [true, false] {
        model.showHome(player)
        await artist.settle()
        let other = try home().view.places[4]
        try await tap(other.spoken, isNew: true)
        guard try home().waiting != nil else { throw Unexpected(screen: model.screen) }
        try await tap(goesOn ? home().view.play : other.name, isNew: false)
        guard case .question(_, let card, _) = model.screen, (card == first) == goesOn else { throw Unexpected(screen: model.screen) }
    }
}
