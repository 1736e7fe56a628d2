import EventLog
import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// `chroniclectl export`, on the log of a daemon.
@Suite struct ExportTests {
    private let folder: TemporaryDirectory
    private static let program = Program.folder.appending("chroniclectl").string

    init() throws {
        folder = try TemporaryDirectory()
    }

    private func export(_ arguments: String...) throws -> Program.Result {
        try Program.run(Self.program, ["--directory", folder.path.string, "export"] + arguments)
    }

    /// Has a daemon judge two articles of two events each, the first of which another replaces.
    private func makeLog() throws {
        let daemon = try RunningDaemon(in: folder.path)
        try daemon.drop(SampleArticle.numbered(1), as: "a.txt")
        try daemon.drop(SampleArticle.numbered(2), as: "b.txt")
        try daemon.lines(verdicts: 2)
        try daemon.drop(SampleArticle.numbered(3), as: "a.txt")
        try daemon.lines(verdicts: 3)
        #expect(daemon.stop() == 0)
    }

    @Test func givesTheSameEventsInEachForm() throws {
        try makeLog()
        let script = #"""
            import csv, io, json, subprocess, sys
            def export(form):
                done = subprocess.run(sys.argv[1:] + ["--format", form], capture_output=True)
                assert done.returncode == 0 and not done.stderr, done
                return done.stdout.decode()
            head, *rows = csv.reader(io.StringIO(export("csv"), newline=""), strict=True)
            plover = [json.loads(line) for line in export("plover").splitlines()]
            data = [json.loads(line) for line in export("jsonl").splitlines()]
            assert len(head) == 40 and {len(row) for row in rows} == {40}, rows
            assert len(rows) == len(plover) == len(data) == 4
            for row, record, event in zip([dict(zip(head, row)) for row in rows], plover, data):
                assert row["Event ID"] == record["id"] == event["id"]
                assert event["id"].startswith(event["article"] + "/")
                assert row["Event Type"] == event["type"] and record["event"] == [event["type"]]
                assert row["Actor Name"] == event["actors"][0]["name"]
                assert record["recipient"][0]["code"] == row["Recipient Country"] != ""
                assert row["Publication Date"] == event["published"] == "2024-05-14"
                print(event["file"])
            """#
        let arguments = [Self.program, "--directory", folder.path.string, "export"]
        let result = try Program.run("python3", ["-c", script] + arguments)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "b.txt\nb.txt\na.txt\na.txt\n")
    }

    @Test func needsNoDaemonAndWritesAFile() throws {
        try makeLog()
        let path = folder.path.appending("events.csv")
        let written = try export("--format", "csv", "-o", path.string)
        #expect(written.status == 0 && written.output == "" && written.errors == "")
        let text = try String(contentsOfFile: path.string, encoding: .utf8)
        #expect(try text == export("--format", "csv").output)
        let early = try export("--format", "jsonl", "--to", "2023")
        #expect(early.status == 0 && early.output == "")
        #expect(try export("--format", "plover", "--status", "denied").output == "")
    }

    @Test func saysWhatIsWrong() throws {
        let missing = try export("--format", "csv")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("events.jsonl: no such file or directory"))
        try makeLog()
        let log = folder.path.appending("events.jsonl")
        let text = try String(contentsOfFile: log.string, encoding: .utf8)
        try folder.write(text.replacing("CONSULT", with: "CONSULT "), to: "events.jsonl")
        let damaged = try export("--format", "jsonl")
        #expect(damaged.status == 65 && !damaged.output.isEmpty)
        #expect(damaged.errors.contains("hint: chroniclectl verify"))
        #expect(try export("--format", "csv", "-o", "/dev/null").status == 74)
        #expect(try export("--format", "xml").status == 64)
        #expect(try export("--format", "csv", "--from", "2024", "--to", "2023").status == 64)
        let command = #"trap '' PIPE; "$0" --directory "$1" export --format csv > >(true)"#
        let unheard = try Program.run("bash", ["-c", command, Self.program, folder.path.string])
        #expect([0, 65, 74].contains(unheard.status))
    }
}
