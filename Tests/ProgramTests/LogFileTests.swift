import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// The log's files: rotation, damage and their verification.
@Suite(.serialized) struct LogFileTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private var log: FilePath { folder.path.appending("events.jsonl") }

    private func control(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["--directory", folder.path.string] + arguments)
    }

    @Test func aFollowerSeesEachLineOnceAcrossRotations() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let process = Process()
        let output = try folder.write("", to: "tail")
        process.executableURL = URL(filePath: Program.folder.appending("chroniclectl").string)
        process.arguments = [
            "--directory", folder.path.string, "tail", "-n", "1000", "-f", "--json",
        ]
        process.standardOutput = FileHandle(forWritingAtPath: output.string)
        try process.run()
        defer { process.end() }
        #expect(try control("rotate").output.isEmpty)
        for number in 1...4 {
            let first = try daemon.lines(verdicts: number - 1).count + 1
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            try daemon.lines(verdicts: number)
            let result = try control("rotate")
            #expect(result.status == 0)
            let name = LogName.sealed(active: "events.jsonl", first: UInt64(first))
            #expect(result.output == folder.path.appending(name).string + "\n")
        }
        try daemon.drop(SampleArticle.numbered(5), as: "5.txt")
        let count = try daemon.lines(verdicts: 5).count
        try waitUntil("the follower shows every line") {
            try String(contentsOfFile: output.string, encoding: .utf8)
                .split(separator: "\n").count >= count
        }
        let all = try LogSegments(active: log).all().map {
            try String(contentsOfFile: $0.path.string, encoding: .utf8)
        }.joined()
        #expect(try String(contentsOfFile: output.string, encoding: .utf8) == all)
        #expect(try daemon.status().live.log.segments == 4)
        #expect(try control("verify").status == 0)
    }

    @Test func damageIsShownUntilTheNextStart() throws {
        var daemon = try RunningDaemon(in: folder.path)
        for number in 1...3 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            try daemon.lines(verdicts: number)
        }
        #expect(daemon.stop() == 0)
        #expect(try control("verify").output.contains("events.jsonl: sound, "))
        var bytes = try Data(contentsOf: URL(filePath: log.string))
        bytes[20] ^= 1
        try bytes.write(to: URL(filePath: log.string))
        let found = try control("verify")
        #expect(found.status == 65)
        #expect(found.output.hasPrefix("events.jsonl: offset 0: "))
        try FileManager.default.removeItem(atPath: folder.path.appending("index.sqlite").string)
        daemon = try RunningDaemon(in: folder.path, awaiting: [.degraded])
        let fault = "events-\(LogName.digits(1)).jsonl is damaged at byte 0"
        try daemon.drop(SampleArticle.numbered(9), as: "9.txt")
        try waitUntil("the first file is judged again, and the new one") {
            try daemon.status().live.accepted == 4
        }
        #expect(try daemon.status().live.state == .degraded)
        #expect(try daemon.status().live.fault?.hasPrefix(fault) == true)
        #expect(try control("verify").status == 65)
        #expect(daemon.stop() == 0)
        #expect(daemon.errors.components(separatedBy: fault).count == 2)
        try daemon.awaitMessage("the index was made anew")
        daemon = try RunningDaemon(in: folder.path)
        #expect(try daemon.status().live.accepted == 4)
    }

    @Test func verifyTellsWhatItCannotRead() throws {
        #expect(try control("verify").status == 66)
        let garbage = try folder.write("quark\n", to: "garbage").string
        let result = try control("verify", garbage, "/nowhere")
        #expect(result.status == 66)
        #expect(result.output == "\(garbage): offset 0: a line is no record of the event log\n")
        #expect(result.errors == "chroniclectl: cannot read /nowhere: no such file or directory\n")
        #expect(try control("verify", garbage).status == 65)
        #expect(try control("verify", folder.path.string).status == 74)
    }

    @Test func whatAnotherProcessWritesIsTakenOut() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try daemon.lines(verdicts: 1)
        let file = try OwnedDescriptor(opening: log, [.readWrite, .append])
        var written = 0
        try file.descriptor.writeAll(Array("quark\n".utf8), written: &written)
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        try waitUntil("the second file is judged") { try daemon.status().live.accepted == 2 }
        #expect(try control("verify").status == 0)
        #expect(try daemon.lines().filter { $0.type == .recovered }.count == 1)
        try waitUntil("the daemon runs") { try daemon.status().live.state == .running }
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("another process has changed")
        try daemon.awaitMessage("the event log was mended: 6 bytes were taken out")
    }

    @Test func articlesWhoseLinesAnotherProcessTookAreCodedAgain() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        try waitUntil("both are judged") { try daemon.status().live.accepted == 2 }
        #expect(truncate(log.string, 0) == 0)
        try daemon.drop(SampleArticle.numbered(3), as: "3.txt")
        try waitUntil("all three are in the log") {
            let accepted = try daemon.lines().filter { $0.type == .accepted }
            return Set(accepted.compactMap { try? $0.verdict()?.seen.file }).count == 3
        }
        #expect(try control("verify").status == 0)
        let status = try daemon.status().live
        #expect(status.accepted == 3)
        #expect(status.state == .degraded)
        #expect(status.fault?.contains("has lost the lines") == true)
    }

    @Test func aLogThatAnotherProcessRenamedGetsItsNameAgain() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try waitUntil("the first file is judged") { try daemon.status().live.accepted == 1 }
        try FileManager.default.moveItem(atPath: log.string, toPath: log.string + ".1")
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        try waitUntil("the second file is judged") { try daemon.status().live.accepted == 2 }
        #expect(try control("verify").status == 0)
        let accepted = try LogSegments(active: log).all().flatMap {
            try String(contentsOfFile: $0.path.string, encoding: .utf8).split(separator: "\n")
                .filter { $0.contains("io.chronicled.article.accepted") }
        }
        #expect(accepted.count == 2)
        #expect(try daemon.status().live.state == .running)
    }

    @Test func aLogThatAnotherProcessShortenedIsNotSealed() throws {
        let daemon = try RunningDaemon(in: folder.path)
        for number in 1...2 { try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt") }
        try waitUntil("both are judged") { try daemon.status().live.accepted == 2 }
        #expect(truncate(log.string, 0) == 0)
        let result = try control("rotate")
        #expect(result.status != 0)
        #expect(result.errors.contains("another process has changed"))
        try waitUntil("both are in the log again") {
            try daemon.lines().filter { $0.type == .accepted }.count == 2
        }
        #expect(try control("verify").status == 0)
        #expect(try daemon.status().live.accepted == 2)
    }

    @Test func countersHoldWhatTheLogHoldsWhenOldSegmentsAreRemoved() throws {
        let daemon = try RunningDaemon(
            in: folder.path, settings: ["after": "\"move\"", "retain": "\"1h\""])
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try daemon.lines(verdicts: 1)
        let sealed = try control("rotate").output.dropLast()
        var times = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
        #expect(utimes(String(sealed), &times) == 0)
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        try daemon.lines(verdicts: 2)
        #expect(try control("rotate").status == 0)
        #expect(!FileManager.default.fileExists(atPath: String(sealed)))
        #expect(try daemon.status().live.accepted == 1)
        #expect(try control("verify").status == 0)
        #expect(daemon.stop() == 0)
        try daemon.awaitMessage("sealed \(sealed)\n")
        try daemon.awaitMessage("removed sealed files of the event log")
    }
}
