import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// What `chroniclectl code --explain` tells of an article.
@Suite struct ExplanationTests {
    private let folder: TemporaryDirectory
    private let file: String

    init() throws {
        folder = try TemporaryDirectory()
        let text = """
             date 2024-05-14 Der norwegische Außenminister Henrik Solberg besuchte am Montag Riga. \
            „Wir helfen der Ukraine“, sagte er. (dpa)
            """
        file = try folder.write(text, to: "besuch.txt").string
    }

    private func code(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string,
            ["code", file, "--lexicon", Program.lexicon] + arguments)
    }

    @Test(arguments: [
        "[1] Der norwegische Außenminister Henrik Solberg besuchte am Montag Riga.",
        "  main  [verb second]",
        "    left bracket  besuchte",
        "    verb          besuchen, past, indicative, active  [finite verb]",
        "    time          Montag: DATE, 2024-05-13, 2024-05-13  [deictic]",
        "er = Henrik Solberg",
        "CONSULT/visit occurred",
        "[besuchen-1]",
    ])
    func tellsEachFindingWithItsRule(finding: String) throws {
        let result = try code("--explain")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(finding), "\(result.output)")
    }

    @Test func isAFormatByItself() throws {
        let result = try code("--explain", "--format", "json")
        #expect(result.status == 64)
        #expect(result.errors.contains("--explain is a format by itself"))
    }
}
