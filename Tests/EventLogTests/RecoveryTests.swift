import TestSupport
import Foundation
import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

@Suite struct RecoveryTests {
    /// What a crash or a disk did to a log of six lines, and how many of them are sound before it.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let soundLines: Int
        let apply: @Sendable ([[UInt8]]) -> [UInt8]

        init(
            _ description: String, soundLines: Int,
            _ apply: @escaping @Sendable ([[UInt8]]) -> [UInt8]
        ) {
            testDescription = description
            self.soundLines = soundLines
            self.apply = apply
        }
    }

    private static let damages = [
        Damage("last line torn", soundLines: 4) { Array($0.joined().dropLast(5)) },
        Damage("last line without its feed", soundLines: 4) { Array($0.joined().dropLast()) },
        Damage("acceptance without its last event", soundLines: 4) { Array($0[..<5].joined()) },
        Damage("acceptance without its events", soundLines: 0) { $0[0] },
        Damage("garbage behind", soundLines: 6) { $0.joined() + Array("{\"speci".utf8) },
        Damage("garbage lines behind", soundLines: 6) { $0.joined() + [0xFF, 0x0A, 0x0A, 0x7B] },
        Damage("an empty line behind", soundLines: 6) { $0.joined() + [0x0A] },
        Damage("zeros behind", soundLines: 6) { $0.joined() + [UInt8](repeating: 0, count: 9_000) },
        Damage("line of the last batch corrupted", soundLines: 4) { corrupted($0, line: 4) },
        Damage("line in the middle corrupted", soundLines: 3) { corrupted($0, line: 3) },
        Damage("line of the first batch corrupted", soundLines: 0) { corrupted($0, line: 1) },
        Damage("first line corrupted", soundLines: 0) { corrupted($0, line: 0) },
        Damage("a line missing", soundLines: 3) { Array(($0[..<3] + $0[4...]).joined()) },
        Damage("a line twice", soundLines: 4) { Array(($0[..<4] + $0[3...]).joined()) },
        Damage("an event too many", soundLines: 6) { Array(($0 + [$0[5]]).joined()) },
        Damage("garbage only", soundLines: 0) { _ in Array("kein Protokoll\n".utf8) },
        Damage("zeros only", soundLines: 0) { _ in [UInt8](repeating: 0, count: 4_096) },
        Damage("a feed only", soundLines: 0) { _ in [0x0A] },
    ]

    private static func corrupted(_ lines: [[UInt8]], line: Int) -> [UInt8] {
        var lines = lines
        lines[line][lines[line].count / 2] ^= 0x04
        return Array(lines.joined())
    }

    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    /// Makes the log, damages it, and returns its bytes then and its sound lines.
    private func damage(_ damage: Damage) throws -> (bytes: [UInt8], sound: [[UInt8]]) {
        try sample.makeSixLines()
        let lines = try sample.lines()
        let bytes = damage.apply(lines)
        try sample.active.put(bytes)
        return (bytes, Array(lines[..<damage.soundLines]))
    }

    /// Expects the sound lines, then the line of a recovery that has kept `cut`.
    private func expectRecovered(sound: [[UInt8]], cut: [UInt8]) throws {
        let lines = try sample.lines()
        #expect(Array(lines.dropLast()) == sound)
        let last = try LogLine(parsing: try #require(lines.last).dropLast())
        #expect(last.type == .recovered)
        #expect(last.sequence == UInt64(sound.count + 1))
        #expect(last.id == "recovered/\(last.time)")
        let json = try JSONSerialization.jsonObject(with: Data(last.data))
        let data = try #require(json as? [String: Any])
        #expect(data["cutBytes"] as? Int == cut.count)
        #expect(data["from"] as? String == LogName.digits(last.sequence))
        let kept = try #require(data["kept"] as? String)
        #expect(try sample.directory.path.appending(kept).contents() == cut)
        #expect(try sample.names().filter { $0.hasPrefix("cut-") } == [kept])
        #expect(try !sample.names().contains { $0.hasSuffix(".new") })
    }

    @Test(arguments: damages)
    func keepsWhatIsSoundAndSetsTheRestAside(what: Damage) throws {
        let (bytes, sound) = try damage(what)
        let reader = try OwnedDescriptor(opening: sample.active, [.readOnly])
        let log = try sample.open()
        let cut = Array(bytes.dropFirst(sound.joined().count))
        try expectRecovered(sound: sound, cut: cut)
        let repair = try #require(log.repair)
        #expect(repair.sequence == UInt64(sound.count + 1))
        #expect(repair.cutBytes == cut.count)
        #expect(try repair.kept?.contents() == cut)
        #expect(try reader.descriptor.readToEnd(expected: bytes.count, limit: .max) == bytes)
        #expect(log.synced.segment == UInt64(sound.count + 1))
        log.stage(sample.article(7, events: 1), time: "t")
        try log.flush()
        let sequences = try sample.lines().map { try LogLine(parsing: $0.dropLast()).sequence }
        #expect(sequences == Array(1...UInt64(sound.count + 3)))
    }

    @Test(arguments: damages)
    func repairsNothingMoreTheSecondTime(what: Damage) throws {
        _ = try damage(what)
        let synced = try sample.open().synced
        let (names, lines) = (try sample.names(), try sample.lines())
        #expect(try sample.open().synced == synced)
        #expect(try sample.names() == names)
        #expect(try sample.lines() == lines)
    }

    @Test(arguments: damages)
    func finishesWhatACrashInterrupted(what: Damage) throws {
        let (bytes, sound) = try damage(what)
        let soundBytes = Array(sound.joined())
        if !sound.isEmpty { try sample.segments.sealedPath(first: 1).put(soundBytes) }
        try sample.directory.path.appending(".events.jsonl.new").put(Array("{\"spec".utf8))
        let aside = ".events-\(LogName.digits(1)).jsonl.new"
        try sample.directory.path.appending(aside).put(Array(soundBytes.dropLast()))
        if what.soundLines > 0 { #expect(try sample.segments.all().map(\.path) == [sample.active]) }
        _ = try sample.open()
        try? sample.directory.path.appending(aside).removeFile()
        try expectRecovered(sound: sound, cut: Array(bytes.dropFirst(soundBytes.count)))
    }

    @Test func leavesASoundLogAndAnEmptyOneAsTheyAre() throws {
        _ = try sample.open()
        _ = try sample.open()
        #expect(try sample.lines().isEmpty)
        try sample.makeSixLines()
        #expect(try sample.open().repair == nil)
        #expect(try sample.lines().count == 6)
        #expect(try sample.names() == [".events.jsonl.lock", "events.jsonl"])
    }

    @Test func goesOnBehindTheSealedSegmentsWhenTheActiveFileIsGone() throws {
        try sample.makeSixLines()
        try sample.active.rename(to: sample.segments.sealedPath(first: 1))
        #expect(try sample.open().synced == LogPosition(segment: 7, offset: 0, sequence: 6))
        try sample.active.put(Array("garbage".utf8))
        #expect(try sample.open().synced.sequence == 7)
        let sequences = try sample.lines().map { try LogLine(parsing: $0.dropLast()).sequence }
        #expect(sequences == Array(1...7))
    }

    @Test func checksOnlyBehindWhatIsKnownToBeSound() throws {
        try sample.makeSixLines()
        let lines = try sample.lines()
        let size = Int64(lines[..<4].joined().count)
        let checked = LogPosition(segment: 1, offset: size, sequence: 4)
        let bytes = Self.corrupted(lines, line: 1)
        try sample.active.put(bytes + [0x7B])
        _ = try sample.open(checked: checked)
        let whole = try sample.segments.sealedPath(first: 1).contents()
        #expect(whole == bytes)
    }

    @Test(arguments: [
        LogPosition(segment: 1, offset: 10, sequence: 4),
        LogPosition(segment: 1, offset: -1, sequence: 4),
        LogPosition(segment: 1, offset: 1 << 40, sequence: 4),
        LogPosition(segment: 2, offset: 0, sequence: 1),
        LogPosition(segment: 0, offset: 0, sequence: 0),
        LogPosition(segment: .max, offset: .max, sequence: .max),
    ])
    func trustsNoPlaceThatIsNoneOfTheLog(checked: LogPosition) throws {
        try sample.makeSixLines()
        let log = try sample.open(checked: checked)
        #expect(log.synced.sequence == 6)
        #expect(try sample.names() == [".events.jsonl.lock", "events.jsonl"])
    }
}
