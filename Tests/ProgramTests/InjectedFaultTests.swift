import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// The built daemon with faults that `strace` puts into its system calls, those of SQLite included.
@Suite(.enabled(if: Injection.isPossible, "strace is missing or may not trace"))
struct InjectedFaultTests {
    private let folder: TemporaryDirectory
    private static let count = 12

    init() throws {
        folder = try TemporaryDirectory()
        try folder.path.appending("incoming/unten").makeDirectories()
    }

    @Test(arguments: Injection.all)
    func afterARestartEveryFileHasOneVerdict(injection: Injection) throws {
        let shown = try linesShownUnderFaults(injection)
        let daemon = try RunningDaemon(in: folder.path)
        let lines = try daemon.lines(verdicts: Self.count + 2)
        #expect(shown.allSatisfy(lines.contains))
        #expect(lines.map(\.sequence) == (1...UInt64(lines.count)).map(\.self))
        #expect(Set(lines.map(\.id)).count == lines.count)
        #expect(try Set(lines.verdicts.map { try $0.text("file") }).count == Self.count + 2)
        #expect(lines.filter { $0.type == .accepted }.count == Self.count)
        #expect(lines.filter { $0.type == .duplicate }.count == 1)
        #expect(lines.filter { $0.type == .rejected }.count == 1)
        let accepted = try lines.filter { $0.type == .accepted }.map {
            try $0.value("events") as? Int
        }
        #expect(accepted.compactMap(\.self).reduce(0, +) == lines.events.count)
        #expect(daemon.stop() == 0)
    }

    /// Drops files while a daemon meets the faults of `injection`, and stops it if it still runs.
    ///
    /// - Returns: the lines that it said were on the disk.
    private func linesShownUnderFaults(_ injection: Injection) throws -> [LogLine] {
        let daemon = try? RunningDaemon(
            in: folder.path, within: injection.command(in: folder.path),
            awaiting: [.running, .degraded])
        #expect(daemon != nil || injection.hitsTheStart)
        for number in 0..<Self.count {
            let name = number % 3 == 2 ? "unten/\(number).txt" : "\(number).txt"
            try folder.write(SampleArticle.numbered(number), to: "incoming/\(name)")
            if number % 4 == 0 { shownLines(daemon, verdicts: number + 1) }
        }
        try folder.write(SampleArticle.numbered(1), to: "incoming/doppelt.txt")
        try folder.write("", to: "incoming/leer.txt")
        let shown = shownLines(daemon, verdicts: Self.count + 2)
        let status = daemon?.stop() ?? 0
        #expect([0, 74, injection.kills ? SIGKILL : 0].contains(status))
        return shown
    }

    /// The lines that `daemon` says are on the disk, once they hold `verdicts` verdicts, it has
    /// ended, or a second has passed.
    @discardableResult
    private func shownLines(_ daemon: RunningDaemon?, verdicts: Int) -> [LogLine] {
        var shown: [LogLine] = []
        try? waitUntil("\(verdicts) verdicts", seconds: 1) {
            guard let daemon, let status = try? daemon.status() else { return true }
            let synced = UInt64(status.live.log.sequence) ?? 0
            shown = try daemon.lines().filter { $0.sequence <= synced }
            return shown.verdicts.count >= verdicts
        }
        return shown
    }
}

/// Faults for one run, as `strace` is told them.
struct Injection: CustomTestStringConvertible, Sendable {
    /// The expressions behind `-e inject=`.
    let faults: [String]
    /// The file, under the daemon's folder, whose calls alone are hit, or `nil` for all.
    let file: String?

    static let all = [
        Injection(["fdatasync:error=EIO:when=3"], file: "events.jsonl"),
        Injection(["fdatasync:error=EIO:when=2+2"], file: "events.jsonl"),
        Injection(["fdatasync:error=EIO:when=3+3"]),
        Injection(["fdatasync:error=EIO:when=2", "/^rename:error=EIO:when=1"]),
        Injection(["fdatasync:error=EIO:when=2", "fsync:error=EIO:when=2"]),
        Injection(["fdatasync:signal=SIGKILL:when=3"], file: "events.jsonl"),
        Injection(["write:error=ENOSPC:when=2+2"], file: "events.jsonl"),
        Injection(["write:signal=SIGKILL:when=3"], file: "events.jsonl"),
        Injection(["pwrite64:error=ENOSPC:when=40+10"]),
        Injection(["pwrite64:error=EIO:when=60+7"]),
        Injection(["pwrite64:signal=SIGKILL:when=40"]),
        Injection(["openat:error=EIO:when=1+1"], file: "incoming/3.txt"),
        Injection(["openat,read:error=EIO:when=2+2"], file: "incoming/4.txt"),
        Injection(["getdents64:error=EIO:when=1"], file: "incoming/unten"),
        Injection(["inotify_add_watch:error=ENOSPC:when=1"], file: "incoming/unten"),
    ]

    private init(_ faults: [String], file: String? = nil) {
        self.faults = faults
        self.file = file
    }

    /// Whether it may hit the making of the index, after which the daemon does not start.
    var hitsTheStart: Bool { faults.contains { $0.hasPrefix("pwrite64") } }

    /// Whether the daemon is killed.
    var kills: Bool { faults.contains { $0.contains("SIGKILL") } }

    var testDescription: String { ([file].compactMap(\.self) + faults).joined(separator: " ") }

    /// The command that runs another under these faults; what it runs keeps the process number.
    func command(in folder: FilePath) -> [String] {
        let calls = faults.map { $0.prefix { $0 != ":" } }.joined(separator: ",")
        let path = file.map { ["-P", folder.appending($0).string] } ?? []
        return ["strace", "-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"]
            + ["-e", "trace=\(calls)"] + path + faults.flatMap { ["-e", "inject=\($0)"] }
    }

    /// Whether `strace` is there and may trace.
    static let isPossible =
        (try? Program.run("strace", ["-f", "-qq", "-o", "/dev/null", "true"]))?.status == 0
}
