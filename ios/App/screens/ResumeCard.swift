import MehfoozKit
import SwiftUI

/// The round that waits, over the button that goes on with it; and the way to `place` instead, once that was tapped.
struct ResumeCard: View {
    let waiting: Screen.Waiting
    let view: HomeView
    let place: PlaceView?
    let onGoOn: @MainActor () -> Void
    let onPlace: @MainActor (_ topic: String) -> Void
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.isPane) private var isPane

    var body: some View {
        let palette = theme.palette
        VStack(spacing: 8) {
            // Large text, and a phone on its side, need the room for the two ways.
            if place == nil || !(typeSize.isAccessibilitySize || isPane) { mascot }
            if let place {
                if typeSize.isAccessibilitySize || isPane { VStack(spacing: 8) { ways(place) } } else { HStack(spacing: 8) { ways(place) } }
            }
        }
        .padding(EdgeInsets(top: 8, leading: 14, bottom: 8, trailing: 14))
        .background {
            RoundedRectangle(cornerRadius: 20).fill(palette.paper)
                .overlay { RoundedRectangle(cornerRadius: 20).strokeBorder(palette.accent, style: StrokeStyle(lineWidth: 3)) }
        }
        .frame(maxWidth: 420 * theme.scale)
        .padding(EdgeInsets(top: 8, leading: 16, bottom: 4, trailing: 16))
        .wide(.center)
        .background { if !isPane { MapColors.ground } }
        .announced(place == nil ? "" : view.playSpoken)
    }

    private var mascot: some View {
        HStack(spacing: 12) {
            if !typeSize.isAccessibilitySize { Mithu(size: 48) }
            VStack(spacing: 4) {
                Words(waiting.text, style: typeSize.isAccessibilitySize ? \.boldSmall : \.label, align: .center)
                Beads(now: Int(waiting.number) - 1, count: Int(waiting.cards), name: "")
            }
        }
    }

    /// To the place that was tapped, which begins another round; or on with this one.
    @ViewBuilder private func ways(_ place: PlaceView) -> some View {
        let palette = theme.palette
        Chunk(
            look: Look(face: palette.paper, border: palette.line, edge: palette.edge), tap: .press { onPlace(place.topic) }, minHeight: 58,
            padding: EdgeInsets(top: 6, leading: 8, bottom: 6, trailing: 8), align: .center
        ) {
            HStack(spacing: 6) {
                Picture(name: place.picture, size: 36)
                Words(place.name, style: \.boldSmall, align: .center)
            }
        }
        MainButton(text: view.play, icon: .play, onTap: onGoOn)
    }
}
