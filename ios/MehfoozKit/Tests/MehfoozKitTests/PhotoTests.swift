import Testing

@testable import MehfoozKit

/// Where the things of a photo are, and how well they can be touched.
struct PhotoTests {
    private let number = PhotoThing(key: "p1", picture: "house-number", label: "14", text: "House number", x: 620, y: 300, size: 100)

    @Test func aThingStandsWhereItsThousandthsSay() {
        let middle = number.middle(width: 344, height: 229)
        #expect(abs(middle.x - 213.28) < 0.01)
        #expect(abs(middle.y - 68.7) < 0.01)
        #expect(abs(number.width(on: 344) - 34.4) < 0.01)
    }

    @Test func evenASmallThingOnANarrowPhoneTakesATouchOf48() {
        for width in stride(from: 294.0, through: 800, by: 7) {
            #expect(number.target(on: width) >= 48)
            #expect(number.target(on: width) >= number.width(on: width))
        }
    }
}
