import TestSupport
import LinuxSystem
import SystemPackage
import Testing

@testable import EventLog

@Suite struct LogSegmentsTests {
    private let sample: SampleLog

    init() throws {
        sample = try SampleLog()
    }

    @Test func listsSealedFilesInOrderAndTheActiveOneLast() throws {
        try sample.makeSixLines()
        let lines = try sample.lines()
        try sample.segments.sealedPath(first: 5).put(Array(lines[4...].joined()))
        try sample.segments.sealedPath(first: 1).put(Array(lines[..<4].joined()))
        try sample.active.put([])
        #expect(try sample.segments.all().map(\.first) == [1, 5, 7])
        try sample.active.removeFile()
        #expect(try sample.segments.all().map(\.first) == [1, 5])
    }

    @Test func takesOtherFilesForNoSegments() throws {
        let names = [
            "events-00000000000000000000.jsonl", "events-18446744073709551615.jsonl",
            ".events-00000000000000000001.jsonl.new", "cut-00000000000000000001-t", "index.sqlite",
        ]
        for name in names { try sample.directory.path.appending(name).put([0x7B]) }
        #expect(try sample.segments.all().isEmpty)
        #expect(try sample.open().synced == .start)
    }

    @Test func countsTheActiveFileBeforeACopyOfItsBeginning() throws {
        try sample.makeSixLines()
        try sample.segments.sealedPath(first: 1).put(try sample.lines()[0])
        #expect(try sample.segments.all() == [.init(first: 1, path: sample.active)])
    }

    @Test func numbersAnActiveFileWithADamagedFirstLineBehindTheSealedOnes() throws {
        try sample.makeSixLines()
        try sample.active.rename(to: sample.segments.sealedPath(first: 1))
        try sample.active.put(Array("damaged\n".utf8))
        #expect(try sample.segments.all().map(\.first) == [1, 7])
    }

    @Test func countsASealedFileWithADamagedEndByItsLastSoundLine() throws {
        try sample.makeSixLines()
        let lines = try sample.lines()
        try sample.segments.sealedPath(first: 1).put(lines[..<4].joined() + Array("x\ny".utf8))
        try sample.active.removeFile()
        #expect(try sample.segments.sealed().map(\.first) == [1])
        try sample.active.put([])
        #expect(try sample.segments.all().map(\.first) == [1, 5])
    }

    @Test func knowsThePlacesBetweenItsLines() throws {
        try sample.makeSixLines()
        var offset: Int64 = 0
        for (number, line) in try sample.lines().enumerated() {
            let place = LogPosition(segment: 1, offset: offset, sequence: UInt64(number))
            #expect(try sample.segments.contains(place))
            let others = [
                LogPosition(segment: 1, offset: offset + 1, sequence: place.sequence),
                LogPosition(segment: 1, offset: offset, sequence: place.sequence + 1),
                LogPosition(segment: 2, offset: offset, sequence: place.sequence),
            ]
            for other in others { #expect(try !sample.segments.contains(other)) }
            offset += Int64(line.count)
        }
        #expect(
            try sample.segments.contains(LogPosition(segment: 1, offset: offset, sequence: 6)))
    }

    @Test func hasOnlyItsStartWhenItIsEmpty() throws {
        #expect(try sample.segments.contains(.start))
        for place in [
            LogPosition(segment: 0, offset: 0, sequence: 0),
            LogPosition(segment: 0, offset: 0, sequence: .max),
            LogPosition(segment: 5, offset: 0, sequence: 4),
            LogPosition(segment: 1, offset: 1, sequence: 0),
            LogPosition(segment: 1, offset: .max, sequence: 0),
            LogPosition(segment: 1, offset: .min, sequence: 0),
        ] {
            #expect(try !sample.segments.contains(place))
        }
    }

    @Test func findsALineLongerThanOneRead() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
        try sample.active.put(Array("a\n".utf8) + long + Array("\nb\n".utf8))
        let path = sample.active
        #expect(try path.line(endingAt: 200_003) == long)
        #expect(try path.line(endingAt: 200_005) == Array("b".utf8))
        #expect(try path.line(endingAt: 2) == Array("a".utf8))
        for end: Int64 in [-1, 0, 1, 200_002, 300_000] {
            #expect(try path.line(endingAt: end) == nil)
        }
    }
}
