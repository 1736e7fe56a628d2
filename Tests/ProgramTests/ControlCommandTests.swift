import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// The commands of `chroniclectl` that look into a running daemon or change what it does.
@Suite struct ControlCommandTests {
    private let folder: TemporaryDirectory
    private let daemon: RunningDaemon

    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path, settings: ["workers": "1"])
    }

    private func control(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string] + arguments)
    }

    @Test func showSaysWhyAnEventWasCoded() throws {
        try daemon.drop(SampleArticle.numbered(1), as: "eins.txt")
        try daemon.drop(SampleArticle.numbered(2), as: "zwei.txt")
        let lines = try daemon.lines(verdicts: 2)
        let article = try #require(lines.verdicts.last).id
        let all = try control("show", article)
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.output.components(separatedBy: "because: „").count == 3)
        #expect(all.output.contains("id: \(article)/2, record "))
        let raw = try control("show", article, "--json")
        let log = try String(
            contentsOfFile: folder.path.appending("events.jsonl").string, encoding: .utf8)
        #expect(raw.output.split(separator: "\n").count == 3)
        #expect(log.hasSuffix(raw.output))
        let event = try control("show", "\(article)/1")
        #expect(event.output.contains("in sentence 0, by rule "))
        let unknown = try control("show", "\(article)/3")
        #expect(unknown.status == 66)
        #expect(unknown.errors.contains("the event log has nothing called \(article)/3"))
    }

    @Test func tailBeginsWhereItIsTold() throws {
        for number in 0..<2 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            try daemon.lines(verdicts: number + 1)
        }
        let lines = try daemon.lines()
        let second = try #require(lines.verdicts.last)
        for place in [["--article", second.id], ["--after", "\(second.sequence - 1)"]] {
            let result = try Program.run(
                Program.folder.appending("chroniclectl").string,
                ["--directory", folder.path.string, "tail", "--json"] + place)
            #expect(result.output.split(separator: "\n").count == 3, "\(place)")
        }
        #expect(try control("tail", "--after", "9999").status == 66)
        #expect(try control("tail", "--after", "1", "-n", "2").status == 64)
    }

    @Test func pauseAndResumeAreSeenInTheStatus() throws {
        #expect(try control("pause").status == 0)
        #expect(try control("status").output.contains(": paused\n"))
        #expect(try control("resume").status == 0)
        #expect(try control("status").output.contains(": running\n"))
    }

    @Test func reloadNamesWhatChangedAndWhatIsWrong() throws {
        try RunningDaemon.writeSettings(
            ["settle": "\"3s\"", "workers": "1", "log": "\"\(folder.path)/other.jsonl\""],
            for: folder.path)
        let changed = try control("reload")
        #expect(
            changed.output == """
                settle: in force
                log: changed, and in force after a restart only

                """)
        try RunningDaemon.writeSettings(
            ["settel": "\"3s\"", "workers": "0"], for: folder.path)
        let refused = try control("reload")
        #expect(refused.status == 78)
        let faults = refused.errors.split(separator: "\n").dropFirst()
        #expect(faults.count == 2)
        #expect(faults.allSatisfy { $0.hasPrefix("\(folder.path)/chronicled.toml:") })
        #expect(try daemon.status().settings.set.contains { $0.key == "settle" })
    }

    @Test func metricsAreText() throws {
        let metrics = try control("metrics")
        #expect(metrics.output.hasPrefix("# "))
        #expect(metrics.output.hasSuffix("\n# EOF\n"))
    }

    @Test func aFileThatIsNotRejectedCannotBeTriedAgain() throws {
        let result = try control("retry", "fehlt.txt")
        #expect(result.status == 66)
        #expect(result.errors.contains("NotRejected: fehlt.txt"))
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func whoMayNotChangeAnythingIsToldWhoMay() throws {
        _ = try Program.run(
            "chmod", ["0666", folder.path.appending("io.chronicled.Control").string])
        let result = try Program.run(
            "setpriv",
            [
                "--reuid=65534", "--regid=65534", "--clear-groups",
                Program.folder.appending("chroniclectl").string, "--directory",
                folder.path.string, "pause",
            ])
        #expect(result.status == 77)
        #expect(result.errors.contains("PermissionDenied: Only root and the daemon's own user"))
        #expect(result.errors.hasSuffix("\nhint: try it with sudo\n"))
        #expect(try daemon.status().live.state == .running)
    }
}
