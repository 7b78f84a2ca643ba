import Foundation

/// The first difference between what a journey expects and what the game gave, with its path; none when they are the same.
func difference(_ path: String, _ expected: JSON, _ actual: Any) -> String? {
    let mirror = Mirror(reflecting: actual)
    switch mirror.displayStyle {
    case .optional:
        guard let some = mirror.children.first else { return expected == .null ? nil : said(path, expected, "null") }
        return difference(path, expected, some.value)
    case .collection:
        guard case .array(let wanted) = expected else { return said(path, expected, actual) }
        let found = Array(mirror.children)
        if wanted.count != found.count { return said(path, expected, "\(found.count) things: \(actual)") }
        return zip(wanted, found).enumerated().lazy.compactMap { difference("\(path)[\($0)]", $1.0, $1.1.value) }.first
    case .struct where !(actual is String): return fields(path, expected, mirror, of: actual)
    case .enum: return variant(path, expected, mirror, of: actual)
    default: return plain(path, expected, actual)
    }
}

/// A name as Rust, Kotlin and Swift agree on it: `unit_case`, `unitCase` and `UNIT_CASE` are one.
func common(_ name: String) -> String {
    name.replacingOccurrences(of: "_", with: "").lowercased()
}

private func fields(_ path: String, _ expected: JSON, _ mirror: Mirror, of actual: Any) -> String? {
    if mirror.children.isEmpty { return plain(path, expected, actual) }
    guard case .object(let wanted) = expected else { return said(path, expected, actual) }
    var left = Dictionary(uniqueKeysWithValues: wanted.map { (common($0.key), $0) })
    for child in mirror.children {
        let name = child.label ?? "?"
        guard let (key, value) = left.removeValue(forKey: common(name)) else {
            return said("\(path).\(name)", "no such field", child.value)
        }
        if let difference = difference("\(path).\(key)", value, child.value) { return difference }
    }
    return left.values.map(\.key).min().map { said("\(path).\($0)", wanted[$0] ?? .null, "no such field") }
}

private func variant(_ path: String, _ expected: JSON, _ mirror: Mirror, of actual: Any) -> String? {
    guard let payload = mirror.children.first else {
        guard case .string(let name) = expected, common(name) == common("\(actual)") else { return said(path, expected, actual) }
        return nil
    }
    let name = payload.label ?? "?"
    guard case .object(let wanted) = expected, wanted.count == 1, let (key, value) = wanted.first, common(key) == common(name) else {
        return said(path, expected, actual)
    }
    return fields("\(path).\(key)", value, Mirror(reflecting: payload.value), of: payload.value)
}

private func plain(_ path: String, _ expected: JSON, _ actual: Any) -> String? {
    let isSame =
        switch (expected, actual) {
        case (.bool(let wanted), let found as Bool): wanted == found
        case (.string(let wanted), let found as String): Array(wanted.utf8) == Array(found.utf8)
        case (.integer(let wanted), let found as any BinaryInteger): wanted == found
        case (.natural(let wanted), let found as any BinaryInteger): wanted == found
        case (.number(let wanted), let found as Double): wanted == found
        case (.null, is Void): true
        default: false
        }
    return isSame ? nil : said(path, expected, actual)
}

private func said(_ path: String, _ expected: Any, _ actual: Any) -> String {
    "\(path): expected \(expected), actual \(actual)"
}
