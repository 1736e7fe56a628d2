import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import LinuxSystem

@Suite struct DirectoryTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    @Test func asksAboutFilesByTheirNames() throws {
        let name: [UInt8] = [0xFF, 0x0A, 0x61]
        let path = folder.path.appending(name: name)
        try path.write("Inhalt")
        let directory = try Directory(opening: folder.path)
        #expect(try directory.next()?.name == name)
        #expect(try directory.next() == nil)
        #expect(try directory.status(of: name) == FileStatus(path: path))
        #expect(try directory.status() == FileStatus(path: folder.path))
        #expect(throws: SystemCallError(call: "fstatat", errno: .noSuchFileOrDirectory)) {
            try folder.path.appending("x").directoryStatus()
        }
    }

    @Test func aLinkIsFollowedOnlyWhenItMayBe() throws {
        let link = folder.path.appending("link")
        #expect(symlink(folder.path.string, link.string) == 0)
        let directory = try Directory(opening: link)
        #expect(try directory.status() == FileStatus(following: link))
        #expect(try directory.status(of: Array("link".utf8)).kind == .symbolicLink)
        #expect(throws: SystemCallError.self) { try link.openWithoutFollowing() }
    }

    @Test func knowsWhatOthersMayChange() throws {
        let directory = try Directory(opening: folder.path)
        #expect(try RemoteFileSystem(rawValue: directory.fileSystemType()) == nil)
        #expect(RemoteFileSystem(rawValue: 0x6969) == .nfs)
        #expect(RemoteFileSystem(rawValue: 0x6573_5546)?.name == "FUSE")
        let smb: [UInt32] = [0x517B, 0xFF53_4D42, 0xFE53_4D42]
        #expect(smb.map { RemoteFileSystem(rawValue: $0)?.name } == ["SMB", "SMB", "SMB"])
        let local: [UInt32] = [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630]
        #expect(local.allSatisfy { RemoteFileSystem(rawValue: $0) == nil })
    }
}

extension FilePath {
    /// Asks the folder about this name.
    fileprivate func directoryStatus() throws(SystemCallError) {
        let directory = try Directory(opening: removingLastComponent())
        _ = try directory.status(of: lastName)
    }

    fileprivate func openWithoutFollowing() throws(SystemCallError) {
        let directory = try Directory(opening: self, followsLink: false)
        _ = try directory.status()
    }
}
