import MehfoozKit
import SwiftUI

/// Where it happens, as a strip: the street and the things of the story.
struct SceneStimulus: View {
    let arrived: Arrived
    @Environment(\.isPane) private var isPane
    @Environment(\.density) private var density

    var body: some View {
        if let picture = arrived.picture, isPane {
            ScenePane(picture: picture)
        } else if let picture = arrived.picture, density != .tight, !arrived.givesWay {
            SceneStrip(picture: picture, size: arrived.isShort || !density.isRoomy ? 52 : density.pick(84, 52, airy: 120))
                .padding(.bottom, Lace.depth)
        }
    }
}

/// The same in a pane of its own: the place large, the things in front of it, and the street down to the foot.
private struct ScenePane: View {
    let picture: PictureView
    @Environment(\.isLow) private var isLow

    var body: some View {
        VStack(spacing: 0) {
            Spacer(minLength: 0)
            Picture(name: picture.place, size: isLow ? 120 : 170)
            SceneThings(items: picture.items, size: 110, room: isLow ? 176 : 260)
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .accessibilityHidden(true)
    }
}

/// Things on the street.
private struct SceneThings: View {
    let items: [String]
    let size: CGFloat
    /// How wide all of them are at most.
    let room: CGFloat
    @Environment(\.theme) private var theme

    var body: some View {
        let count = CGFloat(items.count)
        HStack(alignment: .bottom, spacing: 14) {
            ForEach(items, id: \.self) { item in Picture(name: item, size: min(size, (room - 14 * count) / count)) }
        }
        .wide(.center)
        .padding(.bottom, 40 * theme.scale)
        .background(alignment: .bottom) { theme.palette.ground.frame(height: 70 * theme.scale) }
    }
}

/// The place behind, and one to three things in front of it; decoration.
struct SceneStrip: View {
    let picture: PictureView
    /// How large the things are, where there is room for all of them.
    let size: CGFloat
    @Environment(\.theme) private var theme

    var body: some View {
        let count = CGFloat(picture.items.count)
        // The narrowest phone has 296 between its sides, and the place is four fifths of a thing.
        let size = min(size, (296 - 14 * count) / (count + 0.8))
        HStack(alignment: .bottom, spacing: 14) {
            Picture(name: picture.place, size: size * 0.8, alpha: 0.75)
            ForEach(picture.items, id: \.self) { item in Picture(name: item, size: size) }
        }
        .wide(.center)
        .padding(EdgeInsets(top: 4, leading: 12, bottom: 10, trailing: 12))
        .background(alignment: .bottom) { theme.palette.ground.frame(height: 26 * theme.scale) }
        .background(alignment: .bottom) { theme.palette.groundEdge.frame(height: 28 * theme.scale) }
        .accessibilityHidden(true)
    }
}
