import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What a running daemon does with files after their verdict.
@Suite struct ClearingProgramTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func start(_ after: String = "move", user: String? = nil) throws -> RunningDaemon {
        try RunningDaemon(in: folder.path, user: user, settings: ["after": "\"\(after)\""])
    }

    private func names(_ path: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: folder.path.appending(path).string)
        return (files?.allObjects as? [String] ?? []).sorted()
    }

    private func awaitNames(_ path: String, _ names: [String]) throws {
        try waitUntil("\(path) holds \(names)") { self.names(path) == names }
    }

    @Test func filesAreMovedAndDroppedAgainAreDuplicates() throws {
        let daemon = try start()
        try daemon.incoming.appending("tief").makeDirectories()
        try daemon.drop(SampleArticle.visit, as: "tief/a.txt")
        try daemon.drop("", as: "leer.txt")
        let first = try daemon.lines(verdicts: 2)
        try awaitNames("incoming", ["tief"])
        #expect(names("done") == ["tief", "tief/a.txt"])
        #expect(names("failed") == ["leer.txt", "leer.txt.reason"])
        #expect(try first.verdicts.allSatisfy { try $0.text("after") == "move" })

        try daemon.drop(SampleArticle.visit, as: "tief/a.txt")
        try daemon.drop("", as: "leer.txt")
        let again = try daemon.lines(verdicts: 4).verdicts.suffix(2)
        let duplicate = try #require(again.first { $0.type == .duplicate })
        let rejected = try #require(again.first { $0.type == .rejected })
        #expect(try duplicate.text("of") == first.verdicts.first { $0.type == .accepted }?.id)
        #expect(try duplicate.text("replaces") == nil)
        #expect(
            try rejected.text("supersedes") == first.verdicts.first { $0.type == .rejected }?.id)
        try awaitNames("done", ["tief", "tief/a.txt", "tief/a.txt.1"])
        try awaitNames(
            "failed", ["leer.txt", "leer.txt.1", "leer.txt.1.reason", "leer.txt.reason"])
        let note = try String(
            contentsOfFile: folder.path.appending("failed/leer.txt.1.reason").string,
            encoding: .utf8)
        #expect(note.hasPrefix("empty\n"))
        #expect(note.hasSuffix("sequence \(LogName.digits(rejected.sequence))\n"))
        #expect(daemon.stop() == 0)
    }

    @Test func aFileThatIsMovedBackIsADuplicate() throws {
        let daemon = try start()
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try awaitNames("done", ["a.txt"])
        try folder.path.appending("done/a.txt").rename(to: daemon.incoming.appending("a.txt"))
        #expect(try daemon.lines(verdicts: 2).verdicts.last?.type == .duplicate)
        try awaitNames("incoming", [])
    }

    @Test func articlesAreDeletedAndWhatWasRejectedIsNot() throws {
        let daemon = try start("delete")
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try daemon.drop("", as: "leer.txt")
        let lines = try daemon.lines(verdicts: 2).verdicts
        try awaitNames("incoming", [])
        try awaitNames("done", [])
        #expect(names("failed") == ["leer.txt", "leer.txt.reason"])
        for line in lines {
            #expect(try line.text("after") == (line.type == .rejected ? "move" : "delete"))
        }
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        #expect(try daemon.lines(verdicts: 3).verdicts.last?.type == .duplicate)
    }

    /// A delivery as Maildir does it: the link that is taken away afterwards changes the ctime.
    @Test func aDeliveryByLinkIsClearedWithoutASecondLine() throws {
        let daemon = try start()
        try folder.path.appending("tmp").makeDirectories()
        for number in 0..<20 {
            let part = try folder.write(SampleArticle.numbered(number), to: "tmp/\(number)")
            try FileManager.default.linkItem(
                atPath: part.string, toPath: daemon.incoming.appending("\(number)").string)
            try part.removeFile()
        }
        try daemon.lines(verdicts: 20)
        try awaitNames("done", (0..<20).map(String.init).sorted())
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().verdicts.allSatisfy { $0.type == .accepted })
    }

    /// The verdicts are on the disk, the files still lie there: as after a crash between the two.
    @Test(arguments: ["move", "delete"])
    func theNextStartFinishesWhatACrashLeft(after: String) throws {
        try ["done", "failed"].forEach { try folder.path.appending($0).makeDirectories() }
        var daemon = try start(after)
        try FileManager.default.removeItem(atPath: folder.path.appending("done").string)
        try FileManager.default.removeItem(atPath: folder.path.appending("failed").string)
        try folder.write("", to: "done")
        try folder.write("", to: "failed")
        for number in 0..<10 { try daemon.drop(SampleArticle.numbered(number), as: "\(number)") }
        try daemon.drop("", as: "leer.txt")
        let before = try daemon.lines(verdicts: 11)
        try waitUntil("what hinders is shown") {
            let live = try daemon.status().live
            return live.state == .degraded && live.fault?.contains("cannot clear away") == true
        }
        daemon.kill(SIGKILL)
        _ = daemon.wait()
        #expect(names("incoming").count == 11)
        for name in ["done", "failed"] { try folder.path.appending(name).removeFile() }
        daemon = try start(after)
        try awaitNames("incoming", [])
        try awaitNames("done", after == "move" ? (0..<10).map(String.init) : [])
        #expect(names("failed") == ["leer.txt", "leer.txt.reason"])
        #expect(try daemon.status().live.state == .running)
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines() == before)
    }

    @Test func aDaemonThatIsKilledAgainAndAgainMovesEachFileOnce() throws {
        var daemon = try start()
        let count = 200
        for number in 0..<count {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number)")
            guard number % 50 == 49 else { continue }
            daemon.kill(SIGKILL)
            _ = daemon.wait()
            daemon = try start()
        }
        try awaitNames("done", (0..<count).map(String.init).sorted())
        #expect(try daemon.lines(verdicts: count).verdicts.count == count)
        #expect(daemon.stop() == 0)
    }

    @Test func whatIsRewrittenWhileItIsClearedIsJudgedAgain() throws {
        let daemon = try start()
        for number in 0..<100 {
            try daemon.drop(SampleArticle.numbered(number), as: "a.txt")
            try daemon.drop(SampleArticle.numbered(number + 100), as: "a.txt")
        }
        try awaitNames("incoming", [])
        let last = Digest(of: Array(SampleArticle.numbered(199).utf8)).identifier
        #expect(try daemon.lines(verdicts: 1).contains { $0.id == last })
        let ids = try Set(daemon.lines().verdicts.map { try $0.text("of") ?? $0.id })
        for name in names("done") {
            let path = folder.path.appending("done").appending(name)
            let content = try Data(contentsOf: URL(filePath: path.string))
            #expect(ids.contains(Digest(of: Array(content)).identifier), "nothing goes unjudged")
        }
    }

    @Test(.enabled(if: SmallFileSystem.isPossible, "only root can mount a file system"))
    func aPlaceOnAnotherFileSystemIsRefused() throws {
        let disk = try SmallFileSystem()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path.appending("incoming").string,
            withDestinationPath: disk.path.string)
        let file = try folder.write(
            """
            directories = ["\(folder.path)/incoming"]
            log = "\(folder.path)/events.jsonl"
            index = "\(folder.path)/index.sqlite"
            socket = "\(folder.path)/socket"
            after = "move"
            """, to: "chronicled.toml")
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--config", file.string, "--lexicon", Program.smallLexicon])
        #expect(result.status == 78)
        #expect(result.errors.contains("it lies on another file system"))
    }
}
