/// A number of bytes as people write it: `512B`, `64KiB`, `8MiB`, `1GiB`.
public struct ByteSize: Sendable, Equatable {
    /// The number of bytes.
    public let bytes: Int

    /// Reads a size, or `nil` when `text` is none.
    public init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int(digits), let factor = Self.factors[String(unit)] else { return nil }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        self.bytes = bytes
    }

    private static let factors = [
        "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40,
    ]

    /// `bytes` in the largest unit that leaves no rest.
    static func text(of bytes: Int) -> String {
        let unit = factors.filter { bytes % $0.value == 0 }.max { $0.value < $1.value }
        return "\(bytes / (unit?.value ?? 1))\(unit?.key ?? "B")"
    }
}
