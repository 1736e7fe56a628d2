import Testing

@testable import Control

@Suite struct JSONBytesTests {
    @Test func aStringIsTold() {
        let written = [#""a""#: "a", #""\u00e4\n""#: "ä\n", #""""#: "", "1": nil, "null": nil]
        for (text, string) in written {
            #expect(JSONBytes(trusting: Array(text.utf8)).string == string)
        }
        #expect(JSONBytes(trusting: Array(#""\ud800""#.utf8)).string == nil)
    }

    @Test func liftsAMemberOutByteByByte() throws {
        let line = #"{"b" : [1.50, "é\u00e9\/"],"a":{"x":null}}"#
        let reply = try JSONBytes(validating: Array(#" {"record":\#(line), "n":1} "#.utf8))
        #expect(try reply.member("record")?.text == line)
        #expect(try reply.member("n")?.text == "1")
        #expect(try reply.member("missing") == nil)
    }

    @Test func comparesNamesDecodedAndLetsTheLastCount() throws {
        let object = try JSONBytes(validating: Array(#"{"\u0061":1,"a":2,"b\n":3}"#.utf8))
        #expect(try object.member("a")?.text == "2")
        #expect(try object.member("b\n")?.text == "3")
        #expect(try object.members().map(\.name) == ["a", "a", "b\n"])
    }

    @Test func findsNoMembersInWhatIsNoObject() {
        #expect(throws: JSONError.unexpectedByte(offset: 0)) {
            try JSONBytes(trusting: Array("[1]".utf8)).members()
        }
    }

    @Test(arguments: ["", "plain", "\"quoted\" \\ back", "\u{0}\u{1}\u{F}\u{1F}\n\t", "Grüße 😀"])
    func writesStringsThatDecodeToThemselves(text: String) throws {
        let written = JSONBytes(string: text)
        #expect(try JSONBytes(validating: written.bytes).decoded(as: String.self) == text)
    }

    @Test func writesObjectsAndArraysInOrderWithoutBlanks() {
        let array = JSONBytes(array: [.null, JSONBytes(string: "x")])
        let object = JSONBytes(object: ["z": array, "a": .emptyObject])
        #expect(object.text == #"{"z":[null,"x"],"a":{}}"#)
        #expect(JSONBytes(object: [:]) == .emptyObject)
        #expect(JSONBytes(array: []).text == "[]")
    }

    @Test func namesTheMemberThatCannotBeDecoded() throws {
        let wrong = try JSONBytes(validating: Array(#"{"last":"ten"}"#.utf8))
        #expect(throws: JSONError.notDecodable(path: "last")) {
            try wrong.decoded(as: TailParameters.self)
        }
    }

    @Test func refusesToEncodeWhatJSONCannotSay() {
        #expect(throws: JSONError.notEncodable) { try JSONBytes(encoding: Double.nan) }
    }
}
