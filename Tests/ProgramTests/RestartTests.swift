import SystemPackage
import Control
import EventLog
import Foundation
import LinuxSystem
import TestSupport
import Testing

/// What a restart changes: nothing.
@Suite struct RestartTests {
    @Test func everyFileIsJudgedOnceAcrossRestarts() throws {
        let folder = try TemporaryDirectory()
        let count = 300
        var daemon = try RunningDaemon(in: folder.path)
        for number in 0..<count / 2 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        try daemon.lines(verdicts: 1)
        #expect(daemon.stop() == 0)
        for number in count / 2..<count {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        daemon = try RunningDaemon(in: folder.path)
        try daemon.lines(verdicts: count / 2)
        daemon.kill(SIGKILL)
        _ = daemon.wait()
        daemon = try RunningDaemon(in: folder.path)
        let lines = try daemon.lines(verdicts: count)
        #expect(lines.verdicts.count == count)
        #expect(lines.verdicts.allSatisfy { $0.type == .accepted })
        #expect(try Set(lines.verdicts.map { try $0.text("file") }).count == count)
        #expect(Set(lines.map(\.id)).count == lines.count)
        #expect(daemon.stop() == 0)
    }

    @Test func aDaemonThatIsKilledAgainAndAgainLosesAndDoublesNothing() throws {
        let folder = try TemporaryDirectory()
        let count = 400
        var daemon = try RunningDaemon(in: folder.path)
        for number in 0..<count {
            let path = number % 3 == 0 ? "\(number)/f.txt" : "\(number).txt"
            try daemon.incoming.appending(path).removingLastComponent().makeDirectories()
            try daemon.drop(SampleArticle.numbered(number), as: path)
            guard number % 50 == 49 else { continue }
            daemon.kill(SIGKILL)
            _ = daemon.wait()
            daemon = try RunningDaemon(in: folder.path)
        }
        let lines = try daemon.lines(verdicts: count)
        #expect(lines.verdicts.count == count)
        #expect(try Set(lines.verdicts.map { try $0.text("file") }).count == count)
        #expect(lines.map(\.sequence) == (1...UInt64(lines.count)).map(\.self))
    }

    @Test(arguments: ["", "-wal", "garbage"])
    func theIndexIsMadeAnewAndNothingIsCodedAgain(damage: String) throws {
        let folder = try TemporaryDirectory()
        var daemon = try RunningDaemon(in: folder.path)
        for number in 0..<20 { try daemon.drop(SampleArticle.numbered(number), as: "\(number)") }
        let before = try daemon.lines(verdicts: 20)
        daemon.kill(SIGKILL)
        _ = daemon.wait()
        let index = folder.path.appending("index.sqlite")
        if damage == "garbage" {
            try folder.write(String(repeating: "kein SQLite ", count: 1_000), to: "index.sqlite")
        } else {
            try FileManager.default.removeItem(atPath: index.string + damage)
        }
        daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(20), as: "20")
        let after = try daemon.lines(verdicts: 21)
        #expect(Array(after.prefix(before.count)) == before)
        #expect(after.verdicts.count == 21)
        #expect(try daemon.status().live.accepted == 21)
    }

    @Test func aTornLineIsTakenOutAndItsFileCodedAgain() throws {
        let folder = try TemporaryDirectory()
        var daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try daemon.lines(verdicts: 1)
        #expect(daemon.stop() == 0)
        let log = folder.path.appending("events.jsonl")
        let whole = try Data(contentsOf: URL(filePath: log.string))
        try (whole + Data("{\"specversion\":\"1.0\",\"ty".utf8)).write(
            to: URL(filePath: log.string))
        daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        let lines = try daemon.lines(verdicts: 2)
        #expect(lines.filter { $0.type == .recovered }.count == 1)
        #expect(lines.map(\.sequence) == (1...UInt64(lines.count)).map(\.self))
        #expect(lines.verdicts.allSatisfy { $0.type == .accepted })
    }

    @Test func aSecondDaemonOnTheSameSocketIsRefused() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let second = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--directory", folder.path.string, "--lexicon", Program.smallLexicon])
        #expect(second.status == 69)
        #expect(second.errors.contains("another process listens there"))
        #expect(try daemon.status().live.state == .running)
    }

    @Test func aSecondDaemonOnTheSameLogIsRefused() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let settings = try folder.write(
            """
            directories = ["\(folder.path)/other"]
            log = "\(folder.path)/events.jsonl"
            index = "\(folder.path)/other.sqlite"
            socket = "\(folder.path)/other.Control"
            """, to: "other.toml")
        let second = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--config", settings.string, "--verdicts-only"])
        #expect(second.status == 69)
        #expect(second.errors.contains("another chronicled writes it"))
        #expect(try daemon.status().live.state == .running)
    }

    @Test func aLogThatCannotBeOpenedEndsTheStart() throws {
        let folder = try TemporaryDirectory()
        try folder.path.appending("events.jsonl").makeDirectories()
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--directory", folder.path.string, "--lexicon", Program.smallLexicon])
        #expect(result.status == 74)
        #expect(result.errors.contains("cannot use \(folder.path)/events.jsonl: "))
    }
}
