import Foundation
import Testing

@testable import EventLog

@Suite struct LogLineTests {
    private static let tricky = [
        #"{"text":"\",\"data\":{"}"#, #"{"text":",\"crc32c\":\"00000000\"}"}"#, "{}",
        #"{"data":{"data":{}}}"#, #"{"a":[1,2.5,null,true,"ü🕊"]}"#,
    ]

    private func encoded(
        data: String = "{}", id: String = "b5/1", subject: String? = "a.txt", sequence: UInt64 = 42
    ) -> [UInt8] {
        LogLine.encode(
            LogRecord(type: .event, id: id, subject: subject, data: Array(data.utf8)),
            source: "/chronicled/test", time: "2026-11-21T17:45:03.123456Z", sequence: sequence)
    }

    /// A line with any envelope and the checksum that fits it.
    private func checked(_ text: String) -> [UInt8] {
        let check = CRC32C.digits(CRC32C.checksum(text.utf8))
        return Array("\(text),\"crc32c\":\"\(check)\"}".utf8)
    }

    @Test func writesMembersInAFixedOrder() {
        let line = String(decoding: encoded(), as: UTF8.self)
        #expect(
            line.hasPrefix(
                #"{"specversion":"1.0","type":"io.chronicled.event","source":"/chronicled/test","#
                    + #""id":"b5/1","subject":"a.txt","time":"2026-11-21T17:45:03.123456Z","#
                    + #""sequence":"00000000000000000042","datacontenttype":"application/json","#
                    + #""data":{},"crc32c":""#))
        #expect(line.hasSuffix("\"}\n"))
    }

    @Test(arguments: tricky)
    func isReadAsItWasWritten(data: String) throws {
        for text in Self.tricky + ["data", ",", "\n", "Grüße"] {
            let bytes = encoded(data: data, id: text, subject: text)
            #expect(bytes.firstIndex(of: 0x0A) == bytes.count - 1)
            let line = try LogLine(parsing: bytes.dropLast())
            #expect(line.type == .event)
            #expect(line.id == text)
            #expect(line.sequence == 42)
            #expect(line.time == "2026-11-21T17:45:03.123456Z")
            #expect(line.data == Array(data.utf8))
        }
    }

    @Test func isWhatFoundationTakesForTheSameObject() throws {
        let object = try JSONSerialization.jsonObject(with: Data(encoded())) as? [String: Any]
        #expect(object?["subject"] as? String == "a.txt")
        #expect(object?["sequence"] as? String == "00000000000000000042")
        #expect(object?.count == 10)
    }

    @Test func findsEveryByteThatHasChanged() {
        let bytes: [UInt8] = encoded(data: #"{"text":"Der Minister reist ab."}"#).dropLast()
        for index in bytes.indices {
            for change: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
                var damaged = bytes
                damaged[index] ^= change
                #expect(throws: LineFault.badChecksum) { try LogLine(parsing: damaged) }
            }
        }
    }

    @Test func findsEveryByteThatIsMissingOrTooMany() {
        let bytes: [UInt8] = encoded().dropLast()
        for count in 0..<bytes.count {
            #expect(throws: LineFault.self) { try LogLine(parsing: Array(bytes[..<count])) }
        }
        #expect(throws: LineFault.badChecksum) { try LogLine(parsing: bytes + [0x20]) }
        #expect(throws: LineFault.badChecksum) { try LogLine(parsing: encoded()) }
    }

    @Test(arguments: [
        #""specversion":"1.1""#, #""type":"io.chronicled.unknown""#, #""id":1"#,
        #""sequence":"42""#, #""sequence":"+0000000000000000042""#,
        #""sequence":"00000000000000000000""#, #""sequence":"18446744073709551615""#,
        #""data":[]"#, #""data":null"#, #""time":null"#,
    ])
    func refusesMembersThatNoLineHas(member: String) throws {
        var members = [
            #""specversion":"1.0""#, #""type":"io.chronicled.event""#, #""id":"a""#,
            #""time":"2026-11-21T17:45:03.123456Z""#, #""sequence":"00000000000000000042""#,
            #""data":{}"#,
        ]
        _ = try LogLine(parsing: checked("{" + members.joined(separator: ",")))
        let key = member.prefix { $0 != ":" }
        let place = try #require(members.firstIndex { $0.hasPrefix(key + ":") })
        members[place] = member
        #expect(throws: LineFault.malformed) {
            try LogLine(parsing: checked("{" + members.joined(separator: ",")))
        }
    }

    @Test func leavesOutASubjectThatIsEmpty() {
        for subject in [nil, ""] {
            #expect(!String(decoding: encoded(subject: subject), as: UTF8.self).contains("subject"))
        }
    }
}
