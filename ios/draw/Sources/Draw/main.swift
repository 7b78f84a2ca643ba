import Foundation
@testable import MehfoozKit
import SwiftUI

// Draw PROJECT fit               every card of every topic and age in both languages, in one page that measures itself
// Draw PROJECT LANGUAGE SUFFIX WIDTH HEIGHT SCALE   a card of each kind, its feedback, the end of a round
let arguments = Array(CommandLine.arguments.dropFirst())
let project = arguments[0]
if arguments[1] == "fit" {
    try await drawAllCards(project: project)
} else {
    Draw.isWindow = arguments[5] != "all"
    Draw.scale = CGFloat(Double(arguments[4]) ?? 1)
    try await drawKinds(
        project: project, language: arguments[1], suffix: arguments[2], width: CGFloat(Double(arguments[3]) ?? 360),
        height: CGFloat(Double(arguments[5] == "all" ? "740" : arguments[5]) ?? 740))
}
