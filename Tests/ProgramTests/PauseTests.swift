import Control
import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A daemon that is told to judge nothing for now.
@Suite struct PauseTests {
    private let folder: TemporaryDirectory
    private let daemon: RunningDaemon

    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path, settings: ["queueLimit": "4"])
        try daemon.call(Route.pauseMethod)
        for number in 0..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
    }

    @Test func whatIsDroppedWaitsUntilItIsResumed() throws {
        try waitUntil("more wait than there is room for") {
            try daemon.status().live.waiting > 4
        }
        let live = try daemon.status().live
        #expect(live.state == .paused)
        #expect(live.working == 0)
        #expect(try daemon.lines().isEmpty)
        let sync = try Program.control(
            "--directory", folder.path.string, "sync", "--timeout", "100ms")
        #expect(sync.status == 75)
        try daemon.call(Route.pauseMethod)
        try daemon.call(Route.resumeMethod)
        try daemon.call(Route.syncMethod)
        #expect(try daemon.lines().verdicts.count == 20)
        #expect(try daemon.status().live.state == .running)
        #expect(daemon.errors.components(separatedBy: ">paused").count == 2, "it is said once")
        try daemon.awaitMessage("the pause is over")
    }

    @Test func itOutlastsAReloadButNotARestart() throws {
        try daemon.reload(["queueLimit": "4", "workers": "5"])
        #expect(try daemon.status().live.state == .paused)
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().isEmpty)
        let next = try RunningDaemon(in: folder.path)
        try next.lines(verdicts: 20)
    }
}
