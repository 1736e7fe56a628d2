/// A length of time as people write it: `500ms`, `2s`, `5min`, `12h`, `30d`.
public struct TimeSpan: Sendable, Equatable {
    /// The length of time.
    public let duration: Duration

    /// The length of time `duration`.
    public init(_ duration: Duration) {
        self.duration = duration
    }

    /// Reads a length of time, or `nil` when `text` is none.
    public init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard digits.count <= 9, let number = Int64(digits),
            let factor = Self.milliseconds[String(unit)]
        else { return nil }
        duration = .milliseconds(number * factor)
    }

    private static let milliseconds: [String: Int64] = [
        "ms": 1, "s": 1_000, "min": 60_000, "h": 3_600_000, "d": 86_400_000,
    ]

    /// `duration` in the largest unit that leaves no rest.
    static func text(of duration: Duration) -> String {
        let whole = Int64((duration / .milliseconds(1)).rounded())
        let unit = milliseconds.filter { whole % $0.value == 0 }.max { $0.value < $1.value }
        return "\(whole / (unit?.value ?? 1))\(unit?.key ?? "ms")"
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The length of time as ``init(_:)-(String)`` reads it.
    public var description: String { Self.text(of: duration) }
}
