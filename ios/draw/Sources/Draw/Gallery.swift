import Foundation
import SwiftUI

/// Screens that were drawn, by name, each once.
@MainActor
final class Gallery {
    private let width: CGFloat
    private let height: CGFloat
    /// What the name must hold to be drawn; all where it is empty.
    private let filter: String
    private var pages: [(name: String, body: String)] = []
    private var names: Set<String> = []

    init(width: CGFloat, height: CGFloat, filter: String) {
        self.width = width
        self.height = height
        self.filter = filter
    }

    /// Draws the screen that is on, unless its name was drawn before.
    func add(_ name: String, by artist: Artist) async {
        await add(name) { await artist.page(width: $0, height: $1) }
    }

    /// The same with a page that is no screen of a game.
    func add(_ name: String, _ draw: @MainActor (_ width: CGFloat, _ height: CGFloat) async -> String) async {
        guard filter.isEmpty || name.firstMatch(of: try! Regex(filter)) != nil, names.insert(name).inserted else { return }
        pages.append((name, await draw(width, height)))
    }

    /// All screens, each under its name after `prefix`.
    func figures(prefix: String = "") -> String {
        pages.map { "<figure data-name=\"\(prefix)\($0.name)\"><figcaption>\($0.name)</figcaption>\($0.body)</figure>" }.joined()
    }

    /// Writes a file for each screen, and one with all of them side by side.
    func write(to folder: String, fonts: String) throws {
        for page in pages {
            try Draw.html(Draw.style(fonts), page.body).write(toFile: "\(folder)/\(page.name).html", atomically: true, encoding: .utf8)
        }
        let style = "body{display:flex;flex-wrap:wrap;align-items:start} figure{margin:4px} figcaption{font:13px monospace;background:#fff}"
        try Draw.html(Draw.style(fonts) + style, figures()).write(toFile: "\(folder)/sheet.html", atomically: true, encoding: .utf8)
    }
}
