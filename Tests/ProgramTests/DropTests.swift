import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What becomes of a file that is dropped, whatever way it comes.
@Suite struct DropTests {
    let folder: TemporaryDirectory
    let daemon: RunningDaemon

    init() throws {
        folder = try TemporaryDirectory()
        daemon = try RunningDaemon(in: folder.path, lexicon: Program.lexicon)
    }

    @Test func anArticleBecomesAVerdictAndItsEvents() throws {
        try daemon.drop(SampleArticle.visit, as: "besuch.txt")
        let lines = try daemon.lines(verdicts: 1)
        #expect(lines[0].type == .accepted)
        #expect(try lines[0].text("published") == "2024-05-14")
        #expect(try lines[0].text("agency") == "dpa")
        #expect(try lines[0].value("events") as? Int == lines.count - 1)
        let types = try Set(lines.events.map { try $0.text("type") })
        #expect(types.isSuperset(of: ["CONSULT", "REQUEST"]))
        #expect(lines.events.map(\.id) == (1..<lines.count).map { "\(lines[0].id)/\($0)" })
        #expect(lines.map(\.sequence) == (1...UInt64(lines.count)).map(\.self))
    }

    @Test func withoutTheCoderThereAreVerdictsOnly() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path, ["--verdicts-only"])
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        let lines = try daemon.lines(verdicts: 1)
        #expect(lines.map(\.type) == [.accepted])
        #expect(try lines[0].text("coder") == "none")
    }

    @Test func statusCountsWhatTheLogHolds() throws {
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try daemon.lines(verdicts: 1)
        try daemon.drop(SampleArticle.visit, as: "b.txt")
        try daemon.drop("", as: "c.txt")
        let lines = try daemon.lines(verdicts: 3)
        try waitUntil("the last verdict is shown") { try daemon.status().live.rejected == 1 }
        let live = try daemon.status().live
        #expect(live.accepted == 1)
        #expect(live.duplicate == 1)
        #expect(live.events == lines.events.count)
        #expect(live.lastArticle?.file == "a.txt")
        #expect(live.log.sequence == LogName.digits(UInt64(lines.count)))
        #expect(live.log.bytes == Int(try size(of: "events.jsonl")))
    }

    @Test func aFileThatIsMovedOrLinkedInIsSeen() throws {
        let other = folder.path.appending("elsewhere")
        try other.makeDirectories()
        for name in ["moved", "linked"] {
            try Data(SampleArticle.numbered(name.count).utf8).write(
                to: URL(filePath: other.appending(name).string))
        }
        try other.appending("moved").rename(to: daemon.incoming.appending("moved.txt"))
        try FileManager.default.linkItem(
            atPath: other.appending("linked").string,
            toPath: daemon.incoming.appending("linked.txt").string)
        #expect(try files(daemon.lines(verdicts: 2)) == ["linked.txt", "moved.txt"])
    }

    @Test func aFolderThatIsMadeAndFilledAtOnceLosesNothing() throws {
        for folder in 0..<20 {
            let path = daemon.incoming.appending("f\(folder)/deep")
            try path.makeDirectories()
            for file in 0..<5 {
                try Data(SampleArticle.numbered(folder * 5 + file).utf8).write(
                    to: URL(filePath: path.appending("\(file).txt").string))
            }
        }
        let lines = try daemon.lines(verdicts: 100)
        #expect(lines.verdicts.allSatisfy { $0.type == .accepted })
        #expect(try Set(files(lines)).count == 100)
    }

    @Test func aFileIsReadOnlyWhenItsWriterHasClosedIt() throws {
        let path = daemon.incoming.appending("langsam.txt")
        let writer = try FileDescriptor.open(
            path, .writeOnly, options: .create, permissions: .ownerReadWrite)
        try writer.writeAll(" date 2024-05-14 Anfang".utf8)
        try daemon.drop(SampleArticle.numbered(1), as: "schnell.txt")
        #expect(try files(daemon.lines(verdicts: 1)) == ["schnell.txt"])
        try writer.writeAll(" und Ende.".utf8)
        try writer.close()
        let lines = try daemon.lines(verdicts: 2)
        let slow = try #require(lines.verdicts.last)
        #expect(slow.id == Digest(of: Array(" date 2024-05-14 Anfang und Ende.".utf8)).identifier)
    }

    @Test func unfinishedCopiesArePassedOver() throws {
        let names = [".versteckt.txt", "sicherung.txt~", "a.tmp", "a.part", "a.partial", "a.swp"]
        for name in names { try daemon.drop(SampleArticle.numbered(1), as: name) }
        try daemon.drop(SampleArticle.numbered(2), as: "fertig.txt")
        #expect(try files(daemon.lines(verdicts: 1)) == ["fertig.txt"])
        try daemon.incoming.appending("a.part").rename(to: daemon.incoming.appending("a.txt"))
        #expect(try files(daemon.lines(verdicts: 2)) == ["a.txt", "fertig.txt"])
    }

    @Test func aRewrittenFileReplacesItsArticle() throws {
        try daemon.drop(SampleArticle.numbered(1), as: "a.txt")
        let first = try #require(daemon.lines(verdicts: 1).verdicts.last)
        try daemon.drop(SampleArticle.numbered(2), as: "a.txt")
        let second = try #require(daemon.lines(verdicts: 2).verdicts.last)
        #expect(try second.text("replaces") == first.id)
        try daemon.drop(SampleArticle.numbered(1), as: "a.txt")
        let third = try #require(daemon.lines(verdicts: 3).verdicts.last)
        #expect(third.type == .duplicate)
        #expect(try third.text("of") == first.id)
        #expect(try third.text("replaces") == second.id)
        try daemon.drop("", as: "a.txt")
        let fourth = try #require(daemon.lines(verdicts: 4).verdicts.last)
        #expect(fourth.type == .rejected)
        #expect(try fourth.text("replaces") == first.id)
        try daemon.drop(SampleArticle.numbered(3), as: "a.txt")
        let fifth = try #require(daemon.lines(verdicts: 5).verdicts.last)
        #expect(try fifth.text("supersedes") == fourth.id)
    }

    @Test func namesAreBytes() throws {
        let names: [[UInt8]] = [
            Array("zeilen\numbruch.txt".utf8), Array("an\"führung.txt".utf8),
            [0x66, 0xFC, 0x72, 0xFF, 0x2E, 0x74], Array(String(repeating: "x", count: 255).utf8),
        ]
        for (number, name) in names.enumerated() {
            let file = try OwnedDescriptor(
                opening: daemon.incoming.appending(name: name), [.readWrite, .create])
            var written = 0
            try file.descriptor.writeAll(
                Array(SampleArticle.numbered(number).utf8), written: &written)
        }
        let verdicts = try daemon.lines(verdicts: names.count).verdicts.compactMap {
            try $0.verdict()?.seen.file.path
        }
        #expect(Set(verdicts) == Set(names))
    }

    private func files(_ lines: [LogLine]) throws -> [String] {
        try lines.verdicts.compactMap { try $0.text("file") }.sorted()
    }

    private func size(of name: String) throws -> Int64 {
        try FileStatus(path: folder.path.appending(name)).identity.size
    }
}
