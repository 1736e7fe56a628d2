import Control
import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What is configured anew while the daemon runs.
@Suite struct ReloadTests {
    private let folder: TemporaryDirectory
    private var path: FilePath { folder.path }

    init() throws {
        folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
    }

    private func directories(_ names: String...) -> String {
        "[" + names.map { "\"\(path)/\($0)\"" }.joined(separator: ", ") + "]"
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path.appending(name).string)
    }

    @Test func aNewFolderIsWatchedAndOneThatIsNotNamedAnyMoreIsNot() throws {
        let daemon = try RunningDaemon(
            in: path, settings: ["directories": directories("alt", "bleibt")])
        try folder.write(SampleArticle.numbered(0), to: "alt/0.txt")
        try daemon.lines(verdicts: 1)
        let reply = try daemon.reload(["directories": directories("bleibt", "neu")])
        #expect(reply == ReloadReply(applied: ["directories"], needsRestart: []))
        try folder.write(SampleArticle.numbered(1), to: "alt/1.txt")
        try folder.write(SampleArticle.numbered(2), to: "neu/2.txt")
        try folder.write(SampleArticle.numbered(3), to: "bleibt/3.txt")
        try daemon.call(Route.rescanMethod)
        try daemon.call(Route.syncMethod)
        let files = try daemon.lines().verdicts.compactMap { try $0.text("file") }
        #expect(Set(files) == ["0.txt", "2.txt", "3.txt"])
        let live = try daemon.status().live
        #expect(live.directories.map(\.path) == ["\(path)/bleibt", "\(path)/neu"])
        #expect(live.state == .running)
        try daemon.reload(["directories": directories("bleibt", "alt")])
        #expect(try daemon.lines(verdicts: 4).verdicts.last?.text("file") == "1.txt")
    }

    @Test func foldersBelowAreLeftAndTakenAgain() throws {
        try path.appending("incoming/tief").makeDirectories()
        let daemon = try RunningDaemon(in: path, settings: ["recursive": "true"])
        try daemon.drop(SampleArticle.numbered(0), as: "tief/0.txt")
        try daemon.lines(verdicts: 1)
        #expect(try daemon.reload(["recursive": "false"]).applied == ["recursive"])
        try daemon.drop(SampleArticle.numbered(1), as: "tief/1.txt")
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        try daemon.call(Route.rescanMethod)
        try daemon.call(Route.syncMethod)
        #expect(try daemon.lines().verdicts.last?.text("file") == "2.txt")
        try daemon.reload(["recursive": "true"])
        #expect(try daemon.lines(verdicts: 3).verdicts.last?.text("file") == "tief/1.txt")
    }

    @Test func judgedFilesAreClearedAwayFromNowOn() throws {
        let daemon = try RunningDaemon(in: path, settings: ["after": "\"keep\""])
        try daemon.drop(SampleArticle.numbered(0), as: "0.txt")
        try daemon.lines(verdicts: 1)
        #expect(try daemon.reload(["after": "\"move\""]).applied == ["after"])
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        try waitUntil("both are moved") { exists("done/0.txt") && exists("done/1.txt") }
        try daemon.reload(["after": "\"keep\""])
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        let lines = try daemon.lines(verdicts: 3)
        try daemon.call(Route.syncMethod)
        #expect(exists("incoming/2.txt"))
        #expect(try lines.verdicts.map { try $0.text("after") } == ["keep", "move", "keep"])
    }

    @Test func theLogIsSealedByItsNewSizeAndWhatIsOldIsRemoved() throws {
        let daemon = try RunningDaemon(in: path, settings: ["after": "\"keep\""])
        for number in 0..<3 {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            try daemon.lines(verdicts: number + 1)
            try daemon.call(Route.rotateMethod)
        }
        let old = ["00000000000000000001", "00000000000000000004"].map { "events-\($0).jsonl" }
        #expect(old.allSatisfy(exists))
        for name in old {
            _ = try Program.run("touch", ["--date=2 days ago", path.appending(name).string])
        }
        let long = String(repeating: "x", count: 240)
        for number in 0..<1_000 { try daemon.drop("", as: "\(number)-\(long)") }
        try daemon.call(Route.syncMethod)
        #expect(try daemon.status().live.log.segments == 3)
        let reply = try daemon.reload([
            "after": "\"move\"", "retain": "\"1d\"", "rotateSize": "\"1MiB\"",
            "rotateAge": "\"9d\"",
        ])
        #expect(reply.applied == ["after", "rotateSize", "rotateAge", "retain"])
        try waitUntil("the long one is sealed and the old ones are removed") {
            try daemon.status().live.log.segments == 2 && !old.contains(where: exists)
        }
    }

    @Test func articlesAreJudgedByTheNewSize() throws {
        let daemon = try RunningDaemon(in: path, settings: ["queueLimit": "20"])
        try daemon.drop(SampleArticle.visit, as: "a.txt")
        try daemon.lines(verdicts: 1)
        let reply = try daemon.reload([
            "maximumArticleSize": "\"100B\"", "workers": "3", "queueSize": "\"32MiB\"",
            "settle": "\"1s\"", "rescan": "\"1min\"",
        ])
        #expect(
            reply.applied == [
                "settle", "rescan", "maximumArticleSize", "queueLimit", "queueSize", "workers",
            ])
        try daemon.drop(SampleArticle.visit + "\n", as: "b.txt")
        #expect(try daemon.lines(verdicts: 2).verdicts.last?.text("reason") == "too-large")
        let settings = try daemon.status().settings
        #expect(settings.workers == 3)
        #expect(settings.queueLimit == 256)
        #expect(settings.set.map(\.key).contains("rescan"))
    }

    @Test func whatNeedsARestartIsNamedAndStaysAsItIs() throws {
        let daemon = try RunningDaemon(in: path, settings: ["workers": "1"])
        let reply = try daemon.reload(["log": "\"\(path)/andere.jsonl\"", "workers": "2"])
        #expect(reply == ReloadReply(applied: ["workers"], needsRestart: ["log"]))
        try daemon.drop(SampleArticle.numbered(0), as: "0.txt")
        try daemon.lines(verdicts: 1)
        let status = try daemon.status()
        #expect(status.settings.log == "\(path)/events.jsonl")
        try daemon.awaitMessage("changed workers, to be changed by a restart log")
    }

    @Test func aBrokenConfigurationIsRefusedWhole() throws {
        let daemon = try RunningDaemon(in: path, settings: ["workers": "1"])
        let file = path.appending("chronicled.toml")
        try Data("workers = 2\nsettle = 7\nafte = \"move\"\n".utf8).write(
            to: URL(filePath: file.string))
        let error = #expect(throws: ControlClientError.self) {
            try daemon.call(Route.reloadMethod)
        }
        guard case .refused(let refusal) = error else { throw AwaitingFailed(description: "") }
        #expect(refusal.name == MethodError.reloadRefusedName)
        let reasons = try #require(refusal.refusalReasons)
        #expect(reasons.map { $0.hasPrefix("\(file):2: ") } == [true, false])
        #expect(reasons.last == "\(file):3: afte: there is no such key; did you mean after?")
        for reason in reasons { try daemon.awaitMessage(reason) }
        #expect(try daemon.status().settings.workers == 1)
        try Data("workers = [\n".utf8).write(to: URL(filePath: file.string))
        #expect(throws: ControlClientError.self) { try daemon.call(Route.reloadMethod) }
        try daemon.drop(SampleArticle.numbered(0), as: "0.txt")
        try daemon.lines(verdicts: 1)
        #expect(try daemon.reload(["workers": "2"]).applied == ["workers"])
        #expect(try daemon.status().settings.workers == 2)
    }

    /// A root that cannot be used is found out before anything has changed.
    @Test func aFolderThatCannotBeUsedIsRefused() throws {
        try folder.write("", to: "datei")
        let daemon = try RunningDaemon(in: path, settings: ["workers": "1"])
        #expect(throws: ControlClientError.self) {
            try daemon.reload([
                "directories": directories("incoming", "datei/darin"), "workers": "2",
            ])
        }
        #expect(throws: ControlClientError.self) {
            try daemon.reload(["directories": directories("incoming", "datei")])
        }
        let status = try daemon.status()
        #expect(status.settings.workers == 1)
        #expect(status.live.directories.map(\.path) == ["\(path)/incoming"])
        #expect(status.live.state == .running)
    }

    @Test func theLexiconIsReadAgainWholeOrNotAtAll() throws {
        let lexicon = path.appending("lexikon")
        try FileManager.default.copyItem(
            atPath: Program.smallLexicon, toPath: lexicon.string)
        let daemon = try RunningDaemon(in: path, lexicon: lexicon.string)
        try daemon.drop(SampleArticle.numbered(0), as: "0.txt")
        let first = try #require(try daemon.lines(verdicts: 1).verdicts.last?.text("lexicon"))
        let verbs = lexicon.appending("de/verbs.txt")
        let words = try String(contentsOfFile: verbs.string, encoding: .utf8)
        try Data("\(words)# Kein Wort mehr.\n".utf8).write(to: URL(filePath: verbs.string))
        try daemon.call(Route.reloadMethod)
        try daemon.drop(SampleArticle.numbered(1), as: "1.txt")
        let second = try #require(try daemon.lines(verdicts: 2).verdicts.last?.text("lexicon"))
        #expect(first != second)
        try Data("kein Verb = ???\n".utf8).write(to: URL(filePath: verbs.string))
        let error = #expect(throws: ControlClientError.self) {
            try daemon.call(Route.reloadMethod)
        }
        guard case .refused(let refusal) = error else { throw AwaitingFailed(description: "") }
        #expect(refusal.refusalReasons?.first?.hasPrefix("\(verbs):1: ") == true)
        try daemon.drop(SampleArticle.numbered(2), as: "2.txt")
        #expect(try daemon.lines(verdicts: 3).verdicts.last?.text("lexicon") == second)
    }
}
