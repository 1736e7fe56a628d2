import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct AtomicReplacementTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path.appending("file")
    }

    private func replace(with text: String, permissions: FilePermissions = .ownerReadWrite) throws {
        try path.replaceFile(permissions: permissions) { file throws(SystemCallError) in
            var written = 0
            try file.writeAll(Array(text.utf8), written: &written)
        }
    }

    @Test func putsTheWholeFileInPlaceAndLeavesNothingAside() throws {
        try replace(with: "first")
        #expect(try path.content() == Array("first".utf8))
        try replace(with: "2")
        #expect(try path.content() == Array("2".utf8))
        #expect(try directory.path.names() == ["file"])
    }

    @Test func givesTheFileThePermissionsAskedFor() throws {
        for permissions: FilePermissions in [[.ownerReadWrite], [.ownerRead]] {
            try replace(with: "", permissions: permissions)
            var raw = stat()
            #expect(lstat(path.string, &raw) == 0)
            #expect(raw.st_mode & 0o777 == permissions.rawValue)
        }
    }

    @Test func leavesWhatWasThereWhenTheWritingFails() throws {
        try path.write("before")
        let error = SystemCallError(call: "write", errno: .noSpace)
        #expect(throws: error) {
            try path.replaceFile(permissions: .ownerReadWrite) {
                file throws(SystemCallError) in
                var written = 0
                try file.writeAll(Array("half".utf8), written: &written)
                throw error
            }
        }
        #expect(try path.content() == Array("before".utf8))
        #expect(try directory.path.names() == ["file"])
    }

    @Test func takesThePlaceOfWhatACrashLeftAside() throws {
        try directory.path.appending(".file.new").write("the half of a file that a crash left")
        try replace(with: "whole")
        #expect(try path.content() == Array("whole".utf8))
        #expect(try directory.path.names() == ["file"])
    }

    @Test func showsReadersOfTheOldFileItsOldBytes() throws {
        try path.write("before")
        let reader = try OwnedDescriptor(opening: path, [.readOnly])
        try replace(with: "after")
        let seen = try reader.descriptor.readToEnd(expected: 6, limit: 100)
        #expect(seen == Array("before".utf8))
    }

    @Test func copiesARangeLongerThanOneRead() throws {
        let bytes = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let source = try OwnedDescriptor(opening: path, [.readWrite, .create])
        var written = 0
        try source.descriptor.writeAll(bytes, written: &written)
        let target = directory.path.appending("target")
        try target.replaceFile(permissions: .ownerReadWrite) { file throws(SystemCallError) in
            try source.descriptor.copy(5..<Int64(bytes.count - 7), to: file)
        }
        #expect(try target.content() == Array(bytes[5..<(bytes.count - 7)]))
    }

    @Test func refusesToCopyMoreThanThereIs() throws {
        try path.write("short")
        let source = try OwnedDescriptor(opening: path, [.readOnly])
        let target = directory.path.appending("target")
        #expect(throws: SystemCallError(call: "pread", errno: .ioError)) {
            try target.replaceFile(permissions: .ownerReadWrite) {
                file throws(SystemCallError) in
                try source.descriptor.copy(0..<6, to: file)
            }
        }
        #expect(try directory.path.names() == ["file"])
    }
}
