/// Control characters that no text needs: all of ASCII's but tab and the line and page breaks.
enum ControlCharacters {
    /// How many a text may hold. Wire services frame their messages with a few.
    static let tolerated = 5

    /// The offset at which `bytes`, in an encoding that extends ASCII, stop being text: at the
    /// first NUL, or at the first control character when there are more than ``tolerated``.
    static func firstIntolerable(in bytes: [UInt8]) -> Int? {
        var first: Int?
        var count = 0
        for (offset, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
            if byte == 0 { return offset }
            if (0x09...0x0D).contains(byte) { continue }
            if first == nil { first = offset }
            count += 1
        }
        return count > tolerated ? first : nil
    }
}
