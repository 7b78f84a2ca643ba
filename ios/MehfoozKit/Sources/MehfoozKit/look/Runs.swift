import Foundation

/// A stretch of text in one script.
public struct Run: Equatable, Sendable {
    /// What it says.
    public let text: String
    /// Latin letters, digits and signs, which the Nastaliq font has not.
    public let isLatin: Bool

    /// A stretch that says `text`.
    public init(text: String, isLatin: Bool) {
        self.text = text
        self.isLatin = isLatin
    }
}

/// Urdu text in stretches for its two fonts. "8–10" is kept in its order, which the dash would turn round.
public func runs(of text: String) -> [Run] {
    let latin = /[!-~\u{A0}-\u{24F}\u{2010}-\u{2027}]+(?: +[!-~\u{A0}-\u{24F}\u{2010}-\u{2027}]+)*/
    let isolated = text.replacing(/[0-9]+[–-][0-9]+/) { "\u{2066}\($0.output)\u{2069}" }
    var runs: [Run] = []
    var rest = isolated[...]
    while let match = rest.firstMatch(of: latin) {
        if match.range.lowerBound > rest.startIndex { runs.append(Run(text: String(rest[..<match.range.lowerBound]), isLatin: false)) }
        runs.append(Run(text: String(match.output), isLatin: true))
        rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { runs.append(Run(text: String(rest), isLatin: false)) }
    return runs
}
