import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct FileStatusTests {
    private let directory: TemporaryDirectory
    private let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path.appending("file")
    }

    @Test func tellsTheKindsOfFile() throws {
        try path.write("text")
        #expect(try FileStatus(path: path).kind == .regular)
        #expect(try FileStatus(path: directory.path).kind == .directory)
        #expect(try FileStatus(path: "/dev/null").kind == .device)
        let pipe = directory.path.appending("pipe")
        #expect(mkfifo(pipe.string, 0o600) == 0)
        #expect(try FileStatus(path: pipe).kind == .fifo)
        let link = directory.path.appending("link")
        #expect(symlink(path.string, link.string) == 0)
        #expect(try FileStatus(path: link).kind == .symbolicLink)
        let address = try UnixSocketAddress(path: directory.path.appending("socket"))
        let socket = try UnixSocket(blocking: true)
        defer { socket.close() }
        try socket.bind(to: address)
        #expect(try FileStatus(path: address.path).kind == .socket)
    }

    @Test func agreesOnAPathAndItsOpenFile() throws {
        try path.write("text")
        let file = try OwnedDescriptor(opening: path, [.readOnly])
        let status = try FileStatus(path: path)
        #expect(try FileStatus(descriptor: file.descriptor) == status)
        #expect(status.identity.size == 4)
    }

    @Test func identityChangesWithContentNameAndLinks() throws {
        try path.write("text")
        let first = try FileStatus(path: path).identity
        let second = directory.path.appending("second")
        #expect(link(path.string, second.string) == 0)
        let linked = try FileStatus(path: path).identity
        #expect(try FileStatus(path: second).identity == linked)
        #expect((linked.device, linked.inode) == (first.device, first.inode))
        try second.write("longer text")
        #expect(try FileStatus(path: path).identity != linked)
    }

    /// A file system of 64-bit times keeps such a time; others keep their latest or earliest.
    @Test(arguments: [7_258_118_400, 11_000_000_000, -20_000_000_000])
    func readsTimesThatNanosecondsCannotSay(seconds: Int) throws {
        try path.write("text")
        var times = [timespec(tv_sec: seconds, tv_nsec: 5), timespec(tv_sec: seconds, tv_nsec: 5)]
        #expect(utimensat(AT_FDCWD, path.string, &times, 0) == 0)
        let time = try FileStatus(path: path).identity.mtimeNs
        #expect(seconds < 0 ? time < 0 : time > 0)
    }

    @Test(arguments: [
        (0, 0, 0), (-1, 999_999_999, -1), (9_223_372_036, 854_775_807, Int64.max),
        (9_223_372_036, 854_775_808, .max), (Int.max, 0, .max), (Int.min, 0, .min),
    ])
    func countsNanosecondsAsFarAsTheyGo(seconds: Int, rest: Int, nanoseconds: Int64) {
        #expect(timespec(tv_sec: seconds, tv_nsec: rest).nanoseconds == nanoseconds)
    }

    @Test func reportsWhatIsMissing() {
        #expect(throws: SystemCallError(call: "lstat", errno: .noSuchFileOrDirectory)) {
            try FileStatus(path: path)
        }
    }
}
