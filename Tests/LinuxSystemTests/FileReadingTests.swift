import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct FileReadingTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path.appending("file")
    }

    private func read(expected: Int, limit: Int) throws -> Int {
        let file = try OwnedDescriptor(opening: path, [.readOnly])
        return try file.descriptor.readToEnd(expected: expected, limit: limit).count
    }

    @Test(arguments: [0, 1, 65_536, 200_000], [0, 1, 65_536, 200_000, -1, Int.max / 2])
    func readsAllWhateverSizeItWasToldToExpect(size: Int, expected: Int) throws {
        try path.write(String(repeating: "x", count: size))
        #expect(try read(expected: expected, limit: 1 << 20) == size)
    }

    @Test(arguments: [(0, 0), (1, 1), (9, 9), (10, 10), (11, 10), (Int.max, 10)])
    func stopsAtTheLimit(limit: Int, count: Int) throws {
        try path.write("0123456789")
        for expected in [0, 5, 10] {
            #expect(try read(expected: expected, limit: limit) == count)
        }
    }

    @Test func expectsTheGreatestSizeWithoutTrapping() throws {
        try path.write("0123456789")
        #expect(try read(expected: .max, limit: 4) == 4)
    }

    @Test func readsOnFromWhereItStands() throws {
        try path.write("0123456789")
        let file = try OwnedDescriptor(opening: path, [.readOnly])
        #expect(try file.descriptor.read(upTo: 4, at: nil) == Array("0123".utf8))
        #expect(try file.descriptor.read(upTo: 2, at: 8) == Array("89".utf8))
        #expect(try file.descriptor.read(upTo: 100, at: nil) == Array("456789".utf8))
        #expect(try file.descriptor.read(upTo: 1, at: nil).isEmpty)
        #expect(try file.descriptor.read(upTo: 1, at: 100).isEmpty)
    }

    @Test func reportsWhatCannotBeRead() throws {
        let folder = try OwnedDescriptor(opening: directory.path, [.readOnly, .directory])
        #expect(throws: SystemCallError(call: "read", errno: .isDirectory)) {
            try folder.descriptor.readToEnd(expected: 1, limit: 1)
        }
    }
}
