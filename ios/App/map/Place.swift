import MehfoozKit
import SwiftUI

/// A topic as a house on the map; the whole of it is the target, and none is ever locked.
struct Place: View {
    let place: PlaceView
    let index: Int
    let onTap: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        Button(action: onTap) {
            VStack(spacing: 0) {
                House(scheme: place.badge.scheme, roof: index % 3, isCalm: place.badge.calm)
                    .background(alignment: .bottom) { Yard() }
                    .overlay { Badge(badge: place.badge, size: 78).offset(y: 20 * theme.scale) }
                    .overlay(alignment: .bottomTrailing) { otherBand }
                    .overlay(alignment: .topTrailing) { if place.here { Mithu(size: 62).offset(x: 14, y: -38 * theme.scale) } }
                Chip(name: place.name, isHere: place.here)
            }
            .frame(minWidth: 128 * theme.scale)
        }
        .buttonStyle(.plain)
        .called(place.spoken)
    }

    /// What was won here at another age stands beside the badge of this one.
    @ViewBuilder private var otherBand: some View {
        if let badge = place.otherBand { Badge(badge: badge, size: 44).offset(x: 8, y: 6) }
    }
}

/// Where a house stands.
private struct Yard: View {
    var body: some View {
        Canvas { context, size in
            context.fill(Path(ellipseIn: CGRect(origin: .zero, size: size)), with: .color(Color(0xD9B56A).opacity(0.55)))
        }
        .sized(152, 30)
        .offset(y: 12)
    }
}

private struct Chip: View {
    let name: String
    let isHere: Bool
    @Environment(\.theme) private var theme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let palette = theme.palette
        // What is large already grows less: more than one place is to be seen at once.
        Words(name, style: typeSize.isAccessibilitySize ? \.boldSmall : \.label, align: .center)
            .padding(EdgeInsets(top: 4, leading: 8, bottom: 4, trailing: 8))
            .frame(minHeight: 28)
            .panel(isHere ? palette.primary : .white, border: isHere ? palette.ink : palette.line, radius: 14)
    }
}
