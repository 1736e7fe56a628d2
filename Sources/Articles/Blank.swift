/// Unicode white space, and the zero width no-break space that serves as byte order mark.
///
/// The characters are those with the property White_Space in the Unicode Character Database.
enum Blank {
    /// The number of bytes of the blank that begins at `index` of valid UTF-8; 0 if none does.
    @inline(__always)
    static func length(at index: Int, in utf8: [UInt8]) -> Int {
        let byte = utf8[index]
        if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        return byte < 0xC2 ? 0 : wideLength(at: index, in: utf8)
    }

    /// The first index from `start` on where no blank begins; the end if there are only blanks.
    static func end(from start: Int, in utf8: [UInt8]) -> Int {
        var index = start
        while index < utf8.count {
            let length = length(at: index, in: utf8)
            if length == 0 { break }
            index += length
        }
        return index
    }

    private static func wideLength(at index: Int, in utf8: [UInt8]) -> Int {
        switch utf8[index] {
        case 0xC2:
            guard index + 1 < utf8.count else { return 0 }
            return utf8[index + 1] == 0x85 || utf8[index + 1] == 0xA0 ? 2 : 0
        case 0xE1...0xE3, 0xEF:
            guard index + 2 < utf8.count else { return 0 }
            return isBlank(utf8[index], utf8[index + 1], utf8[index + 2]) ? 3 : 0
        default:
            return 0
        }
    }

    private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): true
        case (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): true
        default: false
        }
    }
}
