/// The text of an article: valid UTF-8 with line feeds as its only line ends.
///
/// Inside the program positions are UTF-8 byte offsets, which cost nothing; what leaves it counts
/// Unicode scalars, which every language can count. ``scalarOffset(ofByte:)`` converts.
public struct ArticleText: Sendable, Equatable {
    /// The bytes of the text.
    public let utf8: [UInt8]

    /// Makes a text of bytes that are known to be valid UTF-8 without carriage returns.
    public init(utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// Makes a text of a string without carriage returns.
    public init(_ string: String) {
        self.utf8 = Array(string.utf8)
    }

    /// The part of the text in `range`, byte offsets on scalar boundaries.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// The number of Unicode scalars before the byte at `offset`; takes time linear in `offset`.
    public func scalarOffset(ofByte offset: Int) -> Int {
        scalarCount(0..<offset)
    }

    /// The number of Unicode scalars that begin in `range`, byte offsets.
    public func scalarCount(_ range: Range<Int>) -> Int {
        var count = 0
        for byte in utf8[range] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
