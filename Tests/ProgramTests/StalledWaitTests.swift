import Control
import Foundation
import SystemPackage
import TestSupport
import Testing

/// How the daemon waits while the log cannot be written.
@Suite(
    .enabled(
        if: Injection.isPossible && SmallFileSystem.isPossible,
        "only root can mount a file system, and strace must be there"))
struct StalledWaitTests {
    /// A clock that is set back would make the wait as much longer.
    @Test func itDoesNotWaitByTheTimeOfDay() throws {
        let (folder, disk) = (try TemporaryDirectory(), try SmallFileSystem())
        let trace = folder.path.appending("trace")
        let daemon = try RunningDaemon(
            in: folder.path,
            within: ["strace", "-D", "-f", "-qq", "-ttt", "-e", "trace=futex", "-o", trace.string],
            settings: ["log": "\"\(disk.path)/events.jsonl\""])
        try disk.fill()
        for number in 0..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        try waitUntil("it is stalled") { try daemon.status().live.state == .stalled }
        let began = Date().timeIntervalSince1970
        try waitUntil("it has tried again") { Date().timeIntervalSince1970 > began + 2.5 }
        let waits = try String(contentsOfFile: trace.string, encoding: .utf8)
            .split(separator: "\n").compactMap(TracedWait.init)
        #expect(waits.contains { $0.began > began }, "the waits of a second are seen at all")
        #expect(!waits.contains { $0.began > began && $0.isByTimeOfDay })
        #expect(daemon.stop() == 74)
    }
}

/// A wait of a second at most, as `strace` tells it.
private struct TracedWait {
    let began: Double
    let isByTimeOfDay: Bool

    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count > 2, let began = Double(words[1]),
            let seconds = line.firstMatch(of: /tv_sec=(\d+)/).flatMap({ Double($0.1) })
        else { return nil }
        isByTimeOfDay = line.contains("FUTEX_CLOCK_REALTIME")
        self.began = began
        guard seconds - (isByTimeOfDay ? began : 0) < 2 else { return nil }
    }
}
