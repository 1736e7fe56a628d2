import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What the journal gets when standard error leads there.
@Suite(
    .enabled(
        if: OwnJournal.isPossible, "only root can put another /run in the place of the system's"))
struct JournalTests {
    private let folder: TemporaryDirectory

    init() throws {
        folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
    }

    /// Runs `script` in a mount namespace of its own.
    private func run(_ script: String, _ arguments: [String]) throws -> Program.Result {
        let path = Program.project.appending("Tests/ProgramTests").appending(script)
        return try Program.run("unshare", ["--mount", "python3", "-B", path.string] + arguments)
    }

    private var daemon: [String] {
        [
            Program.folder.appending("chronicled").string, "--directory", folder.path.string,
            "--lexicon", Program.smallLexicon,
        ]
    }

    private func entries(_ result: Program.Result) throws -> [[String: String]] {
        try #require(
            JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: String]])
    }

    @Test func verdictsAreEntriesWithFields() throws {
        try folder.write(SampleArticle.visit, to: "incoming/gut.txt")
        try folder.write("", to: "incoming/leer.txt")
        let result = try run("receive_journal.py", ["3"] + daemon)
        #expect(result.status == 0, "\(result.errors)")
        let entries = try entries(result)
        let accepted = try #require(entries.first { $0["FILE"] == "gut.txt" })
        #expect(accepted["PRIORITY"] == "6")
        #expect(accepted["ARTICLE"]?.count == 32)
        #expect(accepted["MESSAGE"]?.hasPrefix("accepted gut.txt: events ") == true)
        let rejected = try #require(entries.first { $0["FILE"] == "leer.txt" })
        #expect(rejected["PRIORITY"] == "4")
        #expect(rejected["REASON"] == "empty")
        #expect(rejected["ARTICLE"] == nil)
        for entry in entries {
            #expect(entry["SYSLOG_IDENTIFIER"] == "chronicled")
            #expect(entry["MESSAGE_ID"]?.count == 32)
        }
        #expect(accepted["MESSAGE_ID"] != rejected["MESSAGE_ID"])
        #expect([accepted, rejected].allSatisfy { $0["SEQUENCE"]?.count == 20 })
        #expect(entries.last?["MESSAGE"] == "finishing the work in hand")
    }

    @Test func theLastMessageOfADaemonThatCannotStartArrives() throws {
        try folder.path.appending("events.jsonl").makeDirectories()
        let result = try run("receive_journal.py", ["0"] + daemon)
        #expect(result.status == 74)
        let last = try #require(entries(result).last)
        #expect(last["PRIORITY"] == "2")
        #expect(last["EXIT_STATUS"] == "74")
        #expect(last["MESSAGE"]?.hasPrefix("cannot use \(folder.path)/events.jsonl: ") == true)
    }

    @Test func aJournalThatTakesNothingHoldsNothingUp() throws {
        let result = try run("deaf_journal.py", [folder.path.string] + daemon)
        #expect(result.status == 0, "\(result.errors)")
        let found = try #require(
            JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(found["judged"] as? Int == 3_000)
        #expect(found["status"] as? Int == 0)
        #expect(try #require(found["seconds"] as? Double) < 20)
        let lost = try #require(found["lost"] as? Int)
        #expect(lost > 0)
        #expect(lost + (try #require(found["written"] as? Int)) <= 2_402)
        #expect((found["kinds"] as? String)?.contains("rejected") == true)
    }

    @Test(.enabled(if: OwnJournal.canBeTheSystems, "systemd-journald is missing"))
    func aRejectedFileIsFoundByItsReasonAndExplained() throws {
        try folder.write("", to: "incoming/leer.txt")
        try folder.write("date 2023-13 Text", to: "incoming/datum.txt")
        let catalogue = Program.project.appending("systemd/chronicled.catalog").string
        let result = try run(
            "real_journal.py",
            [catalogue, folder.path.string, "2", "REASON=impossible-date", "--"] + daemon)
        #expect(result.status == 0, "\(result.errors)")
        let shown = result.output
        #expect(shown.contains("rejected datum.txt: "))
        #expect(!shown.contains("leer.txt"))
        #expect(shown.contains("Subject: A file was rejected: its date does not exist"))
        #expect(shown.contains("The file datum.txt begins with a date header"))
        #expect(!shown.contains("@FILE@"))
    }
}

/// A journal of the test's own.
private enum OwnJournal {
    /// Whether this process may put a socket of its own in the place of the journal's.
    static let isPossible =
        (try? Program.run("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/run"]))?
        .status == 0

    /// Whether the system's own program can be run for it.
    static let canBeTheSystems = FileManager.default.isExecutableFile(
        atPath: "/usr/lib/systemd/systemd-journald")
}
