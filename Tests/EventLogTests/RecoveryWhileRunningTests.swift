import TestSupport
import Foundation
import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

@Suite struct RecoveryWhileRunningTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
        try sample.makeSixLines()
    }

    private func kept() throws -> [String] {
        try sample.names().filter { $0.hasPrefix("cut-") }
    }

    @Test func takesOutWhatIsNotSynced() throws {
        let log = try sample.open()
        let sound = try sample.lines()
        let torn = Array("not on the disk\n{".utf8)
        try sample.active.append(torn)
        log.stage(sample.rejection(8), time: "t")
        try log.recover()
        #expect(log.nextSequence == 8)
        #expect(try Array(sample.lines().dropLast()) == sound)
        let cut = try #require(try kept().first)
        #expect(try sample.directory.path.appending(cut).contents() == torn)
        log.stage(sample.rejection(8), time: "t")
        try log.flush()
        #expect(try sample.lines().count == 8)
    }

    @Test func keepsNothingAsideWhenNothingIsCut() throws {
        let log = try sample.open()
        try log.recover()
        #expect(try kept().isEmpty)
        let last = try #require(try sample.lines().last)
        #expect(String(decoding: last, as: UTF8.self).contains(#""cutBytes":0"#))
        #expect(String(decoding: last, as: UTF8.self).contains(#""kept":null"#))
    }

    @Test(arguments: [".events-00000000000000000001.jsonl.new", ".events.jsonl.new"])
    func canBeTriedAgainWhereverItFailed(obstacle: String) throws {
        let log = try sample.open()
        let sound = try sample.lines()
        let before = log.synced
        try sample.active.append(Array("torn".utf8))
        let folder = sample.directory.path.appending(obstacle)
        try folder.makeDirectories()
        for _ in 0..<3 {
            #expect(throws: LogError.self) { try log.recover() }
            #expect(log.synced == before)
        }
        #expect(try kept().count <= 1)
        try FileManager.default.removeItem(atPath: folder.string)
        try log.recover()
        #expect(try kept().count == 1)
        #expect(try Array(sample.lines().dropLast()) == sound)
        log.stage(sample.rejection(8), time: "t")
        try log.flush()
        let sequences = try sample.lines().map { try LogLine(parsing: $0.dropLast()).sequence }
        #expect(sequences == Array(1...8))
    }

    @Test func followsOneRecoveryWithAnother() throws {
        let log = try sample.open()
        for _ in 0..<3 {
            try sample.active.append(Array("torn".utf8))
            try log.recover()
        }
        let lines = try sample.lines().map { try LogLine(parsing: $0.dropLast()) }
        #expect(lines.map(\.sequence) == Array(1...9))
        #expect(Set(lines.map(\.id)).count == 9)
    }
}
