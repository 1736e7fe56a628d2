import EventLog
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl code --stdin`: an archive, an article a line.
@Suite struct CodeStandardInputTests {
    private let folder: TemporaryDirectory
    private static let program = Program.folder.appending("chroniclectl").string

    init() throws {
        folder = try TemporaryDirectory()
    }

    /// Codes `lines`; the lines that are printed, as objects.
    private func code(
        _ lines: [String], _ arguments: String..., status: Int32 = 0
    ) throws -> [[String: Any]] {
        let input = try folder.write(lines.map { $0 + "\n" }.joined(), to: "archive.jsonl")
        let result = try Program.run(
            "sh",
            ["-c", #"input=$1; shift; exec "$0" code --stdin "$@" <"$input""#, Self.program]
                + [input.string, "--lexicon", Program.smallLexicon] + arguments)
        #expect(result.status == status, "\(result.errors)")
        return try result.output.split(separator: "\n").map {
            let object = try JSONSerialization.jsonObject(with: Data($0.utf8))
            return try #require(object as? [String: Any])
        }
    }

    private func line(_ id: String, _ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(["id": id, "text": text]), as: UTF8.self)
    }

    @Test func keepsTheOrderOfManyLinesGoodAndBad() throws {
        let long = String(repeating: " Der Abend blieb ruhig.", count: 300)
        let lines = try (0..<600).map { number in
            let text = SampleArticle.numbered(number) + (number % 50 == 0 ? long : "")
            return number % 10 == 7 ? "{" : try line("\(number)", text)
        }
        let coded = try code(lines, "--jobs", "4", status: 65)
        try #require(coded.count == lines.count)
        for (number, result) in coded.enumerated() {
            if number % 10 == 7 {
                #expect((result["error"] as? [String: String])?["reason"] == "malformed")
            } else {
                #expect(result["id"] as? String == "\(number)")
                #expect(number % 50 == 0 || (result["events"] as? [Any])?.count == 2)
            }
        }
    }

    @Test func saysHowManyLinesHoldNoArticle() throws {
        let command = #"printf '{}\n{"text":"Lage"}\n' | "$0" code --stdin --lexicon "$1""#
        let result = try Program.run(
            "sh", ["-c", command, Self.program, Program.smallLexicon])
        #expect(result.status == 65)
        #expect(result.errors == "chroniclectl: without an article: 1 of 2 lines\n")
    }

    /// The same events as the files give, by hand and in the daemon's log, where links to other
    /// articles may follow behind the rest.
    @Test func givesTheDataOfFilesAndOfTheLog() throws {
        let texts = (0..<6).map(SampleArticle.numbered) + [SampleArticle.visit]
        let daemon = try RunningDaemon(in: folder.path)
        for (number, text) in texts.enumerated() { try daemon.drop(text, as: "\(number).txt") }
        let logged = try daemon.lines(verdicts: texts.count).filter { $0.type == .event }
        let input = try folder.write(
            texts.enumerated().map { try line("\($0)", $1) + "\n" }.joined(), to: "archive.jsonl")
        let streamed = try Program.run(
            "sh",
            [
                "-c", #"exec "$0" code --stdin --lexicon "$1" <"$2""#, Self.program,
                Program.smallLexicon, input.string,
            ]
        ).output
        let files = texts.indices.map { daemon.incoming.appending("\($0).txt").string }
        let named = try Program.run(
            Self.program,
            ["code", "--format", "json", "--lexicon", Program.smallLexicon] + files
        ).output.split(separator: "\n")
        #expect(named.count > texts.count && logged.count == named.count)
        for data in named {
            #expect(streamed.contains(data))
            let (whole, start) = (Array(data.utf8), Array("\(data.dropLast()),".utf8))
            #expect(logged.contains { $0.data == whole || $0.data.starts(with: start) })
        }
        let known = Set(logged.map { String($0.id.prefix { $0 != "/" }) })
        for line in streamed.split(separator: "\n") {
            #expect(known.contains { line.contains(#""article":"\#($0)","format""#) })
        }
    }

    @Test func answersEachLineBeforeTheNextIsWritten() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["code", "--stdin", "--lexicon", Program.smallLexicon]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer { process.end() }
        for number in 0..<5 {
            let text = try line("\(number)", SampleArticle.numbered(number)) + "\n"
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            var answer = Data()
            while answer.last != UInt8(ascii: "\n") {
                let part = output.fileHandleForReading.availableData
                try #require(!part.isEmpty)
                answer += part
            }
            #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"id":"\#(number)","#))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// With an input that never ends: the reader of the output goes after its first line.
    @Test(arguments: ["", "trap '' PIPE; "])
    func endsQuietlyWhenNobodyReads(start: String) throws {
        let command =
            start + #"yes "$1" | { "$0" code --stdin --lexicon "$2"; echo "$?" >&2; } | head -n 1"#
        let line = try line("1", "Norwegen besuchte Lettland.")
        let result = try Program.run(
            "bash", ["-c", command, Self.program, line, Program.smallLexicon])
        #expect(result.output.hasPrefix(#"{"id":"1","#))
        let said = result.errors.split(separator: "\n").filter { !$0.hasPrefix("yes: ") }
        #expect(said == ["141"] || said == ["0"])
    }

    @Test func saysWhatItCannotReadOrWrite() throws {
        let code = #""$0" code --stdin --lexicon "$1""#
        let unread = try Program.run(
            "sh", ["-c", code + " </", Self.program, Program.smallLexicon])
        #expect(unread.status == 74)
        #expect(unread.errors == "chroniclectl: cannot read standard input: is a directory\n")
        let full = try Program.run(
            "sh",
            ["-c", "echo '{}' | \(code) >/dev/full", Self.program, Program.smallLexicon])
        #expect(full.status == 74)
    }

    @Test(arguments: [
        ["--stdin", "--format", "json"], ["--stdin", "--explain"], ["--stdin", "a.txt"],
        ["--jobs", "2", "a.txt"], ["--stdin", "--jobs", "0"], [],
    ])
    func standsAlone(arguments: [String]) throws {
        #expect(try Program.run(Self.program, ["code"] + arguments).status == 64)
    }
}
