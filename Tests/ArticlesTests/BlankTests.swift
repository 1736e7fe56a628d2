import Testing

@testable import Articles

struct BlankTests {
    @Test func agreesWithUnicodeOnWhiteSpace() {
        for value in UInt32(0)...0x1_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let utf8 = Array(scalar.utf8)
            let isBlank = scalar.properties.isWhitespace || value == 0xFEFF
            if Blank.length(at: 0, in: utf8) != (isBlank ? utf8.count : 0) {
                Issue.record("U+\(String(value, radix: 16)) is taken for the wrong thing")
            }
        }
    }

    @Test func endSkipsBlanksOfAllWidths() {
        #expect(Blank.end(from: 0, in: Array(" \u{A0}\u{2003}\nx ".utf8)) == 7)
        #expect(Blank.end(from: 0, in: Array("\u{FEFF} ".utf8)) == 4)
        #expect(Blank.end(from: 0, in: []) == 0)
    }
}
