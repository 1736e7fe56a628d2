import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl sync` and `chroniclectl rescan`.
@Suite struct SyncTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func sync(_ more: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["sync", "--directory", folder.path.string] + more)
    }

    private func synced(_ daemon: RunningDaemon) throws -> [LogLine] {
        let result = try sync("--timeout", "60s")
        #expect(result.status == 0, "\(result.errors)")
        return try daemon.lines().verdicts
    }

    @Test func whatWasDroppedBeforeIsJudgedWhenItReturns() throws {
        let daemon = try RunningDaemon(
            in: folder.path, settings: ["queueLimit": "20"])
        #expect(try synced(daemon).isEmpty)
        for number in 0..<300 {
            let name = number % 3 == 0 ? "neu\(number)/tief/a.txt" : "\(number).txt"
            try daemon.incoming.appending(name).removingLastComponent().makeDirectories()
            try daemon.drop(SampleArticle.numbered(number), as: name)
        }
        #expect(try synced(daemon).count == 300)
        #expect(try daemon.status().live.accepted == 300)
        try waitUntil("nothing waits") { try daemon.status().live.waiting == 0 }
    }

    @Test func aFileThatIsBeingWrittenIsNotDroppedYet() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let writer = try FileDescriptor.open(
            daemon.incoming.appending("langsam.txt"), .writeOnly, options: .create,
            permissions: .ownerReadWrite)
        try writer.writeAll(SampleArticle.visit.utf8)
        #expect(try synced(daemon).isEmpty)
        try writer.close()
        #expect(try synced(daemon).count == 1)
    }

    /// Its close was announced to another folder, so only another look tells that it is over.
    @Test func aFileThatWasLinkedInWhileItWasWrittenIsLookedAtAtOnce() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let outside = folder.path.appending("outside.txt")
        let writer = try FileDescriptor.open(
            outside, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try FileManager.default.linkItem(
            atPath: outside.string, toPath: daemon.incoming.appending("a.txt").string)
        #expect(try synced(daemon).isEmpty)
        try writer.writeAll(SampleArticle.visit.utf8)
        #expect(try synced(daemon).isEmpty)
        try writer.close()
        #expect(try synced(daemon).count == 1)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func itWaitsForFilesThatMustHoldStillAndNotForThoseThatCannotBeRead() throws {
        let incoming = folder.path.appending("incoming")
        try incoming.appending("verschlossen").makeDirectories()
        _ = try Program.run("chmod", ["700", incoming.appending("verschlossen").string])
        try folder.write(SampleArticle.visit, to: "outside.txt")
        _ = try Program.run("chown", ["65534:65534", folder.path.string])
        let daemon = try RunningDaemon(
            in: folder.path, user: "65534", settings: ["settle": "\"1s\""],
            awaiting: [.running, .degraded])
        try FileManager.default.linkItem(
            atPath: folder.path.appending("outside.txt").string,
            toPath: incoming.appending("a.txt").string)
        let secret = try folder.write(SampleArticle.numbered(1), to: "b.txt")
        _ = try Program.run("chmod", ["600", secret.string])
        try secret.rename(to: incoming.appending("b.txt"))
        let lines = try synced(daemon)
        #expect(lines.count == 2)
        #expect(try Set(lines.map { try $0.text("reason") }) == [nil, "unreadable"])
        let directory = try #require(daemon.status().live.directories.first)
        #expect(!directory.watched)
        #expect(directory.fault?.hasSuffix("verschlossen: permission denied") == true)
    }

    @Test(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
    func itSaysWhenTheTimeRanOutAndWaitsWhileTheLogIsStalled() throws {
        let disk = try SmallFileSystem()
        let daemon = try RunningDaemon(
            in: folder.path,
            settings: ["log": "\"\(disk.path)/events.jsonl\""])
        try disk.fill()
        for number in 0..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        let early = try sync("--timeout", "500ms")
        #expect(early.status == 75)
        #expect(early.errors == "chroniclectl: not everything is judged yet\n")
        try disk.makeRoom()
        #expect(try sync("--timeout", "60s").status == 0)
        #expect(try daemon.status().live.accepted == 20)
    }

    @Test func withoutADaemonItFailsAndATimeMustBeGiven() throws {
        #expect(try sync().status == 69)
        #expect(try sync("--timeout", "0s").status == 64)
        #expect(try sync("--timeout", "bald").status == 64)
    }
}
