import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct ProcessLockTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path.appending("lock")
    }

    @Test func hasOneHolderAtATime() throws {
        let busy = SystemCallError(call: "flock", errno: .wouldBlock)
        do {
            let first = try ProcessLock(path: path)
            #expect(throws: busy) { _ = try ProcessLock(path: path) }
            #expect(throws: busy) { _ = try ProcessLock(path: path) }
            _ = consume first
        }
        #expect(throws: Never.self) { _ = try ProcessLock(path: path) }
    }

    @Test func isForItsOwnerAlone() throws {
        _ = try ProcessLock(path: path)
        var raw = stat()
        #expect(lstat(path.string, &raw) == 0)
        #expect(raw.st_mode & 0o077 == 0)
    }

    @Test func reportsAFolderThatIsMissing() throws {
        #expect(throws: SystemCallError(call: "open", errno: .noSuchFileOrDirectory)) {
            _ = try ProcessLock(path: directory.path.appending("missing").appending("lock"))
        }
    }
}
