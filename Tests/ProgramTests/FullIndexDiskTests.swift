import Control
import Foundation
import TestSupport
import Testing

/// The index on a file system that is full.
@Suite(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
struct FullIndexDiskTests {
    @Test func itIsBroughtUpToDateByItselfOnceThereIsRoom() throws {
        let folder = try TemporaryDirectory()
        let disk = try SmallFileSystem()
        let daemon = try RunningDaemon(
            in: folder.path, settings: ["index": "\"\(disk.path)/index.sqlite\""])
        try disk.fill()
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try waitUntil("the index cannot be written") {
            try daemon.status().live.state == .degraded
        }
        #expect(try daemon.status().live.accepted == 1)
        #expect(try daemon.status().live.index.state == .behind)
        try disk.makeRoom()
        try waitUntil("the daemon runs") { try daemon.status().live.state == .running }
        #expect(try daemon.status().live.index.sequence == daemon.status().live.log.sequence)
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("the index holds all of the log again")
        #expect(!daemon.errors.contains("the event log is written again"))
    }
}
