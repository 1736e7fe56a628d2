import Control
import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Reloads while files come.
@Suite struct ReloadUnderLoadTests {
    /// Half of the files are dropped into a folder that is watched now and then.
    @Test func everyFileIsJudgedOnce() throws {
        let folder = try TemporaryDirectory()
        let (one, both) = (
            "[\"\(folder.path)/a\"]", "[\"\(folder.path)/a\", \"\(folder.path)/b\"]"
        )
        let daemon = try RunningDaemon(
            in: folder.path, ["--verdicts-only"], settings: ["directories": both])
        let count = 2_000
        let dropping = DispatchGroup()
        DispatchQueue.global().async(group: dropping) {
            for number in 0..<count {
                let name = "\(number % 2 == 0 ? "a" : "b")/\(number).txt"
                _ = try? folder.write(SampleArticle.numbered(number), to: name)
            }
        }
        for round in 1...10 {
            try daemon.reload([
                "directories": round % 2 == 0 ? both : one, "workers": "\(round % 3 + 1)",
                "queueLimit": "\(round * 8)",
            ])
        }
        dropping.wait()
        let lines = try daemon.lines(verdicts: count)
        try daemon.call(Route.syncMethod)
        let files = try lines.verdicts.map {
            try "\($0.text("root") ?? "")/\($0.text("file") ?? "")"
        }
        #expect(files.count == count)
        #expect(Set(files).count == count)
        #expect(lines.verdicts.allSatisfy { $0.type == .accepted })
        #expect(try daemon.lines().count == count)
        #expect(daemon.stop() == 0)
        let verification = try Program.control("--directory", folder.path.string, "verify")
        #expect(verification.status == 0, "\(verification.output)\(verification.errors)")
    }

    /// What is waited for is neither over too early, because its files were put aside, nor for ever.
    @Test func aSyncWaitsOverReloads() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, settings: ["queueLimit": "4"])
        try daemon.call(Route.pauseMethod)
        for number in 0..<50 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        let synced = DispatchGroup()
        let path = folder.path.appending("io.chronicled.Control")
        DispatchQueue.global().async(group: synced) {
            var client = try? ControlClient(path: path)
            _ = try? client?.call(Route.syncMethod, timeout: .seconds(60))
        }
        for limit in ["8", "2", "16"] { try daemon.reload(["queueLimit": limit]) }
        #expect(try daemon.status().live.state == .paused)
        #expect(synced.wait(timeout: .now()) == .timedOut)
        #expect(try daemon.lines().isEmpty)
        try daemon.call(Route.resumeMethod)
        synced.wait()
        #expect(try daemon.lines().verdicts.count == 50)
    }

    @Test func reloadsAtOnceComeOneAfterAnother() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, settings: ["workers": "1"])
        try RunningDaemon.writeSettings(["workers": "2"], for: folder.path)
        let path = folder.path.appending("io.chronicled.Control")
        let replies = Replies()
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            var client = try? ControlClient(path: path)
            guard let reply = try? client?.call(Route.reloadMethod) else { return }
            if let applied = try? reply.decoded(as: ReloadReply.self).applied {
                replies.add(applied)
            }
        }
        #expect(replies.all.filter { $0 == ["workers"] }.count == 1)
        #expect(replies.all.filter(\.isEmpty).count == 5)
        #expect(daemon.stop() == 0)
    }
}

/// What several clients were answered.
private final class Replies: @unchecked Sendable {
    private let lock = NSLock()
    private var replies: [[String]] = []

    var all: [[String]] { lock.withLock { replies } }

    func add(_ reply: [String]) {
        lock.withLock { replies.append(reply) }
    }
}
