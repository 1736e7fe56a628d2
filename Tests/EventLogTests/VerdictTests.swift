import Foundation
import LinuxSystem
import Testing

@testable import EventLog

@Suite struct VerdictTests {
    private func rejection(_ seen: SeenFile) -> Verdict {
        Verdict(
            seen: seen,
            outcome: .rejected(Rejection(reason: "r", detail: "d", offset: nil)),
            replaces: nil, supersedes: nil)
    }

    private func duplicate(_ seen: SeenFile) -> Verdict {
        Verdict(seen: seen, outcome: .duplicate(of: "b5"), replaces: nil, supersedes: nil)
    }

    @Test func anAcceptanceHasTheIdOfItsContent() {
        let one = Verdict.sampleArticle(1, events: 0)
        #expect(one.id == Digest(of: Array("content 1".utf8)).identifier)
        #expect(one.id.count == 32)
    }

    @Test func othersHaveTheDigestOfKindNameAndIdentity() {
        let parts = [
            "io.chronicled.article.duplicate", "/srv/incoming", "meldung-5.txt", "7", "5", "10",
            "1000", "2000",
        ]
        let digest = Digest(of: Array(parts.joined(separator: "\0").utf8))
        #expect(duplicate(.sample(5)).id == digest.identifier)
        #expect(rejection(.sample(5)).id != digest.identifier)
    }

    @Test func anotherStateOrNameHasAnotherId() {
        let seen: [SeenFile] = [
            .sample(1), .sample(2), .sample(1, path: [0xFF]), .sample(1, path: [0xFE]),
            .sample(1, device: 8), .sample(1, device: .max),
        ]
        #expect(Set(seen.map { rejection($0).id }).count == seen.count)
        #expect(rejection(.sample(1, content: "x")).id == rejection(.sample(1)).id)
    }

    @Test func aSecondVerdictOnOneStateHasAnIdOfItsOwn() {
        let first = rejection(.sample(1))
        let second = Verdict(
            seen: .sample(1), outcome: first.outcome, replaces: nil, supersedes: first.id,
            isRetrial: true)
        let third = Verdict(
            seen: .sample(1), outcome: first.outcome, replaces: nil, supersedes: second.id,
            isRetrial: true)
        #expect(Set([first.id, second.id, third.id]).count == 3)
        let changed = Verdict(
            seen: .sample(1), outcome: first.outcome, replaces: nil, supersedes: "a")
        #expect(changed.id == first.id, "another state has another id already")
    }

    @Test(arguments: AfterVerdict.allCases)
    func saysWhatIsDoneWithTheFile(after: AfterVerdict) throws {
        let verdict = Verdict(
            seen: .sample(1), outcome: .duplicate(of: "b5"), replaces: nil, supersedes: nil,
            after: after)
        let bytes = LogLine.encode(verdict.records[0], source: "s", time: "t", sequence: 1)
        #expect(try LogLine(parsing: bytes.dropLast()).verdict()?.after == after)
        #expect(
            String(decoding: verdict.encodedData, as: UTF8.self).hasSuffix(
                #","after":"\#(after.rawValue)"}"#))
    }

    @Test func aLineThatDoesNotSayWhatIsDoneKeepsTheFile() throws {
        let data = String(decoding: duplicate(.sample(1)).encodedData, as: UTF8.self)
            .replacing(#","after":"keep""#, with: "")
        let record = LogRecord(type: .duplicate, id: "a", subject: nil, data: Array(data.utf8))
        let bytes = LogLine.encode(record, source: "s", time: "t", sequence: 1)
        #expect(try LogLine(parsing: bytes.dropLast()).verdict()?.after == .keep)
    }

    @Test func anAcceptancesEventsAreNumberedFromOne() {
        let records = Verdict.sampleArticle(1, events: 3).records
        let id = records[0].id
        #expect(records.map(\.id) == [id, "\(id)/1", "\(id)/2", "\(id)/3"])
        #expect(records.map(\.type) == [.accepted, .event, .event, .event])
        #expect(records.allSatisfy { $0.subject == "meldung-1.txt" })
    }

    @Test(arguments: [
        Array("2026/minsk.txt".utf8), [0xFF, 0x41], [0xC3], Array("a\u{FFFD}b".utf8),
        Array("line\nfeed\"\\".utf8), [UInt8](repeating: 0xE9, count: 255), Array("ü".utf8),
    ])
    func comesBackFromItsLineWithTheBytesOfItsName(path: [UInt8]) throws {
        let verdicts = [
            Verdict.sampleArticle(1, events: 2),
            duplicate(.sample(2, path: path, device: .max)), rejection(.sample(3, path: path)),
        ]
        for verdict in verdicts {
            let recorded = verdict.recorded(sequence: 9, time: "2026-11-21T17:45:03.123456Z")
            let bytes = LogLine.encode(
                verdict.records[0], source: "s", time: recorded.time, sequence: 9)
            #expect(try LogLine(parsing: bytes.dropLast()).verdict() == recorded)
        }
    }

    @Test func givesTheBytesOfANameOnlyWhereTextCannotSayThem() {
        let key = "\"fileBytes\""
        let odd = String(decoding: rejection(.sample(1, path: [0xFF])).encodedData, as: UTF8.self)
        #expect(odd.contains(#""file":"\#u{FFFD}","fileBytes":"/w==""#))
        let plain = String(decoding: rejection(.sample(1)).encodedData, as: UTF8.self)
        #expect(!plain.contains(key))
        let replacement = rejection(.sample(1, path: Array("\u{FFFD}".utf8))).encodedData
        #expect(!String(decoding: replacement, as: UTF8.self).contains(key))
    }

    @Test func aFileThatWasNotReadHasNoContent() throws {
        let sample = SeenFile.sample(1)
        let seen = SeenFile(
            file: sample.file, identity: sample.identity, isSettled: false, content: nil)
        let bytes = LogLine.encode(rejection(seen).records[0], source: "s", time: "t", sequence: 1)
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""content":null"#))
        #expect(try LogLine(parsing: bytes.dropLast()).verdict()?.seen == seen)
    }

    @Test func eventsAndRecoveriesAreNoVerdicts() throws {
        for type in [RecordType.event, .recovered] {
            let record = LogRecord(type: type, id: "a", subject: nil, data: Array("{}".utf8))
            let bytes = LogLine.encode(record, source: "s", time: "t", sequence: 1)
            #expect(try LogLine(parsing: bytes.dropLast()).verdict() == nil)
        }
    }

    @Test func aVerdictWithoutItsMembersIsMalformed() throws {
        let record = LogRecord(type: .rejected, id: "a", subject: nil, data: Array("{}".utf8))
        let bytes = LogLine.encode(record, source: "s", time: "t", sequence: 1)
        let line = try LogLine(parsing: bytes.dropLast())
        #expect(throws: LineFault.malformed) { try line.verdict() }
    }
}
