import MehfoozKit
import SwiftUI

/// Two columns of places joined by a road that winds down.
struct MapRoad: View {
    let places: [PlaceView]
    let onPlace: @MainActor (_ topic: String) -> Void
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.theme) private var theme

    /// The places stand in the middle of a screen that is wider than this.
    private var width: CGFloat { 480 * theme.scale }

    var body: some View {
        let columns = typeSize.isAccessibilitySize ? 1 : 2
        VStack(spacing: 0) {
            ForEach(Array(stride(from: 0, to: places.count, by: columns)), id: \.self) { first in
                row(first, columns).background {
                    Road(
                        row: first / columns, isStraight: columns == 1, isLast: first + columns >= places.count,
                        isLone: first + 1 == places.count, scale: theme.scale)
                }
            }
        }
        .frame(maxWidth: width)
        .wide(.center)
        .padding(EdgeInsets(top: 56, leading: 0, bottom: 48, trailing: 0) * theme.scale)
        .background(alignment: .top) { Land(pieces: (places.count + columns - 1) / columns, mapWidth: width) }
        .accessibilityElement(children: .contain)
    }

    /// Two places, of which odd rows run back; one where text is large.
    private func row(_ first: Int, _ count: Int) -> some View {
        let columns = count == 1 ? [first] : first / 2 % 2 == 0 ? [first, first + 1] : [first + 1, first]
        return HStack(alignment: .top, spacing: 0) {
            ForEach(columns, id: \.self) { index in
                if let place = places.dropFirst(index).first {
                    Place(place: place, index: index) { onPlace(place.topic) }
                        .padding(.top, index == first ? 0 : 30 * theme.scale)
                        .padding(.bottom, 24)
                        .padding(.horizontal, 6)
                        .wide(.center)
                        .id(place.topic)
                        .accessibilitySortPriority(Double(places.count - index))
                } else {
                    // The last place stands alone, where the road comes to it.
                    Color.clear.frame(maxWidth: .infinity, maxHeight: 1)
                }
            }
        }
        .frame(minHeight: 176 * theme.scale, alignment: .top)
        .overlay(alignment: .top) {
            if count == 2 { Picture(name: byTheRoad[first / 2 % byTheRoad.count], size: 46).padding(.top, 8) }
        }
    }
}

/// No two alike on one screen.
private let byTheRoad = ["deciduous-tree", "goat", "auto-rickshaw", "chai-dhaba", "rose", "charpai", "cat", "mosque-gate"]

/// The piece of road of one row, and the bend that leads to the next.
private struct Road: View {
    let row: Int
    /// One place under the other.
    let isStraight: Bool
    let isLast: Bool
    /// It has one place, the last.
    let isLone: Bool
    let scale: CGFloat

    var body: some View {
        let piece = RoadPiece(row: row, isStraight: isStraight, isLast: isLast, isLone: isLone, scale: scale)
        ZStack {
            piece.stroke(MapColors.kerb, style: StrokeStyle(lineWidth: 50 * scale, lineJoin: .round))
            piece.stroke(MapColors.road, style: StrokeStyle(lineWidth: 42 * scale, lineJoin: .round))
            piece.stroke(MapColors.kerb, style: StrokeStyle(lineWidth: 3 * scale, dash: [10 * scale, 14 * scale]))
        }
        .accessibilityHidden(true)
    }
}

/// SwiftUI mirrors a shape by itself where words run from right to left.
private struct RoadPiece: Shape {
    let row: Int
    let isStraight: Bool
    let isLast: Bool
    let isLone: Bool
    let scale: CGFloat

    /// Goes on past the foot of `rect`, to where the next row's places stand.
    nonisolated func path(in rect: CGRect) -> Path {
        if isStraight { return straight(in: rect) }
        let isBack = row % 2 == 1
        let from = rect.width * (isBack ? 0.75 : 0.25)
        let to = rect.width * (isBack ? 0.25 : 0.75)
        let aside = (isBack ? -62 : 62) * scale
        // The bend goes on as steeply as the pieces that it joins, so that no notch shows between them.
        let fall = 62 * scale * 30 * scale / (rect.width / 2)
        return Path { path in
            path.move(to: CGPoint(x: from, y: (row == 0 ? -56 : 108) * scale))
            path.addLine(to: CGPoint(x: from, y: 108 * scale))
            if isLone { return }
            path.addLine(to: CGPoint(x: to, y: 138 * scale))
            if isLast { return }
            path.addCurve(
                to: CGPoint(x: to, y: rect.height + 108 * scale), control1: CGPoint(x: to + aside, y: 138 * scale + fall),
                control2: CGPoint(x: to + aside, y: rect.height + 108 * scale - fall))
        }
    }

    private nonisolated func straight(in rect: CGRect) -> Path {
        Path { path in
            path.move(to: CGPoint(x: rect.width / 2, y: row == 0 ? -56 * scale : 0))
            path.addLine(to: CGPoint(x: rect.width / 2, y: isLast ? 108 * scale : rect.height))
        }
    }
}
