import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct FileWritingTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func makesAllFoldersThatAreMissing() throws {
        let deep = directory.path.appending("a").appending("b").appending("c")
        try deep.makeDirectories()
        try deep.makeDirectories()
        #expect(try FileStatus(path: deep).kind == .directory)
    }

    @Test func makesNoFolderBelowAFile() throws {
        try directory.path.appending("file").write("")
        #expect(throws: SystemCallError(call: "mkdir", errno: .notDirectory)) {
            try directory.path.appending("file").appending("a").appending("b").makeDirectories()
        }
    }

    @Test func countsWhatWentOutBeforeAnError() throws {
        let (reader, writer) = try FileDescriptor.pipe()
        defer { try? reader.close() }
        defer { try? writer.close() }
        #expect(fcntl(writer.rawValue, F_SETFL, O_NONBLOCK) == 0)
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        var written = 0
        #expect(throws: SystemCallError(call: "write", errno: .wouldBlock)) {
            try writer.writeAll(bytes, written: &written)
        }
        try #require(0 < written && written < bytes.count)
        var received: [UInt8] = []
        while received.count < bytes.count {
            received += try reader.read(upTo: 1 << 16, at: nil)
            try? writer.writeAll(bytes, written: &written)
        }
        #expect(received == bytes)
    }

    @Test func removesAndRenames() throws {
        let (one, two) = (directory.path.appending("one"), directory.path.appending("two"))
        try one.write("1")
        try two.write("2")
        try one.rename(to: two)
        #expect(try two.content() == Array("1".utf8))
        try two.removeFile()
        #expect(throws: SystemCallError(call: "unlink", errno: .noSuchFileOrDirectory)) {
            try two.removeFile()
        }
        #expect(throws: Never.self) { try directory.path.syncDirectory() }
    }
}
