import Foundation
@testable import MehfoozKit
import SwiftUI

/// Every screen of the game, as three children and their parents come to it.
@MainActor
func drawScreens(into gallery: Gallery, project: String, language: String) async throws {
    let drawing = try Artist(project: project, language: language)
    let model = drawing.model
    let live = Live()
    Draw.live = live
    defer { Draw.live = nil }
    func add(_ name: String) async {
        live.begin(isNew: true)
        await gallery.add(name, by: drawing)
    }
    /// The same screen after a tap on what is called so.
    func tap(_ name: String, then page: String) async {
        _ = await drawing.page()
        live.controls.first { ($0.label ?? $0.texts.joined(separator: " ")) == name }?.tap()
        await drawing.settle()
        live.begin(isNew: false)
        await gallery.add(page, by: drawing)
    }
    await drawing.voice.findVoices()
    model.begin()
    await drawing.settle()
    await add("language")
    model.chooseLanguage(language)
    await drawing.settle()
    await add("new-player-animal")
    if case .newPlayer(let view, _) = model.screen {
        await tap(view.animals[6].name, then: "new-player-chosen")
        await tap(view.bandsTitle, then: "new-player-age")
    }
    for (avatar, band) in [("tiger-face", "5-7"), ("rabbit-face", "11-13"), ("camel", "8-10")] {
        model.addPlayer(avatar: avatar, band: band)
        await drawing.settle()
    }
    guard case .home(let player, let home, _) = model.screen else { throw Unexpected(screen: model.screen) }
    await add("home")
    await addMapOfSixteen(home, by: drawing, to: gallery)
    // A topic whose objectives have rules.
    model.playTopic(player, topic: home.places[1].topic)
    await drawing.settle()
    await add("question")
    try await playRound(drawing, player, answers: 1)
    await add("feedback")
    model.back()
    await drawing.settle()
    await add("home-open-round")
    if case .home(_, let open, _) = model.screen {
        await tap(open.places[2].spoken, then: "home-asked")
        model.playOn(player, open)
    }
    await drawing.settle()
    try await playRound(drawing, player, answers: 9)
    await add("round-end")
    model.back()
    await drawing.settle()
    model.showBadges(player)
    await drawing.settle()
    await add("badge-book")
    if case .badgeBook(_, let book) = model.screen, let tile = book.tiles.first(where: { !$0.can.isEmpty || !$0.rules.isEmpty }) {
        await tap(tile.spoken, then: "badge-open")
    }
    model.back()
    await drawing.settle()
    model.showHelp()
    await drawing.settle()
    await add("help")
    model.back()
    await drawing.settle()
    model.showPlayers()
    await drawing.settle()
    await add("players")
    try await drawGrownUps(drawing, player, add: add)
    guard drawing.missing.isEmpty else { throw Missing(pictures: drawing.missing.sorted()) }
}

/// Pictures that the screens show and the game has not.
struct Missing: Error {
    let pictures: [String]
}

/// The map with the most places that it is made for.
@MainActor
private func addMapOfSixteen(_ home: HomeView, by drawing: Artist, to gallery: Gallery) async {
    var home = home
    for number in home.places.count..<16 {
        var place = home.places[number % 3]
        (place.topic, place.here) = ("sample-\(number)", false)
        home.places.append(place)
    }
    await gallery.add("home-sixteen") { [home] width, height in
        let map = HomeScreen(
            view: home, waiting: nil, onPlayers: {}, onPlace: { _ in }, onPlay: {}, onBadges: {}, onHelp: {}, onGrownUps: {})
        return await drawing.body(Framed(home.frame) { map.accessibilityAction(.escape) {} }, width: width, height: height)
    }
}

@MainActor
private func drawGrownUps(_ drawing: Artist, _ player: UInt64, add: (String) async -> Void) async throws {
    let model = drawing.model
    model.showGate()
    await drawing.settle()
    await add("gate")
    guard case .gate(let gate, _) = model.screen else { throw Unexpected(screen: model.screen) }
    let factors = (gate.product ?? "").matches(of: #/\d+/#).compactMap { Int($0.output) }
    model.tryGate(gate, given: "\(factors.reduce(1, *))")
    let pages: [(String, () -> Void)] = [
        ("parents", {}), ("child", { model.showChild(player) }), ("delete-player", { model.askToDelete(player) }),
        ("settings", { model.showSettings() }), ("pin", { model.showPin() }), ("about", { model.showAbout() }),
        ("export-import", { model.showExportImport() }),
    ]
    for (name, show) in pages {
        show()
        await drawing.settle()
        await add(name)
    }
    model.showSettings()
    await drawing.settle()
    // As on an iPhone.
    drawing.speech.languages = ["en-GB"]
    await drawing.voice.findVoices()
    await add("settings-no-voice")
}

/// Answers cards and leaves their feedback, but not the feedback of the last.
@MainActor
private func playRound(_ drawing: Artist, _ player: UInt64, answers: Int) async throws {
    for _ in 1...answers {
        if case .feedback(_, let view) = drawing.model.screen {
            drawing.model.next(player, position: view.position)
            await drawing.settle()
        }
        guard case .question(_, let view, let draft) = drawing.model.screen else { return }
        draft.fillHalf(for: view.response)
        draft.fillWhole(for: view.response)
        guard let answer = draft.answer(to: view.response) else { throw Unexpected(screen: drawing.model.screen) }
        drawing.model.answer(player, position: view.position, answer)
        await drawing.settle()
    }
}
