/// The Castagnoli cyclic redundancy check (RFC 3720, appendix B.4), which storage systems use.
public enum CRC32C {
    /// The check of `bytes`; of `123456789` it is `e3069283`.
    public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var check = ~UInt32(0)
        for byte in bytes {
            check = table[Int((check ^ UInt32(byte)) & 0xFF)] ^ (check >> 8)
        }
        return ~check
    }

    /// The check written as eight hexadecimal digits.
    public static func digits(_ check: UInt32) -> String {
        let digits = String(check, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static let reversedPolynomial: UInt32 = 0x82F6_3B78

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? (value >> 1) ^ reversedPolynomial : value >> 1
        }
    }
}
