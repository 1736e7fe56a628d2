import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// The ways in which programs deliver files without writing them in place.
@Suite struct DeliveryTests {
    let folder: TemporaryDirectory
    let daemon: RunningDaemon

    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path)
    }

    private func file(_ line: LogLine?) throws -> String? {
        try line?.text("file")
    }

    @Test func aMaildirDeliveryIsSeen() throws {
        for name in ["tmp", "new"] { try daemon.incoming.appending(name).makeDirectories() }
        for number in 0..<20 {
            let draft = folder.path.appending("draft")
            try Data(SampleArticle.numbered(number).utf8).write(to: URL(filePath: draft.string))
            try FileManager.default.linkItem(
                atPath: draft.string,
                toPath: daemon.incoming.appending("new/\(number).txt").string)
            try draft.removeFile()
        }
        let lines = try daemon.lines(verdicts: 20).verdicts
        #expect(lines.allSatisfy { $0.type == .accepted })
        #expect(try Set(lines.map(file)) == Set((0..<20).map { "new/\($0).txt" }))
    }

    /// The close of a file that had no name when it was opened is announced to nobody.
    @Test func aNamelessFileThatGetsItsNameBeforeItIsClosedIsSeen() throws {
        let file = try NamelessFile(in: daemon.incoming)
        var written = 0
        try file.descriptor.writeAll(Array(SampleArticle.visit.utf8), written: &written)
        try file.link(to: daemon.incoming.appending("besuch.txt"))
        try daemon.drop(SampleArticle.numbered(1), as: "danach.txt")
        #expect(try self.file(daemon.lines(verdicts: 1).first) == "danach.txt")
        try file.descriptor.close()
        #expect(try self.file(daemon.lines(verdicts: 2).verdicts.last) == "besuch.txt")
    }

    /// The close is announced to the folder that the file was opened in.
    @Test func aFileThatIsLinkedInWhileItIsWrittenIsSeen() throws {
        let outside = folder.path.appending("outside.txt")
        let writer = try FileDescriptor.open(
            outside, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try writer.writeAll(SampleArticle.visit.utf8)
        try FileManager.default.linkItem(
            atPath: outside.string, toPath: daemon.incoming.appending("a.txt").string)
        try daemon.drop(SampleArticle.numbered(1), as: "danach.txt")
        #expect(try file(daemon.lines(verdicts: 1).first) == "danach.txt")
        try writer.close()
        #expect(try file(daemon.lines(verdicts: 2).verdicts.last) == "a.txt")
    }

    @Test func aBurstThatIsFarLargerThanTheQueueLosesNothing() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, settings: ["queueLimit": "5"])
        let count = 2_000
        for number in 0..<count {
            try daemon.drop("Kein Artikel Nummer \(number) \0", as: "\(number).txt")
        }
        let lines = try daemon.lines(verdicts: count)
        #expect(try Set(lines.verdicts.map(file)).count == count)
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().verdicts.count == count)
    }

    /// The kernel grants no lease on another user's file, so each must be seen to hold still.
    @Test(.enabled(if: getuid() == 0, "only root can take another user's name"))
    func aBurstOfAnotherUsersFilesLosesNothing() throws {
        let folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
        let count = 600
        for number in 0..<count / 2 {
            try folder.write("Kein Artikel \(number) \0", to: "incoming/\(number).txt")
        }
        _ = try Program.run("chown", ["65534:65534", folder.path.string])
        let daemon = try RunningDaemon(
            in: folder.path, user: "65534", settings: ["queueLimit": "5"])
        for number in count / 2..<count {
            try daemon.drop("Kein Artikel \(number) \0", as: "\(number).txt")
        }
        let lines = try daemon.lines(verdicts: count)
        #expect(try Set(lines.verdicts.map(file)).count == count)
        #expect(try lines.verdicts.allSatisfy { try $0.text("reason") == "binary" })
    }
}
