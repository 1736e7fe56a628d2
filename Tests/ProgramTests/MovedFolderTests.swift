import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Folders that are moved, replaced, deleted and unmounted under the daemon.
@Suite struct MovedFolderTests {
    let folder: TemporaryDirectory
    private var outside: FilePath { folder.path.appending("outside") }

    init() throws {
        folder = try TemporaryDirectory()
        try outside.makeDirectories()
    }

    private func start(_ settings: [String: String] = [:]) throws -> RunningDaemon {
        try RunningDaemon(in: folder.path, settings: settings)
    }

    /// The files that got a verdict once all that was dropped is judged.
    private func judged(_ daemon: RunningDaemon) throws -> [String] {
        let result = try Program.control("sync", "--directory", folder.path.string)
        #expect(result.status == 0, "\(result.errors)")
        return try daemon.lines().verdicts.compactMap { try $0.text("file") }.sorted()
    }

    private func drop(_ number: Int, as path: String, _ daemon: RunningDaemon) throws {
        try daemon.incoming.appending(path).removingLastComponent().makeDirectories()
        try daemon.drop(SampleArticle.numbered(number), as: path)
    }

    @Test func aFolderThatMovesWithinTheTreeIsWatchedWhereItLies() throws {
        let daemon = try start()
        try drop(1, as: "alt/tief/a.txt", daemon)
        #expect(try judged(daemon) == ["alt/tief/a.txt"])
        try daemon.incoming.appending("alt").rename(to: daemon.incoming.appending("neu"))
        try drop(2, as: "neu/tief/b.txt", daemon)
        try drop(3, as: "alt/tief/c.txt", daemon)
        #expect(
            try judged(daemon) == ["alt/tief/a.txt", "alt/tief/c.txt", "neu/tief/b.txt"])
    }

    @Test func aFolderThatWasAwayIsLookedThroughWhenItIsBack() throws {
        let daemon = try start()
        try drop(1, as: "d/tief/a.txt", daemon)
        #expect(try judged(daemon).count == 1)
        let (inside, away) = (daemon.incoming.appending("d"), outside.appending("d"))
        try inside.rename(to: away)
        try folder.write(SampleArticle.numbered(2), to: "outside/d/tief/b.txt")
        #expect(try judged(daemon).count == 1)
        try away.rename(to: inside)
        #expect(try judged(daemon) == ["d/tief/a.txt", "d/tief/b.txt"])
        try drop(3, as: "d/tief/c.txt", daemon)
        #expect(try judged(daemon).count == 3)
    }

    @Test func aFolderOfTheSameNameTakesThePlaceOfTheOneBefore() throws {
        let daemon = try start()
        try drop(1, as: "d/a.txt", daemon)
        #expect(try judged(daemon).count == 1)
        try daemon.incoming.appending("d").rename(to: outside.appending("d"))
        try drop(2, as: "d/b.txt", daemon)
        try folder.write(SampleArticle.numbered(3), to: "outside/d/c.txt")
        #expect(try judged(daemon) == ["d/a.txt", "d/b.txt"])
    }

    @Test func foldersBelowAreLeftAloneWhenTheyDoNotBelongToTheSpool() throws {
        try folder.path.appending("incoming/vorher").makeDirectories()
        try folder.write(SampleArticle.numbered(1), to: "incoming/vorher/a.txt")
        let daemon = try start(["recursive": "false"])
        try drop(2, as: "nachher/b.txt", daemon)
        try drop(3, as: "c.txt", daemon)
        #expect(try Program.control("rescan", "--directory", folder.path.string).status == 0)
        #expect(try judged(daemon) == ["c.txt"])
    }

    @Test func aRootThatIsReplacedIsMissedAndFoundAgain() throws {
        let daemon = try start()
        try drop(1, as: "a.txt", daemon)
        #expect(try judged(daemon).count == 1)
        try daemon.incoming.rename(to: outside.appending("alt"))
        try waitUntil("the loss is shown") { try daemon.status().live.state == .degraded }
        let lost = try #require(daemon.status().live.directories.first)
        #expect(!lost.watched)
        #expect(lost.fault == "no such file or directory")
        try drop(2, as: "tief/b.txt", daemon)
        try waitUntil("it is watched again", seconds: 5) {
            try daemon.status().live.state == .running
        }
        try folder.write(SampleArticle.numbered(3), to: "outside/alt/c.txt")
        #expect(try judged(daemon) == ["a.txt", "tief/b.txt"])
    }

    @Test(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
    func aRootThatIsUnmountedIsMissedUntilItIsMountedAgain() throws {
        let disk = try SmallFileSystem()
        let daemon = try start(["directories": "[\"\(disk.path)\"]"])
        try Data(SampleArticle.visit.utf8).write(
            to: URL(filePath: disk.path.appending("a.txt").string))
        #expect(try judged(daemon) == ["a.txt"])
        #expect(try Program.run("umount", [disk.path.string]).status == 0)
        try waitUntil("the loss is shown") { try daemon.status().live.state == .degraded }
        let lost = try #require(daemon.status().live.directories.first)
        #expect(lost.fault == "its file system was unmounted")
        _ = try Program.run("mount", ["-t", "tmpfs", "tmpfs", disk.path.string])
        try Data(SampleArticle.numbered(1).utf8).write(
            to: URL(filePath: disk.path.appending("b.txt").string))
        try daemon.lines(verdicts: 2)
        #expect(try daemon.status().live.state == .running)
        #expect(try judged(daemon) == ["a.txt", "b.txt"])
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("\(disk.path): its file system was unmounted")
        try daemon.awaitMessage("watching \(disk.path) again")
    }
}
