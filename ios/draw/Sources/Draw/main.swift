import Foundation
@testable import MehfoozKit
import SwiftUI

// Draw PROJECT fit [LANGUAGE AGE]                           every card of every topic and age in both languages, in pages that measure themselves
// Draw PROJECT child                                        a child that does not read plays ten cards, in each language
// Draw PROJECT asking                                       whether a tap on another place asks first, while a round waits
// Draw PROJECT dragging                                     whether steps and cards go where a finger drags them
// Draw PROJECT cards LANGUAGE WIDTH HEIGHT SCALE FILTER     cards, their feedback, the ends of rounds; HEIGHT "all": what scrolls too
// Draw PROJECT screens ...                                  every screen
// Draw PROJECT outlines                                     every screen in all sizes, in one page that writes what VoiceOver is told
let arguments = Array(CommandLine.arguments.dropFirst())
let project = arguments[0]
let drawn = "\(project)/target/ios/drawn"
switch arguments[1] {
case "fit": try await drawAllCards(project: project, only: Array(arguments.dropFirst(2)))
case "child":
    var isWhole = true
    for language in ["en", "ur"] {
        let child = try Child(project: project, language: language)
        do { try await child.play() } catch { print("\(language): \(error)") }
        for failure in child.failures { print("\(language): \(failure)") }
        print("\(language): \(child.cards) cards")
        isWhole = isWhole && child.cards == 10 && child.failures.isEmpty
    }
    exit(isWhole ? 0 : 1)
case "asking":
    for language in ["en", "ur"] { try await expectAskingFirst(project: project, language: language) }
case "dragging":
    for language in ["en", "ur"] { try await expectDragging(project: project, language: language) }
case "outlines": try await drawOutlines(project: project, into: drawn)
default:
    let numbers = arguments[3...5].map { Double($0).map { CGFloat($0) } }
    Draw.isWindow = arguments[4] != "all"
    Draw.scale = numbers[2] ?? 1
    let gallery = Gallery(width: numbers[0] ?? 360, height: numbers[1] ?? 740, filter: arguments.count > 6 ? arguments[6] : "")
    if arguments[1] == "cards" {
        try await drawCards(into: gallery, project: project, language: arguments[2])
    } else {
        try await drawScreens(into: gallery, project: project, language: arguments[2])
    }
    try gallery.write(to: drawn, fonts: try Artist(project: project, language: arguments[2]).fonts)
}
