import TestSupport
import Foundation
import GRDB
import LinuxSystem
import SystemPackage
import Testing

@testable import EventIndex
@testable import EventLog

@Suite struct EventIndexTests {
    /// What befell an index that was in step with its log.
    struct Mishap: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let happen: @Sendable (FilePath) throws -> Void
    }

    private static let mishaps = [
        Mishap(testDescription: "missing") { path in
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path.string + ending)
            }
        },
        Mishap(testDescription: "missing but for its write-ahead log") { path in
            try Data("stray".utf8).write(to: URL(filePath: path.string + "-wal"))
            try FileManager.default.removeItem(atPath: path.string)
        },
        Mishap(testDescription: "empty") { try Data().write(to: URL(filePath: $0.string)) },
        Mishap(testDescription: "garbage") { path in
            let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            try Data(bytes).write(to: URL(filePath: path.string))
        },
        Mishap(testDescription: "truncated") { path in
            let bytes = try Data(contentsOf: URL(filePath: path.string))
            try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path.string))
        },
        Mishap(testDescription: "another schema") { path in
            try change(path, "PRAGMA user_version = 999")
        },
        Mishap(testDescription: "without a table") { try change($0, "DROP TABLE verdict") },
        Mishap(testDescription: "without progress") { try change($0, "DELETE FROM progress") },
        Mishap(testDescription: "progress at no line's end") { path in
            try change(path, "UPDATE progress SET offset = offset - 1")
        },
        Mishap(testDescription: "progress in no segment") { path in
            try change(path, "UPDATE progress SET segment = 0, offset = 0, sequence = -1")
        },
        Mishap(testDescription: "progress far ahead") { path in
            try change(path, "UPDATE progress SET segment = 99, offset = 0, sequence = 98")
        },
        Mishap(testDescription: "verdicts of another log") { path in
            try change(path, "UPDATE verdict SET time = '1999-12-31T23:59:59.000000Z'")
        },
    ]

    private static func change(_ path: FilePath, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    /// All rows of the tables that are a function of the log.
    private func dump() throws -> [[Row]] {
        let queue = try DatabaseQueue(path: sample.database.string)
        defer { try? queue.close() }
        return try queue.read { database in
            try ["SELECT * FROM verdict ORDER BY sequence", "SELECT * FROM progress"].map {
                try Row.fetchAll(database, sql: $0)
            }
        }
    }

    private func remove() throws {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: sample.database.string + ending)
        }
    }

    @Test func isTheSameKeptInStepOrMadeAnew() throws {
        try sample.recordAllKinds(in: sample.openIndex())
        let kept = try dump()
        #expect(kept[0].count == 9)
        #expect(try !sample.openIndex().isMadeAnew)
        try remove()
        let index = try sample.openIndex()
        #expect(index.isMadeAnew)
        #expect(try index.position() == sample.synced)
        #expect(try dump() == kept)
    }

    @Test(arguments: mishaps)
    func isMadeAnewWhateverBefellIt(mishap: Mishap) throws {
        try sample.recordAllKinds(in: sample.openIndex())
        let kept = try dump()
        try mishap.happen(sample.database)
        #expect(try sample.openIndex().position() == sample.synced)
        #expect(try dump() == kept)
    }

    @Test func catchesUpWhenItIsBehind() throws {
        let index = try sample.openIndex()
        try sample.record([.accepted(20, events: 3)], in: index)
        try sample.recordAllKinds()
        #expect(try index.position().sequence == 4)
        try index.catchUp(log: sample.segments, through: sample.synced)
        let caughtUp = try dump()
        try remove()
        _ = try sample.openIndex()
        #expect(try dump() == caughtUp)
    }

    @Test func catchesUpWhenOpenedAndKeepsItsSightings() throws {
        let seen = SeenFile.sample(1, path: [0x61])
        do {
            let index = try sample.openIndex()
            try sample.record([.accepted(1)], in: index)
            let holding = FileHistory.Holding(
                content: seen.content, article: "a", rejection: nil)
            try index.update { try $0.learn(seen, holding: holding, after: 2) }
        }
        try sample.record([.accepted(2), .rejected(3)])
        let index = try sample.openIndex()
        #expect(try index.position() == sample.synced)
        #expect(try index.read { try $0.history(of: seen) }.samePath?.article == "a")
    }

    @Test func readsNothingBehindTheEndItIsGiven() throws {
        try sample.record([.accepted(1)])
        let end = sample.synced
        try sample.record([.accepted(2)])
        try sample.beginSegment()
        try sample.record([.accepted(3)])
        let index = try EventIndex(path: sample.database, log: sample.segments, synced: end)
        #expect(try index.position() == end)
        #expect(try index.read { try $0.tally() }.accepted == 1)
        try index.catchUp(log: sample.segments, through: sample.synced)
        #expect(try index.read { try $0.tally() }.accepted == 3)
    }

    @Test func passesOverDamagedLines() throws {
        try sample.recordAllKinds()
        let path = sample.segments.sealedPath(first: 1).string
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 20] ^= 0x01
        try bytes.write(to: URL(filePath: path))
        let index = try sample.openIndex()
        #expect(try index.position() == sample.synced)
        #expect(try dump()[0].count == 8)
    }

    @Test func countsWhatItHolds() throws {
        let index = try sample.openIndex()
        #expect(try index.read { try $0.tally() } == Tally())
        try sample.recordAllKinds(in: index)
        let tally = try index.read { try $0.tally() }
        #expect((tally.accepted, tally.duplicate, tally.rejected) == (4, 2, 3))
        #expect(tally.events == 4)
        let last = Verdict.accepted(9, path: Verdict.path(1), replaces: 1)
        #expect(tally.last?.seen == last.seen)
        #expect(tally.last?.id == last.id)
    }

    @Test func tellsHowFarTheLogWasOnTheDisk() throws {
        let position = { EventIndex.checkedPosition(path: sample.database, log: sample.segments) }
        #expect(position() == nil)
        #expect(throws: SystemCallError.self) { try FileStatus(path: sample.database) }
        try sample.recordAllKinds(in: sample.openIndex())
        #expect(position() == sample.synced)
        try Self.change(sample.database, "UPDATE progress SET offset = 99999")
        #expect(position()?.offset == 99_999)
        try Self.change(sample.database, "UPDATE progress SET offset = \(sample.synced.offset)")
        try Self.change(sample.database, "UPDATE verdict SET time = '1999-12-31T23:59:59.000000Z'")
        #expect(position() == nil)
    }

    @Test func saysWhyItCannotBeUsed() throws {
        try FileManager.default.createDirectory(
            atPath: sample.database.string + "/full", withIntermediateDirectories: true)
        #expect {
            try sample.openIndex()
        } throws: { error in
            guard case .unusable(sample.database, _) = error as? IndexError else { return false }
            return true
        }
    }

    @Test func saysThatTheLogCannotBeRead() throws {
        let missing = LogSegments(active: sample.directory.path.appending("no").appending("log"))
        let end = LogPosition(segment: 1, offset: 10, sequence: 1)
        #expect(throws: IndexError.logUnreadable(reason: "opendir: no such file or directory")) {
            try EventIndex(path: sample.database, log: missing, synced: end)
        }
    }

    @Test func tellsOfProgressWhileItIsLookedThrough() throws {
        try sample.recordAllKinds(in: sample.openIndex())
        var told: [LogPosition] = []
        let index = try EventIndex(
            path: sample.database, log: sample.segments, synced: sample.synced
        ) { (position) throws(IndexError) in told.append(position) }
        #expect(!index.isMadeAnew)
        #expect(told.count > 5)
        #expect(Set(told.map(\.sequence)) == [sample.synced.sequence])
    }

    @Test func staysWhenLookingThroughItWasInterrupted() throws {
        try sample.recordAllKinds(in: sample.openIndex())
        #expect(throws: IndexError.interrupted) {
            try EventIndex(path: sample.database, log: sample.segments, synced: sample.synced) {
                (_) throws(IndexError) in throw .interrupted
            }
        }
        #expect(try !sample.openIndex().isMadeAnew)
    }

    @Test func standsBetweenBatchesWhenItsMakingWasInterrupted() throws {
        let sample = try SampleLog()
        try sample.record((1...1_500).map { .accepted($0, events: 2) })
        #expect(throws: IndexError.interrupted) {
            try EventIndex(path: sample.database, log: sample.segments, synced: sample.synced) {
                (_) throws(IndexError) in throw .interrupted
            }
        }
        let checked = try #require(
            EventIndex.checkedPosition(path: sample.database, log: sample.segments))
        #expect(0 < checked.sequence && checked.sequence < sample.synced.sequence)
        #expect(try LogScan(path: sample.segments.active, from: checked).fault == nil)
    }
}
