import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct FileLeaseTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        ignoreLeaseSignal()
        directory = try TemporaryDirectory()
        path = directory.path.appending("file")
        try path.write("text")
    }

    private func presence() throws -> WriterPresence {
        let reader = try OwnedDescriptor(opening: path, [.readOnly])
        return reader.descriptor.writerPresence()
    }

    @Test func seesAWriterUntilItCloses() throws {
        #expect(try presence() == .none)
        do {
            let writer = try OwnedDescriptor(opening: path, [.readWrite])
            #expect(try presence() == .present)
            _ = consume writer
        }
        #expect(try presence() == .none)
    }

    @Test func readersAreNoWriters() throws {
        let reader = try OwnedDescriptor(opening: path, [.readOnly])
        #expect(try presence() == .none)
        #expect(reader.descriptor.writerPresence() == .none)
    }

    @Test func givesTheLeaseBackAtOnce() throws {
        let reader = try OwnedDescriptor(opening: path, [.readOnly])
        #expect(reader.descriptor.writerPresence() == .none)
        #expect(throws: Never.self) {
            _ = try OwnedDescriptor(opening: path, [.readWrite, .nonBlocking])
        }
    }

    @Test func isUnknownWhereTheKernelGrantsNoLease() throws {
        let device = try OwnedDescriptor(opening: "/dev/null", [.readOnly])
        #expect(device.descriptor.writerPresence() == .unknown)
    }
}
