/// The words of a stretch of text, runs of letters, as ranges of UTF-8 bytes.
public struct Words: Sequence, IteratorProtocol {
    private let utf8: [UInt8]
    private var index: Int
    private let end: Int

    /// The words in `range` of `utf8`, which begins and ends between scalars.
    public init(in range: Range<Int>, of utf8: [UInt8]) {
        self.utf8 = utf8
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next word, or `nil` at the end.
    public mutating func next() -> Range<Int>? {
        while index < end, !Self.beginsLetter(utf8[index]) { index += 1 }
        let start = index
        while index < end, Self.beginsLetter(utf8[index]) {
            index += 1
            while index < end, utf8[index] & 0xC0 == 0x80 { index += 1 }
        }
        return start < index ? start..<index : nil
    }

    /// Whether a scalar whose first byte is `lead` is taken for a letter; the blocks that begin
    /// with 0xC2 and 0xE2 hold signs.
    private static func beginsLetter(_ lead: UInt8) -> Bool {
        (0x61...0x7A).contains(lead | 0x20) || lead >= 0xC3 && lead != 0xE2
    }
}

/// What a word is looked up by: its first eight bytes, ASCII letters in lower case, and length.
///
/// For words of up to eight bytes that is the word itself.
struct WordKey: Hashable {
    private let head: UInt64
    private let length: Int

    /// The key of the word at `range` of `utf8`.
    init(_ range: Range<Int>, of utf8: [UInt8]) {
        var head: UInt64 = 0
        for byte in utf8[range.prefix(8)] {
            head = head << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        self.head = head
        length = range.count
    }

    /// The keys of the words in `text`.
    static func all(in text: String) -> Set<WordKey> {
        let utf8 = Array(text.utf8)
        return Set(Words(in: utf8.indices, of: utf8).map { WordKey($0, of: utf8) })
    }
}
