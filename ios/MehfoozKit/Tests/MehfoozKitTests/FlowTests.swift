import Testing

@testable import MehfoozKit

struct FlowTests {
    @Test func aRowTakesWhatFitsAndAThingThatIsTooWideStandsAlone() {
        #expect(flowRows([], within: 100, spacing: 8).isEmpty)
        #expect(flowRows([46, 46, 46], within: 100, spacing: 8) == [0..<2, 2..<3])
        #expect(flowRows([46, 47, 46], within: 100, spacing: 8) == [0..<1, 1..<2, 2..<3])
        #expect(flowRows([20, 300, 20, 20], within: 100, spacing: 8) == [0..<1, 1..<2, 2..<4])
        #expect(flowRows([300, 300], within: .infinity, spacing: 8) == [0..<2])
    }
}
