import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What the service manager is told, and when.
@Suite struct NotificationTests {
    private let folder: TemporaryDirectory
    private let manager: NotifySocket

    init() throws {
        folder = try TemporaryDirectory()
        manager = try NotifySocket(in: folder.path)
    }

    private func daemon() throws -> RunningDaemon {
        try RunningDaemon(
            in: folder.path, within: ["env", manager.setting], settings: ["workers": "1"])
    }

    /// What was told besides status lines.
    private var states: [String] {
        manager.take().joined().compactMap { line in
            let name = line.prefix { $0 != "=" }
            return ["READY", "RELOADING", "STOPPING"].contains(name) ? String(name) : nil
        }
    }

    @Test func readyThenReloadingThenReadyAgainThenStopping() throws {
        let daemon = try daemon()
        try daemon.reload(["workers": "2"])
        let before = monotonicMicroseconds()
        #expect(throws: ControlClientError.self) { try daemon.reload(["workers": "viele"]) }
        #expect(daemon.stop() == 0)
        #expect(states == ["READY", "RELOADING", "READY", "RELOADING", "READY", "STOPPING"])
        let reloads = manager.take().filter { $0.contains("RELOADING=1") }
        let times = reloads.compactMap { message in
            message.last.flatMap { Int($0.replacing("MONOTONIC_USEC=", with: "")) }
        }
        try #require(times.count == 2)
        #expect(times[0] <= before)
        #expect(times[1] >= before)
    }

    private func monotonicMicroseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
    }

    /// Told at most once a second, and not again while nothing changes.
    @Test func theStatusLineFollowsWhatHappens() throws {
        let daemon = try daemon()
        let beginning = "watching \(daemon.incoming); 0 waiting, 0 judged"
        try waitUntil("readiness is told") { manager.count(of: "READY=1") == 1 }
        #expect(manager.statusLines.last == beginning)
        for number in 0..<200 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        let end = "watching \(daemon.incoming); 0 waiting, 200 judged"
        try waitUntil("all are told of") { manager.statusLines.last == end }
        try daemon.call(Route.syncMethod)
        try daemon.call(Route.pauseMethod)
        try waitUntil("the pause is told") {
            manager.statusLines.last == "paused; 0 waiting, 200 judged"
        }
        try daemon.drop(SampleArticle.numbered(200), as: "200.txt")
        try waitUntil("what waits is told") {
            manager.statusLines.last == "paused; 1 waiting, 200 judged"
        }
        let lines = Array(manager.statusLines.drop { $0 != beginning })
        #expect(Set(lines).count >= 4)
        #expect(lines.count < 30, "at most one a second")
    }
}
