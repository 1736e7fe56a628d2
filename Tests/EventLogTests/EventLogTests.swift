import TestSupport
import Glibc
import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

@Suite struct EventLogTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    @Test func beginsEmptyAndAppendsNumberedLines() throws {
        let log = try sample.open()
        #expect(log.synced == .start)
        #expect(try sample.active.contents().isEmpty)
        log.stage(sample.article(1, events: 2), time: "t")
        #expect(try sample.active.contents().isEmpty)
        #expect(log.nextSequence == 4)
        try log.flush()
        let lines = try sample.lines()
        let parsed = try lines.map { try LogLine(parsing: $0.dropLast()) }
        #expect(parsed.map(\.sequence) == [1, 2, 3])
        #expect(log.synced.sequence == 3)
        #expect(log.synced.offset == Int64(lines.joined().count))
    }

    @Test func goesOnWithTheNextNumberWhenOpenedAgain() throws {
        try sample.makeSixLines()
        let before = try sample.active.contents()
        do {
            let log = try sample.open()
            #expect(log.synced.sequence == 6)
            #expect(log.synced.offset == Int64(before.count))
            log.stage(sample.rejection(9), time: "t")
            try log.flush()
        }
        #expect(try sample.active.contents().starts(with: before))
        #expect(try sample.open().synced.sequence == 7)
        #expect(try sample.names() == [".events.jsonl.lock", "events.jsonl"])
    }

    @Test func hasOneWriterAtATime() throws {
        let first = try sample.open()
        #expect(throws: LogError.inUse(sample.active)) { try sample.open() }
        withExtendedLifetime(first) {}
    }

    @Test func isFreeOnceItsWriterIsGone() throws {
        for _ in 0..<2 { _ = try sample.open() }
    }

    @Test func flushesNothingWhenNothingIsStaged() throws {
        let log = try sample.open()
        try log.flush()
        log.stage(sample.rejection(1), time: "t")
        log.discardStaged()
        try log.flush()
        #expect(log.synced == .start)
        #expect(log.nextSequence == 1)
        #expect(try sample.active.contents().isEmpty)
    }

    @Test func makesItsFolder() throws {
        let path = sample.directory.path.appending("a").appending("b").appending("events.jsonl")
        _ = try EventLog(path: path, source: "s", checked: nil)
        #expect(try FileStatus(path: path).identity.size == 0)
    }

    @Test func saysWhyItCannotBeOpened() throws {
        let path = sample.directory.path.appending("file")
        try path.put([])
        let error = SystemCallError(call: "open", errno: .notDirectory)
        let log = path.appending("events.jsonl")
        #expect(throws: LogError.unusable(log, error)) {
            try EventLog(path: log, source: "s", checked: nil)
        }
    }

    @Test func goesOnWithTheSameBytesOnceThereIsRoom() throws {
        let log = try sample.open()
        log.stage(sample.article(1, events: 1), time: "t")
        try log.flush()
        let descriptor = try OpenDescriptor(path: sample.active)
        try descriptor.lead(to: "/dev/full")
        log.stage(sample.article(2, events: 1), time: "t")
        let full = LogError.notWritten(SystemCallError(call: "write", errno: .noSpace))
        for _ in 0..<2 { #expect(throws: full) { try log.flush() } }
        #expect(log.synced.sequence == 2)
        descriptor.restore()
        try log.flush()
        #expect(log.synced.sequence == 4)
        #expect(log.synced.offset == Int64(try sample.active.contents().count))
    }

    @Test func repeatsNoByteAfterAShortWrite() throws {
        let log = try sample.open()
        let descriptor = try OpenDescriptor(path: sample.active)
        let (reader, writer) = try FileDescriptor.pipe()
        _ = fcntl(writer.rawValue, F_SETFL, O_NONBLOCK)
        descriptor.lead(to: writer)
        for number in 1...300 { log.stage(sample.article(number, events: 1), time: "t") }
        #expect(throws: LogError.self) { try log.flush() }
        #expect(log.nextSequence == 601)
        descriptor.restore()
        try writer.close()
        let head = try reader.readToEnd(expected: 1 << 16, limit: .max)
        try reader.close()
        try sample.active.append(head)
        try log.flush()
        let bytes = try sample.active.contents()
        #expect(!head.isEmpty && head.count < bytes.count)
        #expect(log.synced.offset == Int64(bytes.count))
        let sequences = try bytes.linesWithFeeds.map {
            try LogLine(parsing: $0.dropLast()).sequence
        }
        #expect(sequences == Array(1...600))
    }

    @Test func takesOutThePartOfWhatItForgot() throws {
        let log = try sample.open()
        let descriptor = try OpenDescriptor(path: sample.active)
        let (reader, writer) = try FileDescriptor.pipe()
        _ = fcntl(writer.rawValue, F_SETFL, O_NONBLOCK)
        descriptor.lead(to: writer)
        for number in 1...300 { log.stage(sample.article(number, events: 1), time: "t") }
        #expect(throws: LogError.self) { try log.flush() }
        descriptor.restore()
        try writer.close()
        try sample.active.append(try reader.readToEnd(expected: 1 << 16, limit: .max))
        try reader.close()
        log.discardStaged()
        for _ in 0..<2 {
            log.stage(sample.rejection(1), time: "t")
            #expect(throws: LogError.self) { try log.flush() }
            log.discardStaged()
        }
        try log.recover()
        log.stage(sample.rejection(1), time: "t")
        try log.flush()
        let lines = try sample.lines().map { try LogLine(parsing: $0.dropLast()) }
        #expect(lines.map(\.type) == [.recovered, .rejected])
        #expect(lines.map(\.sequence) == [1, 2])
    }

    @Test func writesNothingAfterAFailedSyncUntilItHasRecovered() throws {
        let log = try sample.open()
        log.stage(sample.article(1, events: 1), time: "t")
        try log.flush()
        let sound = try sample.active.contents()
        let descriptor = try OpenDescriptor(path: sample.active)
        try descriptor.lead(to: "/dev/null")
        log.stage(sample.rejection(2), time: "t")
        let failed = LogError.notSynced(SystemCallError(call: "fdatasync", errno: .invalidArgument))
        #expect(throws: failed) { try log.flush() }
        descriptor.restore()
        log.discardStaged()
        log.stage(sample.rejection(3), time: "t")
        #expect(throws: failed) { try log.flush() }
        #expect(try sample.active.contents() == sound)
        try log.recover()
        #expect(log.nextSequence == 4)
        log.stage(sample.rejection(3), time: "t")
        try log.flush()
        let lines = try sample.lines()
        #expect(lines.prefix(2).joined().elementsEqual(sound))
        let types = try lines.map { try LogLine(parsing: $0.dropLast()).type }
        #expect(types == [.accepted, .event, .recovered, .rejected])
    }
}
