import EventLog
import Foundation
import GRDB
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventIndex

/// The index is a function of the log, whatever the log has lost.
@Suite struct ForgettingTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    private func dump() throws -> [[Row]] {
        let queue = try DatabaseQueue(path: sample.database.string)
        defer { try? queue.close() }
        return try queue.read { database in
            try ["SELECT * FROM verdict ORDER BY sequence", "SELECT * FROM progress"].map {
                try Row.fetchAll(database, sql: $0)
            }
        }
    }

    private func remakeIndex() throws {
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: sample.database.string + ending)
        }
        _ = try sample.openIndex()
    }

    private func writeThreeSegments(in index: EventIndex) throws {
        for number in 1...3 {
            try sample.record([.accepted(number), .rejected(number + 10)], in: index)
            if number < 3 { try sample.beginSegment(in: index) }
        }
    }

    /// Removed by the daemon, which tells the index; or by a daemon that then crashed.
    @Test(arguments: [true, false])
    func linesOfRemovedSegmentsAreForgotten(isTold: Bool) throws {
        do {
            let index = try sample.openIndex()
            try writeThreeSegments(in: index)
            let first = try #require(try sample.segments.sealed().last?.first)
            try sample.segments.sealedPath(first: 1).removeFile()
            if isTold {
                while try index.update({ try $0.forgetSome(before: first) }) != nil {}
            }
        }
        _ = try sample.openIndex()
        let kept = try dump()
        #expect(kept[0].count == 4)
        try remakeIndex()
        #expect(try dump() == kept)
    }

    @Test func catchingUpForgetsLinesThatTheLogHasLost() throws {
        let index = try sample.openIndex()
        try sample.record([.accepted(1), .rejected(2)], in: index)
        let whole = try Data(contentsOf: URL(filePath: sample.segments.active.string))
        try sample.record([.accepted(3)], in: index)
        try whole.write(to: URL(filePath: sample.segments.active.string))
        try sample.beginSegment()
        #expect(try index.position() != sample.synced)
        try index.catchUp(log: sample.segments, through: sample.synced)
        #expect(try index.position() == sample.synced)
        let kept = try dump()
        #expect(kept[0].count == 2)
        try remakeIndex()
        #expect(try dump() == kept)
    }
}
