import SwiftUI

/// Things side by side in rows of one height: as many columns as text of this size leaves room for, one at least.
struct Tiles<Item, Tile: View>: View {
    let items: [Item]
    var columns = 2
    var spacing: CGFloat = 12
    /// Pictures alone stand beside each other in text of any size.
    var isAlwaysWide = false
    @ViewBuilder let tile: (Item) -> Tile
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let fit = typeSize.isAccessibilitySize && !isAlwaysWide ? 1 : columns
        Grid(horizontalSpacing: spacing, verticalSpacing: spacing) {
            ForEach(rows(of: fit), id: \.lowerBound) { row in
                GridRow {
                    ForEach(row, id: \.self) { index in tile(items[index]).frame(maxHeight: .infinity) }
                }
            }
        }
    }

    private func rows(of fit: Int) -> [Range<Int>] {
        stride(from: 0, to: items.count, by: fit).map { $0..<min($0 + fit, items.count) }
    }
}
