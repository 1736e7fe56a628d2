import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import EventLog

@Suite struct LogReaderTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path.appending("log")
    }

    private func line(_ length: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "x"), count: length) + [0x0A]
    }

    @Test func givesEachLineWithItsPlace() throws {
        try path.put(Array("ab\n\ncde\nrest".utf8))
        var reader = try LogReader(path: path)
        var places: [[Int64]] = []
        while let line = try reader.next() {
            places.append([line.offset, line.end, Int64(line.bytes.count)])
        }
        #expect(places == [[0, 3, 2], [3, 4, 0], [4, 8, 3]])
        #expect(reader.rest == 4)
        #expect(try reader.next() == nil)
    }

    @Test func joinsLinesAcrossChunks() throws {
        let chunk = 1 << 18
        let lengths = [0, chunk - 2, 0, chunk - 1, chunk, chunk + 1, 3 * chunk, 5, 0]
        try path.put(lengths.flatMap(line))
        var reader = try LogReader(path: path)
        for length in lengths { #expect(try reader.next()?.bytes.count == length) }
        #expect(try reader.next() == nil)
        #expect(reader.rest == 0)
    }

    @Test func beginsAndEndsWhereItIsTold() throws {
        try path.put(Array("one\ntwo\nthree\n".utf8))
        var reader = try LogReader(path: path, offset: 4, limit: 10)
        #expect(try reader.next()?.bytes == Array("two".utf8))
        #expect(try reader.next() == nil)
        #expect(reader.rest == 2)
    }

    @Test func goesOnWhenTheFileHasGrown() throws {
        try path.put(Array("one\ntw".utf8))
        var reader = try LogReader(path: path)
        #expect(try reader.next()?.bytes == Array("one".utf8))
        #expect(try reader.next() == nil)
        try path.append(Array("o\nthree\n".utf8))
        #expect(try reader.next()?.bytes == Array("two".utf8))
        #expect(try reader.next()?.bytes == Array("three".utf8))
    }

    @Test func passesOverALineThatIsTooLong() throws {
        try path.put(line(10) + line(2 << 20) + line(10) + line(2 << 20).dropLast())
        var reader = try LogReader(path: path, maximumLineBytes: 1 << 20)
        #expect(try reader.next()?.isTooLong == false)
        let long = try #require(try reader.next())
        #expect(long.isTooLong && long.bytes.isEmpty)
        #expect(long.end - long.offset == (2 << 20) + 1)
        #expect(try reader.next()?.bytes.count == 10)
        for _ in 0..<2 { #expect(try reader.next() == nil) }
        #expect(reader.rest == 2 << 20)
        try path.append([0x0A] + line(3))
        #expect(try reader.next()?.isTooLong == true)
        #expect(try reader.next()?.bytes.count == 3)
    }
}
