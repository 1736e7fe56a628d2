import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

/// What another process does to the active file is noticed at the next flush.
@Suite struct ForeignWriterTests {
    private let sample: SampleLog
    private let log: EventLog

    init() throws {
        sample = try SampleLog()
        try sample.makeSixLines()
        log = try sample.open()
    }

    /// Stages a rejection, expects that it is refused, and writes it after a recovery.
    private func writeAfterRecovery(_ number: Int) throws {
        log.stage(sample.rejection(number), time: "u")
        #expect(throws: LogError.disturbed(sample.active)) { try log.flush() }
        log.discardStaged()
        log.stage(sample.rejection(number), time: "u")
        #expect(throws: LogError.disturbed(sample.active)) { try log.flush() }
        log.discardStaged()
        try log.recover()
        log.stage(sample.rejection(number), time: "u")
        try log.flush()
    }

    @Test(arguments: ["quark", "quark\n", "\0"])
    func whatItAppendsIsTakenOut(foreign: String) throws {
        let sound = try sample.lines()
        try sample.active.append(Array(foreign.utf8))
        try writeAfterRecovery(9)
        let lines = try sample.lines()
        #expect(Array(lines.prefix(6)) == sound)
        let parsed = try lines.map { try LogLine(parsing: $0.dropLast()) }
        #expect(parsed.map(\.sequence) == Array(1...8))
        #expect(parsed.suffix(2).map(\.type) == [.recovered, .rejected])
        #expect(log.damage == nil)
        let cut = try #require(try sample.names().first { $0.hasPrefix("cut-") })
        let bytes = try sample.directory.path.appending(cut).contents()
        #expect(bytes.starts(with: Array(foreign.utf8)))
    }

    @Test(arguments: [0, 1, 4])
    func whatItShortensIsDamage(lines count: Int) throws {
        let kept = Array(try sample.lines()[..<count].joined())
        try sample.active.put(kept + Array("{".utf8))
        try writeAfterRecovery(9)
        #expect(log.damage != nil)
        #expect(try sample.lines().count == Int(log.synced.sequence))
        _ = try sample.lines().suffix(2).map { try LogLine(parsing: $0.dropLast()) }
        #expect(try sample.active.contents().count == Int(log.synced.offset))
    }

    @Test func whatItRemovesIsWrittenAgain() throws {
        let sound = try sample.lines()
        try sample.active.removeFile()
        try writeAfterRecovery(9)
        #expect(try Array(sample.lines().prefix(6)) == sound)
        #expect(try sample.lines().count == 8)
    }

    @Test func whatItShortensByAsMuchAsIsWrittenNextIsDamage() throws {
        log.stage(sample.rejection(8), time: "u")
        try log.flush()
        try sample.active.put(Array(try sample.lines()[..<6].joined()))
        try writeAfterRecovery(9)
        #expect(log.damage?.isCutOff == true)
    }

    @Test func theLogGetsItsNameAgainWhenItWasRenamed() throws {
        let sound = try sample.lines()
        try sample.active.rename(to: sample.directory.path.appending("events.jsonl.1"))
        try sample.active.put(Array("quark\n".utf8))
        try writeAfterRecovery(9)
        #expect(try Array(sample.lines().prefix(6)) == sound)
        #expect(log.damage == nil)
    }

    @Test(arguments: ["shortened", "renamed"])
    func whatItChangesIsNotSealed(how: String) throws {
        let sound = try sample.lines()
        if how == "renamed" {
            try sample.active.rename(to: sample.directory.path.appending("events.jsonl.1"))
        }
        try sample.active.put([])
        #expect(throws: LogError.disturbed(sample.active)) { try log.rotate() }
        #expect(log.needsRecovery)
        #expect(try log.rotate() == nil)
        try log.recover()
        #expect((log.damage != nil) == (how == "shortened"))
        log.stage(sample.rejection(9), time: "u")
        try log.flush()
        #expect(try log.rotate() != nil)
        #expect(try sample.lines().prefix(6).elementsEqual(sound) == (how == "renamed"))
    }
}
