import Testing

@testable import MehfoozKit

struct RunsTests {
    @Test func digitsAndLatinInsideUrduAreStretchesOfTheirOwn() {
        let texts = runs(of: "پاس ورڈ Ali 123 ہے").map { "\($0.isLatin ? "L" : "U"):\($0.text)" }
        #expect(texts == ["U:پاس ورڈ ", "L:Ali 123", "U: ہے"])
    }

    @Test func aRangeOfAgesKeepsItsOrder() {
        #expect(runs(of: "عمر 8–10").map(\.text).joined() == "عمر \u{2066}8–10\u{2069}")
    }

    @Test func nothingIsLostOfUrduAlone() {
        #expect(runs(of: "سلام") == [Run(text: "سلام", isLatin: false)])
        #expect(runs(of: "").isEmpty)
    }
}
