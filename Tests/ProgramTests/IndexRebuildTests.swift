import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// A start that takes long because the index must be made anew from a long log.
@Suite struct IndexRebuildTests {
    private static let count = 6_000

    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
        let log = try EventLog(
            path: folder.path.appending("events.jsonl"), source: "/chronicled/test", checked: nil)
        for number in 0..<Self.count {
            log.stage(Self.rejection(number).records, time: "2026-01-02T03:04:05.000000Z")
        }
        try log.flush()
    }

    private static func rejection(_ number: Int) -> Verdict {
        Verdict(
            seen: SeenFile(
                file: DroppedFile(root: "/r", path: Array("\(number)".utf8)),
                identity: FileIdentity(
                    device: 1, inode: UInt64(number), size: 0, mtimeNs: 1, ctimeNs: 1),
                isSettled: true, content: nil),
            outcome: .rejected(Rejection(reason: "empty", detail: "Nothing.", offset: nil)),
            replaces: nil, supersedes: nil)
    }

    @Test func statusSaysHowFarItIs() throws {
        let daemon = try RunningDaemon(in: folder.path, awaiting: [.starting])
        try waitUntil("a part is rebuilt") {
            let live = try daemon.status().live
            return live.index.state == .rebuilding && UInt64(live.index.sequence) ?? 0 > 0
        }
        try waitUntil("the daemon runs") { try daemon.status().live.state == .running }
        #expect(try daemon.status().live.rejected == Self.count)
        #expect(daemon.stop() == 0)
    }

    @Test func stoppedMeanwhileItEndsInOrderAndGoesOnAtTheNextStart() throws {
        let daemon = try RunningDaemon(in: folder.path, awaiting: [.starting])
        try waitUntil("a part is rebuilt") {
            UInt64(try daemon.status().live.index.sequence) ?? 0 > 0
        }
        #expect(daemon.stop() == 0, "\(daemon.errors)")
        let next = try RunningDaemon(in: folder.path)
        #expect(try next.status().live.rejected == Self.count)
    }
}
