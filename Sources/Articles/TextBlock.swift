/// A block between blank lines, with its dateline and its agency credits found.
struct TextBlock {
    /// Where the block stands, UTF-8 byte offsets, without blanks around it.
    let range: Range<Int>
    /// The running text, between the dateline and the credits; empty if there is none.
    let body: Range<Int>
    /// The agencies that the dateline and then the credits name, in order.
    let agencies: [String]

    /// Whether the block is nothing but credits.
    var isCredit: Bool { body.isEmpty }
    /// Whether neither a dateline nor a credit is in the block.
    var isPlain: Bool { body == range }

    /// Examines the block at `range` of `utf8`.
    init(_ range: Range<Int>, of utf8: [UInt8]) {
        var end = range.upperBound
        var credited: [String] = []  // the last one first
        while end > range.lowerBound,
            let credit = AgencyCredit(endOf: range.lowerBound..<end, in: utf8)
        {
            credited.append(contentsOf: credit.agencies.reversed())
            end = Self.trimmedEnd(range.lowerBound..<credit.start, of: utf8)
        }
        let dateline = Dateline(startOf: range.lowerBound..<end, in: utf8)
        self.range = range
        self.body = (dateline?.end ?? range.lowerBound)..<end
        self.agencies = (dateline?.agencies ?? []) + credited.reversed()
    }

    private static func trimmedEnd(_ range: Range<Int>, of utf8: [UInt8]) -> Int {
        var end = range.upperBound
        var start = end - 1
        while start >= range.lowerBound {
            if utf8[start] & 0xC0 != 0x80 {
                guard Blank.length(at: start, in: utf8) == end - start else { break }
                end = start
            }
            start -= 1
        }
        return end
    }
}
