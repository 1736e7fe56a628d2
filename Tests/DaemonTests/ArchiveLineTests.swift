import Articles
import Control
import EventLog
import Foundation
import TestSupport
import Testing

@testable import Daemon

/// What is read of one line of an archive, and what is written for one that cannot be coded.
@Suite struct ArchiveLineTests {
    private let coding = ArchiveCoding(
        coding: ArticleCoding(coder: nil, lexicon: "0123456789abcdef", limit: 4096),
        published: PublicationDate(iso8601: "2020"))

    private func fields(_ line: String) throws -> [String: Any] {
        let result = coding.result(of: .whole(Array(line.utf8)))
        #expect(result.bytes.last == UInt8(ascii: "\n"))
        let object = try JSONSerialization.jsonObject(with: Data(result.bytes))
        return try #require(object as? [String: Any])
    }

    private func fault(_ line: String) throws -> String? {
        try (fields(line)["error"] as? [String: String])?["reason"]
    }

    @Test func theTextIsTheContentOfTheFile() throws {
        let text = " date 2024-05-14 Lage\r\n\r\n„Ruhe“ am \u{1F30D} Abend. \u{FEFF}"
        let line = try JSONEncoder().encode(["text": text])
        let result = try fields(String(decoding: line, as: UTF8.self))
        #expect(result["article"] as? String == Digest(of: Array(text.utf8)).identifier)
        #expect(result["published"] as? String == "2024-05-14")
    }

    @Test func theIDComesBackAsItIs() throws {
        for id in [#""a\u00e4/\n""#, "17", "1.50", "null", #"{"a":[1, {}]}"#] {
            let result = coding.result(of: .whole(Array(#" {"text":"x", "id": \#(id) } "#.utf8)))
            #expect(String(decoding: result.bytes, as: UTF8.self).hasPrefix(#"{"id":\#(id),"#))
            #expect(result.isAnalysis)
        }
    }

    @Test func theNearestDateCounts() throws {
        let lines = [
            #"{"text":"date 2024-05-14 Lage","published":"2023"}"#: "2024-05-14",
            #"{"text":"Lage","published":"2023"}"#: "2023",
            #"{"text":"Lage","published":null}"#: "2020", #"{"text":"Lage"}"#: "2020",
        ]
        for (line, date) in lines {
            #expect(try fields(line)["published"] as? String == date, "\(line)")
        }
    }

    @Test func ofSeveralMembersTheLastCountsAndUnknownOnesArePassedOver() throws {
        let result = try fields(#"{"id":1,"url":[[]],"text":"","id":2,"t\u0065xt":"Lage"}"#)
        #expect(result["id"] as? Int == 2 && result["article"] != nil)
    }

    @Test(arguments: [
        ("", "malformed"), ("{", "malformed"), ("[]", "malformed"), ("null", "malformed"),
        ("{}", "malformed"), (#"{"text":1}"#, "malformed"), (#"{"text":"a"} x"#, "malformed"),
        (#"{"text":"\ud800"}"#, "malformed"), (#"{"text":"a","\ud800":1}"#, "malformed"),
        (#"{"text":""}"#, "empty"), (#"{"text":"date 2024-01-01"}"#, "blank"),
        (#"{"text":"a\u0000b"}"#, "binary"), (#"{"text":"date 2024-13-01 a"}"#, "impossible-date"),
        (#"{"text":"a","published":"gestern"}"#, "impossible-date"),
        (#"{"text":"a","published":2024}"#, "impossible-date"),
    ])
    func aLineThatCannotBeCodedSaysWhy(line: String, reason: String) throws {
        #expect(try fault(line) == reason)
    }

    @Test func faultsOfTheTextComeUnderTheirID() throws {
        #expect(try fields(#"{"id":"leer","text":""}"#)["id"] as? String == "leer")
        #expect(try fields(#"{"id":"ohne"}"#)["id"] as? String == "ohne")
    }

    @Test func jsonMayBeNestedOnlySoDeep() throws {
        func nested(_ depth: Int) -> String {
            let id = ["[", "]"].map { String(repeating: $0, count: depth) }.joined()
            return #"{"text":"Lage","id":\#(id)}"#
        }
        #expect(try fault(nested(63)) == nil)
        #expect(try fault(nested(64)) == "malformed")
        #expect(try fault(nested(1_000_000)) == "malformed")
    }

    @Test func bytesThatAreNoUnicodeAreNoJSON() throws {
        let bytes = Array(#"{"text":""#.utf8) + [0xFC] + Array(#""}"#.utf8)
        #expect(!coding.result(of: .whole(bytes)).isAnalysis)
    }

    @Test func aLineOrTextThatIsTooLongSaysSo() throws {
        let long = coding.result(of: .tooLong)
        #expect(String(decoding: long.bytes, as: UTF8.self).contains(#""reason":"line-too-long""#))
        let text = String(repeating: "a", count: 4097)
        #expect(try fault(#"{"text":"\#(text)"}"#) == "too-large")
    }
}
