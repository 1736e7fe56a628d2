import Testing

@testable import Control

@Suite struct ReadableQuantityTests {
    @Test(arguments: [
        (0.0, "0.0"), (0.44, "0.4"), (9.94, "9.9"), (9.96, "10"), (230.5, "231"),
        (.infinity, "many"),
    ])
    func givesRates(perSecond: Double, text: String) {
        #expect(ReadableQuantity.rate(perSecond) == text)
    }

    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (1_990, "1.9 kB"),
        (999_999, "999.9 kB"), (1_000_000, "1.0 MB"), (12_345_678, "12.3 MB"),
        (Int.max, "9.2 EB"), (-1, "-1 B"),
    ])
    func givesSizes(bytes: Int, text: String) {
        #expect(ReadableQuantity.size(bytes: bytes) == text)
    }

    @Test(arguments: [
        (0, "0 s"), (59.9, "59 s"), (60, "1 min"), (3_599, "59 min"), (11_520, "3 h 12 min"),
        (90_000, "1 d 1 h"), (-5, "0 s"), (.infinity, "0 s"), (.nan, "0 s"), (1e300, "0 s"),
    ])
    func givesDurations(seconds: Double, text: String) {
        #expect(ReadableQuantity.duration(seconds: seconds) == text)
    }
}
