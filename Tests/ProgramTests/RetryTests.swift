import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl retry`: rejected files that are looked at again.
@Suite struct RetryTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func retry(_ files: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string, "retry"] + files)
    }

    private func largeText(_ end: String = "") -> String {
        SampleArticle.visit + String(repeating: "Ein Satz mehr. ", count: 100) + end
    }

    @Test func whatMayBeLargerNowIsJudgedAgain() throws {
        try folder.path.appending("incoming").makeDirectories()
        try folder.write(largeText(), to: "incoming/a.txt")
        try folder.write(largeText("\0"), to: "incoming/b.txt")
        let last = try folder.write("", to: "incoming/leer.txt")
        let changed = try FileStatus(path: last).identity.ctimeNs
        try waitUntil("the files are old enough for their state to be trusted") {
            WallClock.nowNs() - changed > 2 * SeenFile.trustAgeNs
        }
        var daemon = try RunningDaemon(in: folder.path, ["--maximum-article-size", "1KiB"])
        let first = try daemon.lines(verdicts: 3).verdicts
        #expect(try retry().output == "looking again at 3 files\n")
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().verdicts == first, "nothing has changed")

        daemon = try RunningDaemon(in: folder.path)
        let result = try retry()
        #expect(result.output == "looking again at 3 files\n")
        #expect(result.status == 0)
        let again = try daemon.lines(verdicts: 5).verdicts.suffix(2)
        for line in again {
            let file = try line.text("file")
            let before = try #require(try first.first { try $0.text("file") == file })
            #expect(try line.text("supersedes") == before.id)
            #expect(line.type == (file == "a.txt" ? .accepted : .rejected))
        }
        #expect(try retry().output == "looking again at 2 files\n")
        #expect(daemon.stop() == 0)
        let lines = try daemon.lines()
        #expect(lines.verdicts.count == 5)
        #expect(Set(lines.map(\.id)).count == lines.count)
    }

    @Test func filesAreNamedByTheirPath() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.incoming.appending("tief").makeDirectories()
        for name in ["a.txt", "tief/b.txt"] { try daemon.drop("", as: name) }
        try daemon.drop(SampleArticle.visit, as: "c.txt")
        try daemon.lines(verdicts: 3)
        let absolute = daemon.incoming.appending("a.txt").string
        #expect(try retry(absolute, "tief/b.txt").output == "looking again at 2 files\n")
        let wrong = try retry("a.txt", "c.txt")
        #expect(wrong.status == 66)
        #expect(wrong.errors == "chroniclectl: the daemon refused: NotRejected: c.txt\n")
        try daemon.incoming.appending("a.txt").removeFile()
        #expect(try retry("a.txt").status == 66)
        #expect(try retry().output == "looking again at 1 file\n")
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func anotherUserMayNotAskForIt() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o777],
            ofItemAtPath: folder.path.appending("io.chronicled.Control").string)
        let result = try Program.run(
            "setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups",
                Program.folder.appending("chroniclectl").string, "--directory",
                daemon.directory.string, "retry",
            ])
        #expect(result.status == 77)
        #expect(result.errors.contains("PermissionDenied"))
    }
}
