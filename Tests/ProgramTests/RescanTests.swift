import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What the scans find that no announcement told of.
@Suite struct RescanTests {
    private static let withTwoWatches = [
        "unshare", "--user", "--map-root-user", "sh", "-c",
        "echo 2 >/proc/sys/user/max_inotify_watches && exec \"$@\"", "sh",
    ]

    private static let canLimitWatches =
        (try? Program.run("env", withTwoWatches + ["true"]))?.status == 0

    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func control(_ command: String) throws -> Program.Result {
        try Program.control(command, "--directory", folder.path.string)
    }

    private func synced(_ daemon: RunningDaemon) throws -> [LogLine] {
        #expect(try control("sync").status == 0)
        return try daemon.lines().verdicts
    }

    /// Nothing announces that a link leads elsewhere.
    @Test func theSafetyScanFindsARootThatHasBecomeAnother() throws {
        let (old, new) = (try TemporaryDirectory(), try TemporaryDirectory())
        let incoming = folder.path.appending("incoming")
        try FileManager.default.createSymbolicLink(
            atPath: incoming.string, withDestinationPath: old.path.string)
        let daemon = try RunningDaemon(
            in: folder.path, settings: ["rescan": "\"1s\""])
        try new.path.appending("tief").makeDirectories()
        try new.write(SampleArticle.numbered(1), to: "tief/a.txt")
        try incoming.removeFile()
        try FileManager.default.createSymbolicLink(
            atPath: incoming.string, withDestinationPath: new.path.string)
        try daemon.lines(verdicts: 1)
        try new.write(SampleArticle.numbered(2), to: "tief/b.txt")
        try old.write(SampleArticle.numbered(3), to: "c.txt")
        #expect(try synced(daemon).count == 2)
    }

    @Test(.enabled(if: canLimitWatches, "no user namespace can be made"))
    func foldersWithoutAWatchArePolledAndSaidSo() throws {
        for name in ["a", "b", "c"] {
            try folder.path.appending("incoming/\(name)").makeDirectories()
        }
        let daemon = try RunningDaemon(
            in: folder.path, within: Self.withTwoWatches)
        for (number, name) in ["a", "b", "c"].enumerated() {
            try daemon.drop(SampleArticle.numbered(number), as: "\(name)/\(number).txt")
        }
        #expect(try synced(daemon).count == 3)
        let live = try daemon.status().live
        let directory = try #require(live.directories.first)
        #expect(live.state == .running)
        #expect(directory.watched)
        #expect(directory.method == .polling)
        let hint = "no watch is left for 2 folders; raise fs.inotify.max_user_watches"
        #expect(directory.fault == hint)
        #expect(try control("status").output.contains("(polled: \(hint))"))
        for (number, name) in ["a", "b", "c"].enumerated() {
            try daemon.drop(SampleArticle.numbered(number + 3), as: "\(name)/\(number).txt")
        }
        #expect(try control("rescan").status == 0)
        #expect(try synced(daemon).count == 6)
        try FileManager.default.removeItem(atPath: daemon.incoming.appending("a").string)
        #expect(daemon.stop() == 0)
        #expect(daemon.errors.components(separatedBy: "max_user_watches").count == 2)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func onlyTheOwnerMayHaveAllLookedThrough() throws {
        let daemon = try RunningDaemon(in: folder.path)
        _ = try Program.run("chmod", ["-R", "a+rwX", folder.path.string])
        let result = try Program.run(
            "setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups",
                Program.folder.appending("chroniclectl").string, "rescan", "--directory",
                folder.path.string,
            ])
        #expect(result.status == 77)
        #expect(result.errors.contains("PermissionDenied"))
        #expect(try daemon.status().live.state == .running)
    }

    /// The kernel keeps 16,384 announcements, and each file makes two.
    @Test func whatTheKernelForgotIsFoundAndNothingIsJudgedTwice() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.incoming.appending("tief").makeDirectories()
        #expect(try synced(daemon).isEmpty)
        daemon.kill(SIGSTOP)
        let count = 20_000
        for number in 0..<count {
            let name = number % 2 == 0 ? "tief/\(number)" : "\(number)"
            try daemon.incoming.appending(name).write("Kein Artikel \(number) \0")
        }
        daemon.kill(SIGCONT)
        let lines = try synced(daemon)
        #expect(lines.count == count)
        #expect(try Set(lines.map { try $0.verdict()?.seen.file.path }).count == count)
    }

    /// Names that are passed over fill the kernel's queue, and nothing else draws attention to the
    /// files that come behind them.
    @Test func whatComesWhenTheKernelsQueueIsFullIsFound() throws {
        let daemon = try RunningDaemon(in: folder.path)
        daemon.kill(SIGSTOP)
        for number in 0..<9_000 { try daemon.incoming.appending(".\(number)").write("") }
        for number in 0..<5 { try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt") }
        daemon.kill(SIGCONT)
        #expect(try daemon.lines(verdicts: 5).verdicts.count == 5)
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("announcements were lost; all folders are looked through")
    }
}

extension FilePath {
    /// Writes a new file with `content` here, in as few calls as can be.
    fileprivate func write(_ content: String) throws {
        let file = try OwnedDescriptor(opening: self, [.readWrite, .create])
        var written = 0
        try file.descriptor.writeAll(Array(content.utf8), written: &written)
    }
}
