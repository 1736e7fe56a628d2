import Testing

@testable import Daemon

/// Names that fit into a chart.
@Suite struct ChartLabelTests {
    @Test(arguments: [
        "LVA", "Donaudampfschifffahrtsgesellschaft", "WWWWWWWWWWWWWWWW", "日本国政府日本国政府",
    ])
    func aNameIsNotWiderThanItsRoom(name: String) {
        let fitted = ChartLabel.fitted(name, to: 100)
        #expect(ChartLabel.width(of: fitted) <= 100)
        #expect(fitted == name || fitted.hasSuffix("…"))
    }

    @Test func numbersHaveOneDigitBehindThePoint() {
        #expect(
            [1.0, 0.25, -0.25, -3.96, 12.34].map(\.ofChart) == ["1", "0.3", "-0.3", "-4", "12.3"])
    }
}
