import Control
import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What signals do to the daemon.
@Suite struct StopTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func theWorkInHandIsFinished(signal: Int32) throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        for number in 0..<50 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        daemon.kill(signal)
        #expect(daemon.wait() == 0)
        let lines = try daemon.lines()
        let promised = try lines.verdicts.reduce(0) { try $0 + ($1.value("events") as? Int ?? 0) }
        #expect(lines.events.count == promised)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/io.chronicled.Control"))
    }

    @Test func whoFollowsTheLogGetsAllOfItAndAnOrderlyEnd() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let output = try folder.write("", to: "tail")
        let errors = try folder.write("", to: "errors")
        let tail = Process()
        tail.executableURL = URL(filePath: Program.folder.appending("chroniclectl").string)
        tail.arguments = ["--directory", folder.path.string, "tail", "-f", "--json"]
        tail.standardOutput = FileHandle(forWritingAtPath: output.string)
        tail.standardError = FileHandle(forWritingAtPath: errors.string)
        try tail.run()
        try daemon.drop(SampleArticle.numbered(0), as: "0.txt")
        try waitUntil("the follower shows a line") {
            try String(contentsOfFile: output.string, encoding: .utf8).contains("0.txt")
        }
        for number in 1..<20 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
        }
        #expect(daemon.stop() == 0)
        tail.waitUntilExit()
        #expect(tail.terminationStatus == 0)
        #expect(try String(contentsOfFile: errors.string, encoding: .utf8).isEmpty)
        let log = folder.path.appending("events.jsonl").string
        let logged = try String(contentsOfFile: log, encoding: .utf8)
        #expect(try String(contentsOfFile: output.string, encoding: .utf8) == logged)
    }

    @Test func itLivesOnWhenNobodyReadsItsStandardError() throws {
        let folder = try TemporaryDirectory()
        let pipe = Pipe()
        let daemon = try RunningDaemon(in: folder.path, errors: pipe)
        try pipe.fileHandleForReading.close()
        for number in 0..<3 {
            try daemon.drop("", as: "\(number).txt")
            try daemon.lines(verdicts: number + 1)
        }
        #expect(try daemon.status().live.state == .running)
        #expect(daemon.stop() == 0)
    }
}
