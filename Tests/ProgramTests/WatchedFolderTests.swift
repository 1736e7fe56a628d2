import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Watched folders that are not what they should be.
@Suite struct WatchedFolderTests {
    @Test func aRootMayBeASymbolicLink() throws {
        let (folder, elsewhere) = (try TemporaryDirectory(), try TemporaryDirectory())
        try FileManager.default.createSymbolicLink(
            atPath: folder.path.appending("incoming").string,
            withDestinationPath: elsewhere.path.string)
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        #expect(try daemon.lines(verdicts: 1).first?.text("file") == "a.txt")
    }

    @Test func aRootThatWasRemovedIsWatchedAgainOnceItIsBack() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        try FileManager.default.removeItem(atPath: daemon.incoming.string)
        try waitUntil("the loss is shown") { try daemon.status().live.state == .degraded }
        try daemon.incoming.makeDirectories()
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try daemon.lines(verdicts: 1)
        #expect(try daemon.status().live.state == .running)
        try daemon.drop(SampleArticle.numbered(1), as: "b.txt")
        try daemon.lines(verdicts: 2)
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("watching \(daemon.incoming) again")
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func aRootThatMayNotBeReadIsNamed() throws {
        let folder = try TemporaryDirectory()
        let incoming = folder.path.appending("incoming")
        try incoming.makeDirectories()
        _ = try Program.run("chown", ["65534:65534", folder.path.string])
        _ = try Program.run("chmod", ["700", incoming.string])
        let result = try Program.run(
            "setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups",
                Program.folder.appending("chronicled").string, "--directory", folder.path.string,
                "--lexicon", Program.smallLexicon,
            ])
        #expect(result.status == 74)
        #expect(result.errors == "chronicled: cannot use \(incoming): permission denied\n")
    }

    private static let withTwoWatches = [
        "unshare", "--user", "--map-root-user", "sh", "-c",
        "echo 2 >/proc/sys/user/max_inotify_watches && exec \"$@\"", "sh",
    ]

    private static let canLimitWatches =
        (try? Program.run("env", withTwoWatches + ["true"]))?.status == 0

    @Test(.enabled(if: canLimitWatches, "no user namespace can be made"))
    func foldersThatGetNoWatchAreLookedThroughNowAndThen() throws {
        let folder = try TemporaryDirectory()
        for name in ["a", "b", "c"] {
            try folder.path.appending("incoming/\(name)").makeDirectories()
        }
        let daemon = try RunningDaemon(in: folder.path, within: Self.withTwoWatches)
        for (number, name) in ["a", "b", "c"].enumerated() {
            try daemon.drop(SampleArticle.numbered(number), as: "\(name)/\(number).txt")
        }
        try daemon.lines(verdicts: 3)
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("raise fs.inotify.max_user_watches")
    }

    @Test func theLogMayNotLieInAWatchedFolder() throws {
        let folder = try TemporaryDirectory()
        let file = try folder.write(
            """
            directories = ["\(folder.path)/in"]
            log = "\(folder.path)/in/events.jsonl"
            """, to: "chronicled.toml")
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--config", file.string, "--lexicon", Program.smallLexicon])
        #expect(result.status == 78)
        #expect(result.errors.contains("in/events.jsonl lies in it"))
    }
}
