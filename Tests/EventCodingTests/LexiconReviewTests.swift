import Articles
import GermanText
import TestSupport
import Testing

@testable import EventCoding

@Suite struct LexiconReviewTests {
    private func remarks(_ entries: String, verbs: String = "") throws -> [String] {
        let files = [
            LexiconFile(path: "v.txt", name: "verbs.txt", bytes: Array(verbs.utf8)),
            LexiconFile(path: "e.txt", name: "events/e.txt", bytes: Array(entries.utf8)),
        ]
        return try LexiconReview(files: files).remarks.map(\.description)
    }

    private let give = "geben; gibt; gab; gegeben; haben"

    @Test(arguments: [
        (
            "[AID]\nverb geben nom:actor\nverb geben nom:actor dat:recipient",
            "e.txt:3: geben-2 never fires: it says no more than geben-1 in line 2"
        ),
        (
            "[AID]\nverb geben nom:actor acc=Geld,Gold\n[AGREE]\nverb geben nom:actor acc=Geld,Gold",
            "e.txt:4: geben-2 never fires: it conflicts with geben-1 in line 2"
        ),
        (
            "[AID]\nverb geben nom:actor acc=Geld\n[BLOCK]\nverb geben",
            "e.txt:2: geben-1 never fires: it is always stopped by geben-2 in line 4"
        ),
        (
            "[AID]\nnoun Gabe/Gaben gen:actor\n[AGREE]\nnoun Gabe/Gaben von:actor",
            "e.txt:4: Gabe-2 never fires: it conflicts with Gabe-1 in line 2"
        ),
    ])
    func namesEntriesThatNeverFire(entries: String, remark: String) throws {
        #expect(try remarks(entries, verbs: give) == [remark])
    }

    @Test(arguments: [
        "[AID]\nverb geben nom:actor\nverb geben nom:actor! dat:recipient",
        "[AID]\nverb geben nom:actor acc=Geld\n[AGREE]\nverb geben nom:actor",
        "[AID]\nverb geben nom:actor\n[AGREE]\nverb sich_geben nom:actor",
        "[AID]\nverb geben nom:actor\n[BLOCK]\nverb geben acc=Stunde",
    ])
    func isSilentAboutEntriesThatBothFire(entries: String) throws {
        #expect(try remarks(entries, verbs: give).isEmpty)
    }

    @Test func namesVerbsWithoutForms() throws {
        #expect(
            try remarks("[AID]\nverb geben nom:actor\nverb spenden nom:actor", verbs: give) == [
                "e.txt:3: “spenden” does not stand in verbs.txt, so it is taken as weak"
            ])
    }

    @Test func theShippedLexiconHasNoEntryOfNoUse() throws {
        let remarks = try LexiconReview(files: ShippedLexicon.files).remarks
        #expect(remarks.isEmpty, "\(remarks.map(\.description).joined(separator: "\n"))")
    }

    @Test func listsWhatACorpusHasAndTheLexiconHasNot() throws {
        var gaps = try LexiconGaps(files: ShippedLexicon.files)
        let text = "Der Koch kochte. Die Köchin kochte. Norwegen griff Finnland an."
        gaps.add(try ArticleReader.read(Array(text.utf8)))
        let words = gaps.words(least: 2)
        #expect(words.map(\.text) == ["kochen"])
        #expect(words.first?.count == 2)
        #expect(words.first?.example == "Der Koch kochte.")
    }
}
