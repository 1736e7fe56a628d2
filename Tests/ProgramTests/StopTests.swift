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
