import Control
import Daemon
import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A pipe behind standard error that nobody reads.
@Suite struct DeafReaderTests {
    private static let contents: [[UInt8]] = [
        [], Array(" \n".utf8), [0], [0x44, 0x81, 0x8D, 0x8F], Array("date 2023-13 Text".utf8),
    ]

    @Test func itHoldsNothingUpAndIsToldWhatItMissed() throws {
        let folder = try TemporaryDirectory()
        let pipe = Pipe()
        let daemon = try RunningDaemon(in: folder.path, errors: pipe)
        for number in 0..<5_000 {
            let content = Self.contents[number % Self.contents.count]
            try Data(content).write(
                to: URL(filePath: daemon.incoming.appending("\(number).txt").string))
        }
        try waitUntil("all are judged", seconds: 120) {
            try daemon.status().live.rejected == 5_000
        }
        #expect(try daemon.status().live.state == .running)
        var told = ""
        try waitUntil("the loss is told") {
            told += String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
            return told.contains("messages because nobody took them")
        }
        #expect(told.hasPrefix("<5>chronicled \(Daemon.version) watches "))
        #expect(daemon.stop() == 0)
    }

    @Test func itDoesNotKeepTheDaemonFromStopping() throws {
        let folder = try TemporaryDirectory()
        let pipe = Pipe()
        let daemon = try RunningDaemon(in: folder.path, errors: pipe)
        let name = String(repeating: "n", count: 200)
        for number in 0..<600 { try daemon.drop("", as: "\(name)\(number).txt") }
        try waitUntil("all are judged", seconds: 120) {
            try daemon.status().live.rejected == 600
        }
        let began = ContinuousClock.now
        #expect(daemon.stop() == 0)
        #expect(began.duration(to: .now) < .seconds(20))
        try pipe.fileHandleForWriting.close()
        let told = try pipe.fileHandleForReading.readToEnd()
        #expect(try #require(told).count >= 60_000)
    }
}
