import Testing

@testable import Control

@Suite struct JSONScannerTests {
    @Test(arguments: [
        "{}", "[]", "null", "true", "false", "0", "-0", "12", "-1.5e+10", "1E5", "\"\"",
        #""a\"\\\/\b\f\n\r\té""#, #"{"a":[1,{"b":null}],"ü":"😀"}"#, #"[ 1 , 2 ]"#,
        "{ \"a\" : 1 }",
    ])
    func acceptsValues(text: String) throws {
        #expect(try JSONBytes(validating: Array(text.utf8)).text == text)
    }

    @Test(arguments: [
        ("", JSONError.unexpectedEnd),
        ("  ", .unexpectedEnd),
        ("{", .unexpectedEnd),
        ("[1,", .unexpectedEnd),
        ("\"a", .unexpectedEnd),
        ("\"a\\", .unexpectedEnd),
        ("\"\\u12", .unexpectedEnd),
        ("tru", .unexpectedEnd),
        ("1.", .unexpectedEnd),
        ("-", .unexpectedEnd),
        ("1e+", .unexpectedEnd),
        ("x", .unexpectedByte(offset: 0)),
        ("trux", .unexpectedByte(offset: 3)),
        ("01", .unexpectedByte(offset: 1)),
        (".5", .unexpectedByte(offset: 0)),
        ("+1", .unexpectedByte(offset: 0)),
        ("[1,]", .unexpectedByte(offset: 3)),
        ("[1 2]", .unexpectedByte(offset: 3)),
        ("{\"a\"}", .unexpectedByte(offset: 4)),
        ("{a:1}", .unexpectedByte(offset: 1)),
        ("{\"a\":1,}", .unexpectedByte(offset: 7)),
        ("\"\u{1}\"", .unexpectedByte(offset: 1)),
        ("\"a\nb\"", .unexpectedByte(offset: 2)),
        ("\"\\x\"", .unexpectedByte(offset: 2)),
        ("\"\\u12g4\"", .unexpectedByte(offset: 5)),
        ("{} {}", .unexpectedByte(offset: 3)),
        ("{}]", .unexpectedByte(offset: 2)),
    ])
    func refusesWhatIsNoValue(text: String, error: JSONError) {
        #expect(throws: error) { try JSONBytes(validating: Array(text.utf8)) }
    }

    @Test func refusesWhatIsNotUTF8() {
        #expect(throws: JSONError.notUTF8) { try JSONBytes(validating: [0x22, 0xFF, 0x22]) }
    }

    @Test(arguments: [(64, true), (65, false), (500_000, false)])
    func limitsNesting(depth: Int, isAllowed: Bool) {
        let text =
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        if isAllowed {
            #expect(throws: Never.self) { try JSONBytes(validating: Array(text.utf8)) }
        } else {
            #expect(throws: JSONError.tooDeep(limit: 64)) {
                try JSONBytes(validating: Array(text.utf8))
            }
        }
    }

    @Test func survivesEveryCutAndEveryChangedByte() {
        let text = #"{"a":[1,-2.5e3,true,null,"x\u00e9\\"],"b":{"c":"d"}}"#
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            #expect(throws: JSONError.self) { try JSONBytes(validating: Array(bytes[..<index])) }
            for byte in UInt8.min...UInt8.max {
                var changed = bytes
                changed[index] = byte
                _ = try? JSONBytes(validating: changed).members()
            }
        }
    }
}
