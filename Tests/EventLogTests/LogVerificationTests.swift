import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

@Suite struct LogVerificationTests {
    private let sample: SampleLog
    private var log: EventLog?

    /// Six lines in a sealed segment and six in the active file.
    init() throws {
        sample = try SampleLog()
        try sample.makeSixLines()
        log = try sample.open()
        _ = try log?.rotate()
        for number in 7...9 {
            log?.stage(sample.article(number, events: 1), time: "t")
            try log?.flush()
        }
    }

    private var sealed: FilePath { sample.segments.sealedPath(first: 1) }

    private func faults() throws -> [LogScan.Fault?] {
        try LogVerification.reports(on: sample.segments).map(\.fault)
    }

    @Test func findsASoundLogSound() throws {
        let reports = try LogVerification.reports(on: sample.segments)
        #expect(reports.map(\.file) == [sealed, sample.active])
        #expect(reports.map(\.lines) == [6, 6])
        #expect(reports.allSatisfy { $0.fault == nil })
        for report in reports {
            #expect(try LogVerification.report(on: report.file).lines == 6)
        }
    }

    @Test func namesTheFirstFaultOfEachFile() throws {
        let lines = try sealed.contents().linesWithFeeds
        var bytes = Array(lines.joined())
        let place = lines[..<3].joined().count
        bytes[place + 9] ^= 1
        bytes[bytes.count - 9] ^= 1
        try sealed.put(bytes)
        let fault = LogScan.Fault(offset: Int64(place), reason: .badChecksum)
        #expect(try faults() == [fault, nil])
        #expect(try LogVerification.report(on: sealed).fault == fault)
        #expect(try LogVerification.report(on: sealed).lines == 3)
    }

    @Test func findsGapsAndRepeatsBetweenFiles() throws {
        let lines = try sealed.contents().linesWithFeeds
        try sealed.put(Array(lines[..<4].joined()))
        let gap = LogScan.Fault(offset: 0, reason: .wrongSequence(expected: 5, found: 7))
        #expect(try faults() == [nil, gap])
        #expect(try LogVerification.report(on: sample.active).fault == nil)
        try sample.segments.sealedPath(first: 5).put(Array(lines[3...].joined()))
        let name = LogScan.Fault(offset: 0, reason: .wrongSequence(expected: 5, found: 4))
        #expect(try faults().dropFirst().first == name)
    }

    @Test mutating func anUnfinishedEndIsAFaultUnlessSomebodyWrites() throws {
        let size = Int64(try sample.active.contents().count)
        try sample.active.append(Array("{\"sp".utf8))
        #expect(try faults() == [nil, nil])
        #expect(try LogVerification.report(on: sample.active).fault == nil)
        log = nil
        let torn = LogScan.Fault(offset: size, reason: .torn)
        #expect(try faults() == [nil, torn])
        #expect(try LogVerification.report(on: sample.active).fault == torn)
    }

    @Test func aFaultBeforeTheEndIsOneWhoeverWrites() throws {
        try sample.active.append(Array("quark\n".utf8))
        #expect(try faults().last??.reason == .malformed)
    }

    @Test func readsNothingThatIsNotThere() throws {
        let missing = sample.directory.path.appending("no.jsonl")
        #expect(throws: SystemCallError.self) { try LogVerification.report(on: missing) }
        let empty = LogSegments(active: missing)
        #expect(try LogVerification.reports(on: empty).isEmpty)
    }
}
