import EventLog
import Testing

@Suite struct CRC32CTests {
    @Test(arguments: [
        (Array("123456789".utf8), "e3069283"),
        ([], "00000000"),
        ([UInt8](repeating: 0, count: 32), "8a9136aa"),
        ([UInt8](repeating: 0xFF, count: 32), "62a8ab43"),
        ([UInt8](0..<32), "46dd794e"),
        ([UInt8]((0..<32).reversed()), "113fdb5c"),
    ])
    func agreesWithPublishedValues(bytes: [UInt8], digits: String) {
        #expect(CRC32C.digits(CRC32C.checksum(bytes)) == digits)
    }

    /// Bit by bit, as the polynomial defines it.
    private func slowChecksum(_ bytes: [UInt8]) -> UInt32 {
        var check = ~UInt32(0)
        for byte in bytes {
            check ^= UInt32(byte)
            for _ in 0..<8 { check = (check >> 1) ^ (check & 1 == 1 ? 0x82F6_3B78 : 0) }
        }
        return ~check
    }

    @Test(arguments: 0...33)
    func takesAnyNumberOfBytes(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 37 &* $0 &+ 11) }
        #expect(CRC32C.checksum(bytes) == slowChecksum(bytes))
        let rest = bytes.dropFirst(count / 3)
        #expect(CRC32C.checksum(rest) == slowChecksum(Array(rest)))
        #expect(CRC32C.checksum(bytes.lazy.map { $0 }) == slowChecksum(bytes))
    }

    @Test func writesLeadingZeros() {
        #expect(CRC32C.digits(0x2A) == "0000002a")
    }
}
