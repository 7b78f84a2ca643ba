import Foundation
@testable import MehfoozKit
import SwiftUI

// Draw PROJECT fit               every card of every topic and age in both languages, in one page that measures itself
// Draw PROJECT LANGUAGE WIDTH HEIGHT SCALE   a card of each kind, its feedback, the ends of rounds; HEIGHT "all": what scrolls too
let arguments = Array(CommandLine.arguments.dropFirst())
let project = arguments[0]
if arguments[1] == "fit" {
    try await drawAllCards(project: project)
} else {
    Draw.isWindow = arguments[3] != "all"
    Draw.scale = CGFloat(Double(arguments[4]) ?? 1)
    try await drawKinds(
        project: project, language: arguments[1], width: CGFloat(Double(arguments[2]) ?? 360),
        height: CGFloat(Double(arguments[3]) ?? 740))
}
