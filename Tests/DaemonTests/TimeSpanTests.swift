import Testing

@testable import Daemon

/// Lengths of time as people write them.
@Suite struct TimeSpanTests {
    @Test(arguments: [
        ("500ms", Duration.milliseconds(500)), ("2s", .seconds(2)), ("5 min", .seconds(300)),
        ("12h", .seconds(43_200)), ("30d", .seconds(2_592_000)), ("0s", .zero),
    ])
    func aLengthIsRead(text: String, duration: Duration) {
        #expect(TimeSpan(text)?.duration == duration)
    }

    @Test(arguments: ["", "5", "min", "-1s", "1.5h", "1w", "12345678901234567890s", "9 9s"])
    func anythingElseIsNone(text: String) {
        #expect(TimeSpan(text) == nil)
    }
}
