import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

/// When the service manager's watchdog is fed.
@Suite struct WatchdogTests {
    private let folder: TemporaryDirectory
    private let manager: NotifySocket

    init() throws {
        folder = try TemporaryDirectory()
        manager = try NotifySocket(in: folder.path)
    }

    private var feedings: Int { manager.count(of: "WATCHDOG=1") }

    /// A daemon whose watchdog is to be fed every second, run by `wrapper`.
    private func daemon(
        within wrapper: [String] = [], settings: [String: String] = [:]
    ) throws -> RunningDaemon {
        try RunningDaemon(
            in: folder.path,
            within: ["env", manager.setting, "WATCHDOG_USEC=1000000"] + wrapper,
            settings: settings)
    }

    /// How often it is fed in the time of three intervals.
    private func feedingsInThreeIntervals() throws -> Int {
        let (before, end) = (feedings, Date(timeIntervalSinceNow: 3))
        try waitUntil("three intervals have passed") { Date() > end }
        return feedings - before
    }

    @Test func itIsFedWhileNothingHappensAndInAPause() throws {
        let daemon = try daemon()
        #expect(try feedingsInThreeIntervals() >= 3)
        try daemon.call(Route.pauseMethod)
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        #expect(try feedingsInThreeIntervals() >= 3)
        #expect(daemon.stop() == 0)
    }

    @Test func withoutOneNothingIsFed() throws {
        let daemon = try RunningDaemon(in: folder.path, within: ["env", manager.setting])
        #expect(try feedingsInThreeIntervals() == 0)
        #expect(daemon.stop() == 0)
    }

    /// The log writer is held up in its `fdatasync` for eight intervals, and goes on then; so it is
    /// at the start, before it is ready.
    @Test(.enabled(if: Injection.isPossible, "strace is missing or may not trace"))
    func itIsNotFedWhileTheWriterOfTheLogHangs() throws {
        let daemon = try daemon(within: [
            "strace", "-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null",
            "-e", "trace=fdatasync", "-P", folder.path.appending("events.jsonl").string,
            "-e", "inject=fdatasync:delay_enter=8000000",
        ])
        try waitUntil("it is fed") { feedings >= 2 }
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try waitUntil("the hang is said") {
            daemon.errors.contains("the writer of the event log does not move any more")
        }
        let fed = feedings
        try waitUntil("it goes on") { try daemon.status().live.accepted == 1 }
        #expect(feedings - fed <= 3, "not before it went on")
        try waitUntil("it is fed again") { feedings >= fed + 4 }
    }

    @Test(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
    func itIsFedWhileTheDiskIsFull() throws {
        let disk = try SmallFileSystem()
        let daemon = try daemon(settings: ["log": "\"\(disk.path)/events.jsonl\""])
        try disk.fill()
        for number in 0..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        try waitUntil("it is stalled") { try daemon.status().live.state == .stalled }
        #expect(try feedingsInThreeIntervals() >= 3)
        #expect(daemon.stop() == 74)
    }

    /// A file that is read from a file system that does not answer: nothing is finished any more.
    @Test(.enabled(if: Injection.isPossible, "strace is missing or may not trace"))
    func itIsNotFedWhileTheWorkOnAFileHangs() throws {
        let file = folder.path.appending("incoming/a.txt")
        let daemon = try daemon(within: [
            "strace", "-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null",
            "-e", "trace=read", "-P", file.string, "-e", "inject=read:delay_enter=8000000:when=1",
        ])
        try waitUntil("it is fed") { feedings >= 2 }
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try waitUntil("the hang is said") {
            daemon.errors.contains("the work on files does not move any more")
        }
        try waitUntil("it goes on") { try daemon.status().live.accepted == 1 }
        let fed = feedings
        try waitUntil("it is fed again") { feedings >= fed + 2 }
    }
}
