import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct DirectoryListingTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func namesEverythingButTheFolderAndItsParent() throws {
        #expect(try directory.path.names().isEmpty)
        try directory.path.appending("..a").write("")
        try directory.path.appending(".b").write("")
        try directory.path.appending("c").makeDirectories()
        #expect(try directory.path.names() == ["..a", ".b", "c"])
    }

    @Test func tellsFoldersFromTheRest() throws {
        try directory.path.appending("file").write("")
        try directory.path.appending("folder").makeDirectories()
        #expect(symlink("folder", directory.path.appending("link").string) == 0)
        var folders: [String: Bool?] = [:]
        try directory.path.forEachEntry {
            folders[String(decoding: $0.name, as: UTF8.self)] = $0.isDirectory
        }
        #expect(folders["folder"] == .some(true) || folders["folder"] == .some(nil))
        #expect(folders["file"] != .some(true))
        #expect(folders["link"] != .some(true))
    }

    @Test func meetsEachOfManyNamesOnce() throws {
        let names = (0..<3_000).map { "article-\($0)-of-a-long-day" }
        for name in names { try directory.path.appending(name).write("") }
        #expect(try directory.path.names() == names.sorted())
    }

    @Test func endsWithTheErrorOfTheBody() throws {
        try directory.path.appending("a").write("")
        try directory.path.appending("b").write("")
        var calls = 0
        let error = SystemCallError(call: "open", errno: .permissionDenied)
        #expect(throws: error) {
            try directory.path.forEachEntry { _ throws(SystemCallError) in
                calls += 1
                throw error
            }
        }
        #expect(calls == 1)
    }

    @Test(arguments: [("missing", Errno.noSuchFileOrDirectory), ("file", .notDirectory)])
    func reportsWhatIsNoFolder(name: String, errno: Errno) throws {
        try directory.path.appending("file").write("")
        #expect(throws: SystemCallError(call: "opendir", errno: errno)) {
            try directory.path.appending(name).forEachEntry { _ in }
        }
    }
}
