import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Daemon

/// What `chroniclectl lexicon` tells those who write a lexicon.
@Suite struct LexiconCommandTests {
    private let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    private func lexicon(_ arguments: String...) throws -> Program.Result {
        try Program.run(
            Program.folder.appending("chroniclectl").string, ["lexicon"] + arguments)
    }

    @Test func findsNothingInTheShippedLexicon() throws {
        let result = try lexicon("check", "--lexicon", Program.lexicon)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "", "\(result.output)")
    }

    @Test func tellsMistakesFromEntriesOfNoUse() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path.appending("de/events").string, withIntermediateDirectories: true)
        let entries = "[AID]\nverb geben nom:actor\nverb geben nom:actor an:recipient\n"
        let file = try folder.write(entries, to: "de/events/aid.txt").string
        let useless = try lexicon("check", "--lexicon", folder.path.string)
        #expect(useless.status == 65)
        #expect(useless.output.contains("\(file):3: geben-2 never fires"), "\(useless.output)")
        _ = try folder.write("[AID]\nverb geben wem:actor\n", to: "de/events/aid.txt")
        let wrong = try lexicon("check", "--lexicon", folder.path.string)
        #expect(wrong.status == 78)
        #expect(wrong.errors.contains("\(file):2: unknown slot"), "\(wrong.errors)")
    }

    @Test func listsWhatNoEntryCovers() throws {
        let text = "date 2024-05-14 Der Koch kochte. Die Köchin kochte. Der Bauer molk."
        let file = try folder.write(text, to: "kochen.txt").string
        let result = try lexicon("missing", file, "--lexicon", Program.lexicon)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "2\tverb\tkochen\tDer Koch kochte.\n")
    }

    @Test func namesFilesThatAreNoArticles() throws {
        let file = try folder.write("", to: "leer.txt").string
        let result = try lexicon("missing", file, "--lexicon", Program.lexicon)
        #expect(result.status == 65)
        #expect(result.errors.contains("leer.txt: "))
    }
}
