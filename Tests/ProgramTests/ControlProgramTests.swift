import SystemPackage
import Control
import Foundation
import LinuxSystem
import TestSupport
import Testing

/// What `chroniclectl` and `chronicled` answer on the command line.
@Suite struct ControlProgramTests {
    @Test func withoutADaemonItSaysSoAndWhatToDo() throws {
        let folder = try TemporaryDirectory()
        let result = try Program.control("--directory", folder.path.string, "status")
        #expect(result.status == 69)
        #expect(result.errors.contains("cannot connect to \(folder.path)/io.chronicled.Control"))
        #expect(
            result.errors.hasSuffix(
                "\nhint: is chronicled running? try: chronicled --directory \(folder.path)\n"))
    }

    @Test func statusIsAScreenOrJSON() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let screen = try Program.control("--directory", folder.path.string, "status")
        #expect(screen.status == 0)
        #expect(screen.output.contains("running"))
        #expect(screen.output.contains(daemon.incoming.string))
        #expect(!screen.output.contains("\u{1B}"))
        let json = try Program.control("--directory", folder.path.string, "status", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let live = (object as? [String: Any])?["live"] as? [String: Any]
        #expect(live?["state"] as? String == "running")
    }

    @Test func tailShowsLinesForPeopleOrAsTheyStandInTheLog() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.visit, as: "besuch.txt")
        let lines = try daemon.lines(verdicts: 1)
        let count = String(lines.count)
        try waitUntil("the lines are shown") {
            try Program.control("--directory", folder.path.string, "tail", "-n", count, "--json")
                .output.split(separator: "\n").count == lines.count
        }
        let raw = try Program.control(
            "--directory", folder.path.string, "tail", "-n", count, "--json")
        let log = try String(
            contentsOfFile: folder.path.appending("events.jsonl").string, encoding: .utf8)
        #expect(raw.output == log)
        let shown = try Program.control("--directory", folder.path.string, "tail", "-n", count)
        #expect(shown.output.contains("CONSULT"))
        #expect(shown.output.split(separator: "\n").count == lines.count)
    }

    @Test func tailFollowsTheLog() throws {
        let folder = try TemporaryDirectory()
        let daemon = try RunningDaemon(in: folder.path)
        let process = Process()
        let output = try folder.write("", to: "tail")
        process.executableURL = URL(
            filePath: Program.folder.appending("chroniclectl").string)
        process.arguments = ["--directory", folder.path.string, "tail", "-n", "0", "-f", "--json"]
        process.standardOutput = FileHandle(forWritingAtPath: output.string)
        try process.run()
        defer { process.end() }
        var number = 0
        try waitUntil("the follower shows a line") {
            try daemon.drop(SampleArticle.numbered(number), as: "\(number).txt")
            number += 1
            try daemon.lines(verdicts: number)
            return try FileStatus(path: output).identity.size > 0
        }
        let seen = try daemon.lines(verdicts: number).count
        try daemon.drop(SampleArticle.numbered(number), as: "last.txt")
        try waitUntil("the follower shows the last article") {
            try String(contentsOfFile: output.string, encoding: .utf8).contains("last.txt")
        }
        #expect(seen > 0)
    }

    @Test func codeNeedsNoDaemon() throws {
        let folder = try TemporaryDirectory()
        let good = try folder.write(SampleArticle.visit, to: "gut.txt").string
        let bad = try folder.write("", to: "leer.txt").string
        let lexicon = ["--lexicon", Program.lexicon]
        let result = try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["code", bad, good, "--format", "analysis"] + lexicon)
        #expect(result.status == 65)
        #expect(result.errors.contains("leer.txt: empty: "))
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let analysis = try #require(object as? [String: Any])
        #expect(analysis["source"] as? String == good)
        #expect(analysis["published"] as? String == "2024-05-14")
        let text = try #require(analysis["text"] as? String)
        #expect(text.hasPrefix("Der norwegische Außenminister"))
        let sentences = try #require(analysis["sentences"] as? [[Int]])
        let scalars = Array(text.unicodeScalars)
        #expect(sentences.count == 3)
        #expect(
            sentences.allSatisfy { $0.count == 2 && $0[0] < $0[1] && $0[1] <= scalars.count })
        let events = try #require(analysis["events"] as? [[String: Any]])
        #expect(!events.isEmpty)
        for event in events {
            let trigger = try #require(event["trigger"] as? [String: Any])
            let start = try #require(trigger["start"] as? Int)
            let end = try #require(trigger["end"] as? Int)
            let word = String(String.UnicodeScalarView(scalars[start..<end]))
            #expect(word == trigger["text"] as? String)
        }
    }

    @Test func codeSaysWhatItCannotReadOrWrite() throws {
        let folder = try TemporaryDirectory()
        let missing = folder.path.appending("fehlt.txt").string
        let good = try folder.write(SampleArticle.visit, to: "gut.txt").string
        let program = Program.folder.appending("chroniclectl").string
        let code = ["code", "--lexicon", Program.lexicon]
        let unread = try Program.run(program, code + [missing, good])
        #expect(unread.status == 66)
        #expect(
            unread.errors == "chroniclectl: cannot read \(missing): no such file or directory\n")
        #expect(unread.output.contains("gut.txt"))
        let command = ([program] + code + [good]).joined(separator: " ")
        let full = try Program.run("sh", ["-c", command + " >/dev/full"])
        #expect(full.status == 74)
        let said = "chroniclectl: cannot write standard output: no space left on device\n"
        #expect(full.errors == said)
        let unheard = try Program.run("bash", ["-c", "trap '' PIPE; \(command) > >(true)"])
        #expect([0, 74].contains(unheard.status) && unheard.errors.isEmpty)
    }

    @Test func codeTakesADateForFilesWithoutOne() throws {
        let folder = try TemporaryDirectory()
        let file = try folder.write("Der Minister besuchte Riga.", to: "ohne.txt").string
        let program = Program.folder.appending("chroniclectl").string
        let common = ["code", file, "--format", "analysis", "--lexicon", Program.lexicon]
        let dated = try Program.run(program, common + ["--published", "2024-05"])
        #expect(dated.output.contains(#""published":"2024-05""#))
        let wrong = try Program.run(program, common + ["--published", "2024-15"])
        #expect(wrong.status == 64)
    }

    @Test func aWrongLexiconIsNamedByFileAndLine() throws {
        let folder = try TemporaryDirectory()
        try folder.path.appending("de").makeDirectories()
        try folder.write("BLR; Belarus; belarussisch\nXXX; ; \n", to: "de/countries.txt")
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--directory", folder.path.string, "--lexicon", folder.path.string])
        #expect(result.status == 78)
        #expect(result.errors.contains("de/countries.txt:2: "))
    }

    @Test func aSocketPathThatIsTooLongIsRefusedBeforeAnythingIsMade() throws {
        let folder = try TemporaryDirectory()
        let directory = folder.path.appending(String(repeating: "x", count: 100))
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            ["--directory", directory.string, "--lexicon", Program.lexicon])
        #expect(result.status == 78)
        #expect(result.errors.contains("longer than 107 bytes"))
        #expect(!FileManager.default.fileExists(atPath: directory.string))
    }

    @Test(arguments: [
        ("--directory x --config y", Int32(64)), ("--maximum-article-size viel", 64),
        ("--config /nirgends.toml", 78), ("--directory /dev/null/x", 74),
    ])
    func theDaemonRefusesWrongArguments(arguments: String, status: Int32) throws {
        let result = try Program.run(
            Program.folder.appending("chronicled").string,
            arguments.split(separator: " ").map(String.init) + ["--lexicon", Program.lexicon])
        #expect(result.status == status)
        #expect(!result.errors.isEmpty)
    }
}
