import MehfoozKit
import SwiftUI

/// Things side by side, in as many rows as they need; none is wider than the room.
struct Flow: Layout {
    var spacing: CGFloat = 8

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        let rows = rows(of: subviews, within: proposal.width ?? .infinity)
        let width = rows.map(\.width).max() ?? 0
        return CGSize(width: width, height: rows.map(\.height).reduce(-spacing) { $0 + $1 + spacing })
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        var y = bounds.minY
        for row in rows(of: subviews, within: bounds.width) {
            var x = bounds.minX
            for (index, size) in zip(row.indices, row.sizes) {
                subviews[index].place(at: CGPoint(x: x, y: y), proposal: ProposedViewSize(width: size.width, height: size.height))
                x += size.width + spacing
            }
            y += row.height + spacing
        }
    }

    private struct Row {
        let indices: Range<Int>
        let sizes: [CGSize]
        let width: CGFloat
        var height: CGFloat { sizes.map(\.height).max() ?? 0 }
    }

    private func rows(of subviews: Subviews, within width: CGFloat) -> [Row] {
        let room = ProposedViewSize(width: width.isFinite ? width : nil, height: nil)
        let sizes = subviews.map { $0.sizeThatFits(room) }
        return flowRows(sizes.map { Double($0.width) }, within: Double(width), spacing: Double(spacing)).map { indices in
            let row = Array(sizes[indices])
            return Row(indices: indices, sizes: row, width: row.map(\.width).reduce(-spacing) { $0 + $1 + spacing })
        }
    }
}
