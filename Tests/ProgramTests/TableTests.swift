import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// Which line a file gets, row by row, by a running daemon that keeps files and by one that moves
/// them.
@Suite struct TableTests {
    let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func start(_ after: String, _ settings: [String: String] = [:]) throws -> RunningDaemon
    {
        try RunningDaemon(
            in: folder.path, settings: settings.merging(["after": "\"\(after)\""]) { $1 })
    }

    /// The verdicts once there are as many as `verdicts`, no more having come up to the stop.
    private func judgeAll(_ daemon: RunningDaemon, verdicts: Int) throws -> [LogLine] {
        let lines = try daemon.lines(verdicts: verdicts).verdicts
        #expect(daemon.stop() == 0)
        #expect(try daemon.lines().verdicts == lines)
        return lines
    }

    private func file(_ line: LogLine) throws -> String? { try line.text("file") }

    @Test(arguments: ["keep", "move"])
    func equalFilesInWorkAtOnceGiveOneArticle(after: String) throws {
        let daemon = try start(after)
        for number in 0..<20 { try daemon.drop(SampleArticle.visit, as: "\(number).txt") }
        let lines = try judgeAll(daemon, verdicts: 20)
        #expect(lines.first?.type == .accepted)
        #expect(lines.dropFirst().allSatisfy { $0.type == .duplicate })
        #expect(try lines.dropFirst().allSatisfy { try $0.text("of") == lines[0].id })
        #expect(try Set(lines.map(file)).count == 20)
    }

    @Test func whatIsKeptIsKnownByIdentityInodePathAndContent() throws {
        let daemon = try start("keep")
        try daemon.drop(SampleArticle.numbered(1), as: "a.txt")
        try daemon.drop("", as: "leer.txt")
        try daemon.lines(verdicts: 2)
        let path = daemon.incoming.appending("a.txt")
        try path.rename(to: daemon.incoming.appending("b.txt"))
        try FileManager.default.linkItem(
            atPath: daemon.incoming.appending("b.txt").string,
            toPath: daemon.incoming.appending("c.txt").string)
        try daemon.drop("", as: "leer.txt")
        try daemon.drop(SampleArticle.numbered(2), as: "ende.txt")
        try daemon.lines(verdicts: 3)
        let same = try folder.write(SampleArticle.numbered(2), to: "neu")
        try same.rename(to: daemon.incoming.appending("ende.txt"))
        try waitUntil("what it held is found again") { try daemon.status().live.unchanged >= 1 }
        let lines = try judgeAll(daemon, verdicts: 3)
        #expect(lines.filter { $0.type == .accepted }.count == 2)
        #expect(try lines.filter { $0.type == .rejected }.map(file) == ["leer.txt"])
    }

    @Test func whatIsRenamedFreesItsPathAndTakesItsArticleAlong() throws {
        let daemon = try start("keep")
        let (latest, old) = ("neueste.txt", "alt.txt")
        let path = daemon.incoming.appending(latest)
        try daemon.drop(SampleArticle.numbered(1), as: latest)
        try daemon.lines(verdicts: 1)
        try path.rename(to: daemon.incoming.appending(old))
        try daemon.call(Route.syncMethod)
        try daemon.drop(SampleArticle.numbered(2), as: latest)
        try daemon.lines(verdicts: 2)
        try daemon.drop(SampleArticle.numbered(3), as: old)
        let lines = try judgeAll(daemon, verdicts: 3)
        #expect(lines.allSatisfy { $0.type == .accepted })
        #expect(try lines.map { try $0.text("replaces") } == [nil, nil, lines[0].id])
    }

    @Test func whatIsMovedFreesItsPath() throws {
        let daemon = try start("move")
        let drops = [1, 2, 1].map(SampleArticle.numbered) + ["", SampleArticle.numbered(3)]
        for (number, content) in drops.enumerated() {
            try daemon.drop(content, as: "a.txt")
            try daemon.lines(verdicts: number + 1)
            try waitUntil("it is moved") {
                !FileManager.default.fileExists(atPath: daemon.incoming.appending("a.txt").string)
            }
        }
        let lines = try judgeAll(daemon, verdicts: 5)
        #expect(lines.map(\.type) == [.accepted, .accepted, .duplicate, .rejected, .accepted])
        #expect(try lines.allSatisfy { try $0.text("replaces") == nil })
        #expect(try lines[2].text("of") == lines[0].id)
        #expect(try lines[4].text("supersedes") == lines[3].id)
    }

    @Test func filesThatFillTheMemoryAllowedAreJudgedInTurn() throws {
        let settings = [
            "queueSize": "\"16MiB\"", "maximumArticleSize": "\"16MiB\"", "workers": "4",
        ]
        let daemon = try start("move", settings)
        for number in 0..<6 {
            let padding = String(repeating: "\(number)", count: 12 << 20)
            try daemon.drop("%PDF-1.7 \(padding)", as: "\(number).pdf")
        }
        let lines = try judgeAll(daemon, verdicts: 6)
        #expect(try lines.allSatisfy { try $0.text("reason") == "binary" })
    }
}
