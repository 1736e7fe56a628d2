import LinuxSystem
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// How standard input comes apart in lines.
@Suite struct LineInputTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func lines(_ content: String, maximumBytes: Int) throws -> [LineInput.Line] {
        let file = try OwnedDescriptor(opening: folder.write(content, to: "lines"), [.readOnly])
        var input = LineInput(file.descriptor, maximumBytes: maximumBytes, chunkBytes: 64)
        var lines: [LineInput.Line] = []
        while let line = try input.next() { lines.append(line) }
        return lines
    }

    private func whole(_ text: String) -> LineInput.Line { .whole(Array(text.utf8)) }

    @Test func endsEachLineAtItsFeed() throws {
        let lines = try lines("eins\n\nzwei\r\n", maximumBytes: 9)
        #expect(lines == ["eins", "", "zwei\r"].map(whole))
    }

    @Test func takesTheLastLineWithoutAFeed() throws {
        #expect(try lines("eins\nzwei", maximumBytes: 9) == ["eins", "zwei"].map(whole))
        #expect(try lines("", maximumBytes: 9) == [])
    }

    @Test(arguments: [1, 13, 14, 15, 64, 1_000])
    func goesOnBehindALineThatIsTooLong(excess: Int) throws {
        let long = String(repeating: "x", count: 50 + excess)
        let fitting = String(repeating: "y", count: 50)
        #expect(
            try lines("a\n\(long)\n\(fitting)\n\(long)", maximumBytes: 50)
                == [whole("a"), .tooLong, whole(fitting), .tooLong])
    }

    @Test func givesALineBeforeTheNextHasCome() throws {
        let ends = try FileDescriptor.pipe()
        let reading = OwnedDescriptor(ends.readEnd)
        let writing = OwnedDescriptor(ends.writeEnd)
        var input = LineInput(reading.descriptor, maximumBytes: 9)
        for line in ["eins", "zwei"] {
            var written = 0
            try writing.descriptor.writeAll(Array("\(line)\n".utf8), written: &written)
            #expect(try input.next() == whole(line))
        }
    }

    @Test func tellsWhyItCannotRead() throws {
        let file = try OwnedDescriptor(opening: folder.path, [.readOnly, .directory])
        var input = LineInput(file.descriptor, maximumBytes: 9)
        #expect(throws: SystemCallError(call: "read", errno: .isDirectory)) { try input.next() }
    }
}
