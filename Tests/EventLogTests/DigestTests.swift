import EventLog
import Testing

@Suite struct DigestTests {
    private static let ofABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func agreesWithPublishedValues() {
        #expect(Digest(of: Array("abc".utf8)).hexadecimal == Self.ofABC)
        #expect(Digest(of: []).identifier == "e3b0c44298fc1c149afbf4c8996fb924")
    }

    @Test func isReadFromWhatItWrites() throws {
        let digest = Digest(of: [1, 2, 3])
        #expect(Digest(hexadecimal: digest.hexadecimal) == digest)
        #expect(Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
    }

    @Test(arguments: [
        "", "ba78", ofABC + "0", String(ofABC.dropLast()), String(ofABC.dropLast()) + "g",
        String(ofABC.dropLast()) + "ä", String(ofABC.dropLast()) + " ",
    ])
    func refusesWhatIsNoDigest(text: String) {
        #expect(Digest(hexadecimal: text) == nil)
    }

    @Test func needs32Bytes() {
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Digest(bytes: [UInt8](repeating: 0, count: 33)) == nil)
    }
}
