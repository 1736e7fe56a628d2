import Foundation
import Glibc
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

@Suite struct RotatedLogTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    private func sequences() throws -> [UInt64] {
        try sample.lines().map { try LogLine(parsing: $0.dropLast()).sequence }
    }

    private func write(_ number: Int, to log: EventLog) throws {
        log.stage(sample.article(number, events: 1), time: "t")
        try log.flush()
    }

    @Test func beginsANewFileWithTheNextLine() throws {
        let log = try sample.open()
        #expect(try log.rotate() == nil)
        try write(1, to: log)
        let sealed = sample.segments.sealedPath(first: 1)
        #expect(try log.rotate() == sealed)
        #expect(log.synced == LogPosition(segment: 3, offset: 0, sequence: 2))
        #expect(try log.rotate() == nil)
        try write(2, to: log)
        #expect(log.synced.segment == 3)
        #expect(log.synced.offset == Int64(try sample.active.contents().count))
        #expect(try sequences() == [1, 2, 3, 4])
        #expect(
            try sample.names() == [
                ".events.jsonl.lock", "events-\(LogName.digits(1)).jsonl",
                "events.jsonl",
            ])
    }

    @Test func rotatesWhenTheLimitsDemandItAndNotTooOften() throws {
        let log = try sample.open()
        log.limits = RotationLimits(bytes: 3_000, age: .seconds(1 << 40))
        log.limits.pause = .seconds(1_000)
        try write(1, to: log)
        #expect(try log.rotateIfDue() == nil)
        for number in 2...5 { try write(number, to: log) }
        #expect(try log.rotateIfDue() != nil)
        for number in 6...12 { try write(number, to: log) }
        #expect(log.synced.offset > 3_000)
        #expect(try log.rotateIfDue() == nil)
        #expect(try sequences() == Array(1...24))
    }

    @Test(arguments: [false, true])
    func rotatesWhenItsFirstLineIsOld(isOpenedAgain: Bool) throws {
        var log: EventLog? = try sample.open()
        log?.stage(sample.rejection(1), time: "2020-01-01T00:00:00.000000Z")
        try log?.flush()
        log?.stage(sample.rejection(2), time: Timestamp.text(nanoseconds: WallClock.nowNs()))
        try log?.flush()
        if isOpenedAgain {
            log = nil
            log = try sample.open()
        }
        #expect(try log?.rotateIfDue() != nil)
        log?.stage(sample.rejection(3), time: Timestamp.text(nanoseconds: WallClock.nowNs()))
        try log?.flush()
        log?.limits.pause = .zero
        #expect(try log?.rotateIfDue() == nil)
    }

    @Test func keepsGroupAndModeOfTheActiveFile() throws {
        let log = try sample.open()
        try write(1, to: log)
        let group = geteuid() == 0 ? gid_t(12_345) : getegid()
        chown(sample.active.string, uid_t.max, group)
        chmod(sample.active.string, 0o604)
        _ = try log.rotate()
        try write(2, to: log)
        try log.recover()
        try sample.active.append(Array("torn".utf8))
        try log.recover()
        let names = try sample.names().filter { !$0.hasSuffix(".lock") }
        #expect(names.count == 5)
        for name in names {
            var status = stat()
            stat(sample.directory.path.appending(name).string, &status)
            #expect(status.st_mode & 0o7777 == 0o604)
            #expect(status.st_gid == group)
        }
    }

    @Test func anActiveFileThatIsMissingIsMadeLikeTheLast() throws {
        try sample.makeSixLines()
        chmod(sample.active.string, 0o600)
        try sample.active.rename(to: sample.segments.sealedPath(first: 1))
        let log = try sample.open()
        #expect(log.synced == LogPosition(segment: 7, offset: 0, sequence: 6))
        var status = stat()
        stat(sample.active.string, &status)
        #expect(status.st_mode & 0o7777 == 0o600)
    }

    /// What a crash in the midst of a rotation leaves, the last line torn or not.
    @Test(
        arguments: ["new aside", "sealed", "sealed, new aside", "placed"], [false, true])
    func everyStepOfARotationIsALog(state: String, isTorn: Bool) throws {
        try sample.makeSixLines()
        if isTorn { try sample.active.append(Array("{\"to".utf8)) }
        if state != "new aside" {
            try sample.active.rename(to: sample.segments.sealedPath(first: 1))
        }
        if state.hasSuffix("new aside") {
            try sample.directory.path.appending(".events.jsonl.new").put([])
        }
        if state == "placed" { try sample.active.put([]) }
        var log: EventLog? = try sample.open()
        #expect(log?.synced.sequence == (isTorn ? 7 : 6))
        #expect(log?.damage == nil)
        #expect(try sequences() == Array(1...(isTorn ? 7 : 6)))
        try write(9, to: try #require(log))
        _ = try log?.rotate()
        #expect(try !sample.names().contains(".events.jsonl.new"))
        let synced = log?.synced
        log = nil
        #expect(try sample.open(checked: synced).synced == synced)
    }

    /// A folder that stands where a name should be makes each rename fail.
    @Test func writesTheOldFileOnWhenItCannotRotate() throws {
        let log = try sample.open()
        try write(1, to: log)
        let sealed = sample.segments.sealedPath(first: 1)
        for obstacle in [sealed, sample.directory.path.appending(".events.jsonl.new")] {
            try obstacle.appending("x").makeDirectories()
            #expect(throws: LogError.self) { try log.rotate() }
            #expect(log.synced.segment == 1)
            try write(Int(log.nextSequence), to: log)
            try FileManager.default.removeItem(atPath: obstacle.string)
        }
        #expect(try log.rotate() == sealed)
        try write(99, to: log)
        #expect(try sequences() == Array(1...8))
    }

    @Test func tailFollowsByNameAcrossRotations() throws {
        let log = try sample.open()
        log.limits = RotationLimits(bytes: 1_500)
        log.limits.pause = .milliseconds(120)
        try write(1, to: log)
        let output = try sample.directory.write("", to: "output")
        let tail = Process()
        tail.executableURL = URL(filePath: "/usr/bin/env")
        tail.arguments = ["tail", "-n", "+1", "-F", sample.active.string]
        tail.standardOutput = FileHandle(forWritingAtPath: output.string)
        tail.standardError = FileHandle.nullDevice
        try tail.run()
        defer { tail.end() }
        let cursor = LogCursor(log: log.segments, at: LogPlace(segment: 1, offset: 0))
        var followed: [UInt8] = []
        try waitUntil("tail has begun") { try !output.contents().isEmpty }
        var number = 1
        try waitUntil("the log has rotated ten times") {
            number += 1
            try write(number, to: log)
            _ = try log.rotateIfDue()
            while let line = try cursor.next(through: log.synced) { followed += line + [0x0A] }
            return try sample.segments.sealed().count >= 10
        }
        let all = try Array(sample.lines().joined())
        #expect(followed == all)
        try waitUntil("tail shows every line") { try output.contents().count >= all.count }
        #expect(try output.contents() == all)
    }
}
