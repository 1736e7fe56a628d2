/// The Castagnoli cyclic redundancy check (RFC 3720, appendix B.4), which storage systems use.
public enum CRC32C {
    /// The check of `bytes`; of `123456789` it is `e3069283`.
    public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.withContiguousStorageIfAvailable { checksum(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { checksum($0) }
    }

    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var check = ~UInt32(0)
        let table = table
        var at = 0
        while at + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            check = step(word ^ UInt64(check), table)
            at += 8
        }
        for byte in bytes[at...] {
            check = table[Int((check ^ UInt32(byte)) & 0xFF)] ^ (check >> 8)
        }
        return ~check
    }

    /// The check written as eight hexadecimal digits.
    public static func digits(_ check: UInt32) -> String {
        let digits = String(check, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Eight bytes at once: each has a table of its own, for the zeros that follow it ("slicing",
    /// Kounavis and Berry, 2005).
    private static func step(_ word: UInt64, _ table: [UInt32]) -> UInt32 {
        var check: UInt32 = 0
        for place in 0..<8 {
            let byte = Int(truncatingIfNeeded: word >> UInt64(8 * place)) & 0xFF
            check ^= table[(7 - place) << 8 | byte]
        }
        return check
    }

    private static let reversedPolynomial: UInt32 = 0x82F6_3B78

    /// For each number of zero bytes that follow, from none to seven, the checks of the 256 bytes.
    private static let table: [UInt32] = {
        var table = (0..<256).map { index in
            (0..<8).reduce(UInt32(index)) { value, _ in
                value & 1 == 1 ? (value >> 1) ^ reversedPolynomial : value >> 1
            }
        }
        for index in 256..<2048 {
            let before = table[index - 256]
            table.append(table[Int(before & 0xFF)] ^ (before >> 8))
        }
        return table
    }()
}
