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

    @Test func writesLeadingZeros() {
        #expect(CRC32C.digits(0x2A) == "0000002a")
    }
}
