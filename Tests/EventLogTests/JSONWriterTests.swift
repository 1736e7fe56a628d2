import EventLog
import Foundation
import Testing

@Suite struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func roundTrip(_ text: String) throws -> String? {
        let json = Data(written { $0.string(text) }.utf8)
        return try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed) as? String
    }

    @Test(arguments: 0...0xFF)
    func keepsEveryControlCharacterWithoutWritingItRaw(number: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(number))
        let text = "vor\(Character(scalar))nach"
        #expect(try roundTrip(text) == text)
        let bytes = written { $0.string(text) }.utf8
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }

    @Test(arguments: [
        "", "\"", "\\", "\\\"", #"","data":{"#, "Grüße", "🕊", "\u{2028}", "e\u{301}", "\u{FFFD}",
    ])
    func keepsText(text: String) throws {
        #expect(try roundTrip(text).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test func writesMembersInTheirOrderWithoutBlanks() {
        let json = written { writer in
            writer.object { object in
                object.key("z")
                object.number(1)
                object.key("a")
                object.array([true, false]) { $0.boolean($1) }
                object.key("e")
                object.array([Int]()) { $0.number($1) }
                object.key("o")
                object.object { _ in }
                object.key("n")
                object.null()
            }
        }
        #expect(json == #"{"z":1,"a":[true,false],"e":[],"o":{},"n":null}"#)
    }

    @Test(arguments: [
        (4.0, "4.0"), (-0.1, "-0.1"), (1e300, "1e+300"), (.infinity, "null"), (.nan, "null"),
    ])
    func writesNumbersThatJSONHas(number: Double, json: String) {
        #expect(written { $0.number(number) } == json)
    }

    @Test func writesTheGreatestWholeNumbers() {
        #expect(written { $0.number(UInt64.max) } == "18446744073709551615")
        #expect(written { $0.number(Int64.min) } == "-9223372036854775808")
        #expect(written { $0.number(nil as Int?) } == "null")
        #expect(written { $0.string(nil) } == "null")
    }
}
