/// Which of the things of these widths stand together in each row of this room; a thing that is wider has a row of its own.
public func flowRows(_ widths: [Double], within room: Double, spacing: Double) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var end = -spacing
    for (index, width) in widths.enumerated() {
        if let row = rows.last, end + spacing + width <= room {
            rows[rows.count - 1] = row.lowerBound..<index + 1
            end += spacing + width
        } else {
            rows.append(index..<index + 1)
            end = width
        }
    }
    return rows
}
