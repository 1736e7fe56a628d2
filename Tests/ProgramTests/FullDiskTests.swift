import Control
import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The event log on a file system that is full.
@Suite(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
struct FullDiskTests {
    let folder: TemporaryDirectory
    let disk: SmallFileSystem
    let daemon: RunningDaemon

    init() throws {
        folder = try TemporaryDirectory()
        disk = try SmallFileSystem()
        daemon = try RunningDaemon(
            in: folder.path, settings: ["log": "\"\(disk.path)/events.jsonl\""])
        try disk.fill()
        for number in 0..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        try waitUntil("the daemon says that it is stalled") {
            try daemon.status().live.state == .stalled
        }
    }

    private func lines() throws -> [LogLine] {
        try LogSegments(active: disk.path.appending("events.jsonl")).lines()
    }

    @Test func itGoesOnByItselfOnceThereIsRoom() throws {
        let stalled = try daemon.status().live
        #expect(stalled.fault?.contains("no space left") == true)
        #expect(try #require(stalled.faultSince) > stalled.since)
        try disk.makeRoom()
        try waitUntil("all are judged") { try lines().verdicts.count == 20 }
        try waitUntil("the daemon runs") { try daemon.status().live.state == .running }
        #expect(try lines().verdicts.allSatisfy { $0.type == .accepted })
        #expect(try daemon.status().live.faultSince == nil)
        #expect(try lines().map(\.sequence) == (1...UInt64(lines().count)).map(\.self))
        #expect(daemon.stop() == 0)
        #expect(daemon.errors.components(separatedBy: "cannot write the event log").count == 2)
        #expect(daemon.errors.components(separatedBy: "is written again").count == 2)
    }

    @Test func stoppedMeanwhileItSaysSoAndTheNextRunJudgesTheRest() throws {
        #expect(daemon.stop() == 74)
        try daemon.awaitMessage("stopped before everything was written")
        try disk.makeRoom()
        let next = try RunningDaemon(
            in: folder.path, settings: ["log": "\"\(disk.path)/events.jsonl\""])
        try waitUntil("all are judged") { try lines().verdicts.count == 20 }
        #expect(try Set(lines().map(\.id)).count == lines().count)
        #expect(next.stop() == 0)
    }
}

/// A file system of 256 KiB in memory, mounted as long as a test holds it.
final class SmallFileSystem {
    /// Whether this process may mount one.
    static let isPossible = (try? SmallFileSystem()) != nil

    private let folder: TemporaryDirectory
    var path: FilePath { folder.path }

    init() throws {
        folder = try TemporaryDirectory()
        let result = try Program.run(
            "mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path.string])
        guard result.status == 0 else { throw AwaitingFailed(description: result.errors) }
    }

    deinit {
        _ = try? Program.run("umount", ["--lazy", folder.path.string])
    }

    /// Takes all the room that is left but a page.
    func fill() throws {
        let ballast = path.appending("ballast")
        _ = try Program.run(
            "dd", ["if=/dev/zero", "of=\(ballast)", "bs=4096", "status=none"])
        _ = try Program.run("truncate", ["--size=-4096", ballast.string])
    }

    /// Gives the room back.
    func makeRoom() throws {
        try FileManager.default.removeItem(atPath: path.appending("ballast").string)
    }
}
