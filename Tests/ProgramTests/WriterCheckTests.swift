import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// How it is made sure that a file is whole: by lease, or by waiting.
@Suite(.enabled(if: getuid() == 0, "only root can take another user's name"))
struct WriterCheckTests {
    private func start(user: String?, after: String) throws -> (TemporaryDirectory, RunningDaemon) {
        let folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
        for path in [folder.path, folder.path.appending("incoming")] {
            _ = try Program.run("chown", ["\(user ?? "0"):\(user ?? "0")", path.string])
        }
        let settings = ["after": "\"\(after)\""]
        return (folder, try RunningDaemon(in: folder.path, user: user, settings: settings))
    }

    @Test(arguments: [(nil, WriterCheck.lease), ("65534", .ownFiles)], ["keep", "move"])
    func aFileIsReadWhenItIsWholeWhoeverOwnsIt(
        runAs: (user: String?, check: WriterCheck), after: String
    ) throws {
        let (folder, daemon) = try start(user: runAs.user, after: after)
        #expect(try daemon.status().live.directories.first?.writerCheck == runAs.check)
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        let link = try folder.write(SampleArticle.numbered(1), to: "anderswo")
        try FileManager.default.linkItem(
            atPath: link.string, toPath: daemon.incoming.appending("b.txt").string)
        let lines = try daemon.lines(verdicts: 2).verdicts
        #expect(lines.allSatisfy { $0.type == .accepted })
        try waitUntil("the files are where they belong") {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: daemon.incoming.string)
            return names.count == (after == "move" ? 0 : 2)
        }
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().verdicts.count == 2)
    }
}
