import Foundation
import SwiftUI

/// Every screen in both languages and in all sizes, without pictures, on one page whose script writes what VoiceOver is told.
@MainActor
func drawOutlines(project: String, into folder: String) async throws {
    Draw.isBare = true
    // What scrolls is laid out whole.
    Draw.isWindow = false
    var figures = "", fonts = ""
    for language in ["en", "ur"] {
        for (width, height, scale) in [(360, 740, 1), (320, 640, 1), (360, 740, 2), (360, 740, 3.1), (820, 1180, 1), (740, 360, 1)] {
            Draw.scale = scale
            let gallery = Gallery(width: CGFloat(width), height: CGFloat(height), filter: "")
            try await drawScreens(into: gallery, project: project, language: language)
            figures += gallery.figures(prefix: "\(language) \(width) \(scale) ")
            fonts = try Artist(project: project, language: language).fonts
        }
    }
    let script = try String(contentsOfFile: "\(project)/ios/draw/outline.js", encoding: .utf8)
    try Draw.html(Draw.style(fonts), figures, then: script).write(toFile: "\(folder)/outlines.html", atomically: true, encoding: .utf8)
}
