import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Which files are counted as gone before they could be read, and how often.
@Suite struct VanishedFileTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    /// How many are counted once all that was dropped is dealt with.
    private func vanished(_ daemon: RunningDaemon) throws -> Int {
        let result = try Program.control("sync", "--directory", folder.path.string)
        #expect(result.status == 0, "\(result.errors)")
        return try daemon.status().live.vanished
    }

    @Test func aFileThatIsDeletedInTheHandsOfItsWriterIsCountedOnce() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let outside = folder.path.appending("outside.txt")
        let inside = daemon.incoming.appending("a.txt")
        let writer = try FileDescriptor.open(
            outside, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try FileManager.default.linkItem(atPath: outside.string, toPath: inside.string)
        for _ in 0..<3 { #expect(try vanished(daemon) == 0) }
        try inside.removeFile()
        for _ in 0..<2 { #expect(try vanished(daemon) == 1) }
        try writer.close()
        #expect(try daemon.lines().isEmpty)
    }

    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func aFileThatIsDeletedBeforeItHasHeldStillIsCountedOnce() throws {
        try folder.path.appending("incoming").makeDirectories()
        _ = try Program.run("chown", ["65534:65534", folder.path.string])
        let daemon = try RunningDaemon(
            in: folder.path, user: "65534", settings: ["settle": "\"1s\""])
        let outside = try folder.write(SampleArticle.numbered(1), to: "outside.txt")
        let inside = daemon.incoming.appending("a.txt")
        try FileManager.default.linkItem(atPath: outside.string, toPath: inside.string)
        try daemon.drop(SampleArticle.numbered(2), as: "b.txt")
        try daemon.lines(verdicts: 1)
        try inside.removeFile()
        for _ in 0..<2 { #expect(try vanished(daemon) == 1) }
        #expect(try daemon.lines().verdicts.map { try $0.text("file") } == ["b.txt"])
    }

    /// Of some only the making is heeded before they are gone, of others the close too. One whose
    /// announcement is taken for that of a look under way may be missed, one whose announcements are
    /// read far apart be counted twice: the counter is for people, the log has no such lines.
    @Test func filesThatAreDeletedAtOnceAreJudgedOrCountedOnce() throws {
        let daemon = try RunningDaemon(in: folder.path, ["--verdicts-only"])
        let count = 400
        for number in 0..<count {
            let path = daemon.incoming.appending("\(number).txt")
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            if number % 4 == 0 { usleep(100) }
            try path.removeFile()
        }
        let vanished = try vanished(daemon)
        let judged = try daemon.lines().verdicts.count
        let counted = judged + vanished
        #expect((count - 8...count + 8).contains(counted), "\(judged) are judged")
    }

    @Test func whatTheDaemonClearedAwayItselfIsNotCounted() throws {
        let daemon = try RunningDaemon(
            in: folder.path, ["--verdicts-only"],
            settings: ["after": "\"delete\"", "queueLimit": "20"])
        for number in 0..<300 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            if number % 50 == 0 {
                #expect(
                    try Program.control("rescan", "--directory", folder.path.string).status == 0)
            }
        }
        #expect(try vanished(daemon) == 0)
        #expect(try daemon.lines().verdicts.count == 300)
    }

    @Test func whatIsDeletedAfterItsVerdictIsNotCounted() throws {
        let daemon = try RunningDaemon(in: folder.path)
        let path = daemon.incoming.appending("a.txt")
        let writer = try FileDescriptor.open(
            path, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try writer.writeAll(SampleArticle.visit.utf8)
        #expect(try vanished(daemon) == 0)
        try writer.close()
        try daemon.lines(verdicts: 1)
        try path.removeFile()
        #expect(try vanished(daemon) == 0)
    }
}
