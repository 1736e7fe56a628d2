import Foundation
import LinuxSystem
import SystemPackage
import TestSupport
import Testing

/// What the journal gets when standard error leads there.
@Suite struct JournalTests {
    /// Whether this process may put a socket of its own in the place of the journal's.
    static let isPossible =
        (try? Program.run("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/run"]))?
        .status == 0

    @Test(.enabled(if: isPossible, "only root can put another /run in the place of the system's"))
    func verdictsAreEntriesWithFields() throws {
        let folder = try TemporaryDirectory()
        try folder.path.appending("incoming").makeDirectories()
        try folder.write(SampleArticle.visit, to: "incoming/gut.txt")
        try folder.write("", to: "incoming/leer.txt")
        let script = Program.project.appending("Tests/ProgramTests/receive_journal.py").string
        let result = try Program.run(
            "unshare",
            [
                "--mount", "python3", script, "4", Program.folder.appending("chronicled").string,
                "--directory", folder.path.string, "--lexicon", Program.smallLexicon,
            ])
        #expect(result.status == 0, "\(result.errors)")
        let entries = try #require(
            JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: String]])
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
}
