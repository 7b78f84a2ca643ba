import MehfoozKit
import SwiftUI
import UIKit

/// A picture by its name; decoration, so without a name of its own.
struct Picture: View {
    let name: String
    let size: CGFloat
    var alpha: Double = 1
    /// It is part of a picture, and as large as that makes it.
    var isFixed = false
    @Environment(\.theme) private var theme
    @Environment(Pictures.self) private var pictures

    var body: some View {
        Group {
            if let image = pictures[name].drawn {
                image.resizable().scaledToFit().opacity(alpha)
            } else {
                Color.clear
            }
        }
        .frame(width: side, height: side)
        .accessibilityHidden(true)
    }

    private var side: CGFloat { isFixed ? size : size * theme.scale }

    /// Makes a picture of a PNG, decoded as far as the screen needs it.
    nonisolated static func decode(_ png: Data) -> (any Sendable)? {
        UIImage(data: png)?.preparingForDisplay()
    }
}

/// The mascot. He looks towards the words, and so the other way where they run from right to left.
struct Mithu: View {
    let size: CGFloat

    var body: some View {
        Picture(name: "mithu", size: size).flipsForRightToLeftLayoutDirection(true)
    }
}

extension Drawing {
    /// What the screen draws, once it is there.
    var drawn: Image? { (image as? UIImage).map { Image(uiImage: $0) } }
}
