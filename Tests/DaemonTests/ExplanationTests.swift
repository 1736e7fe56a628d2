import Articles
import EventCoding
import EventLog
import TestSupport
import Testing

@testable import Daemon

@Suite struct ExplanationTests {
    private func lines(_ text: String, showsColour: Bool = false) throws -> [String] {
        let bytes = Array("date 2023-12-05 \(text)".utf8)
        let article = try ArticleReader.read(bytes, limit: 1 << 20)
        let coder = try Coder(files: ShippedLexicon.files)
        let coded = coder.code(article)
        return CodedFileReport(source: "a.txt", content: Digest(of: bytes), coded: coded)
            .explanation(by: coder, showsColour: showsColour)
    }

    @Test func tellsFieldsVerbsAndArgumentsWithTheirRules() throws {
        let lines = try lines("Der norwegische Minister hat den Plan der Finnen abgelehnt.")
        #expect(lines.contains("[1] Der norwegische Minister hat den Plan der Finnen abgelehnt."))
        #expect(lines.contains("  main  [verb second]"))
        #expect(lines.contains("    right bracket abgelehnt"))
        #expect(lines.contains { $0.contains("ablehnen, past") && $0.contains("[auxiliary") })
        #expect(
            lines.contains { $0.contains("subject") && $0.contains("Der norwegische Minister") })
        #expect(lines.contains { $0.contains("den Plan") && $0.contains("[accusative, case]") })
    }

    @Test func tellsWhomEachPhraseMeansAndWhy() throws {
        let lines = try lines(
            "Die norwegische Ministerin Pia Probe traf Karl Beispiel. Sie schwieg. Oslo schwieg.")
        let person = "Pia Probe (Ministerin, NOR by named, GOV)"
        #expect(lines.contains { $0.contains("Sie = \(person)") && $0.contains("[pronoun]") })
        #expect(lines.contains { $0.contains("country") && $0.contains("[metonym]") })
    }

    @Test func tellsBetweenWhomNothingDecided() throws {
        let lines = try lines("Karl Beispiel und Paul Probe reisten ab. Später schwieg er.")
        #expect(lines.contains { $0.contains("er = Karl Beispiel or Paul Probe?") })
    }

    @Test func writesEntitiesWithTheirMentionsAndReasons() throws {
        let bytes = Array("date 2023-12-05 Die Ministerin Pia Probe kam. Sie schwieg.".utf8)
        let article = try ArticleReader.read(bytes, limit: 1 << 20)
        let coded = try Coder(files: ShippedLexicon.files).code(article)
        let report = CodedFileReport(source: "a.txt", content: Digest(of: bytes), coded: coded)
        #expect(
            report.analysis.contains(
                #""name":"Pia Probe","kind":"person","country":null,"countryGround":null,"#
                    + #""sector":"GOV","title":"Ministerin","mentions":["#))
        #expect(report.analysis.contains(#""reason":"name"}"#))
        #expect(report.analysis.contains(#""reason":"pronoun"}"#))
    }

    @Test func tellsQuotationsWithSpeakerAndRule() throws {
        let lines = try lines("Der Minister sagte laut Belta, die Brücke sei gesperrt.")
        #expect(lines.contains { $0.contains("indirect") && $0.contains("[verb second]") })
        #expect(
            lines.contains {
                $0.contains("Der Minister") && $0.contains("Belta") && $0.contains("[sagen]")
            })
    }

    @Test func tellsWhichEntriesNearlyFiredAndWhatKeptThem() throws {
        let lines = try lines("Der norwegische Präsident besuchte Finnland.").joined(
            separator: "\n")
        #expect(lines.contains("[besuchen-"))
        #expect(lines.contains("no when"))
        #expect(lines.contains("the clause tells none"))
        #expect(lines.contains("the article says so itself"))
        let other = try self.lines("Norwegen verübte große Taten.").joined(separator: "\n")
        #expect(other.contains("nearly") && other.contains("stands in"))
    }

    @Test func isPlainWithoutColour() throws {
        let text = "Norwegen lobte Finnland."
        #expect(try !lines(text).joined().contains("\u{1B}"))
        #expect(try lines(text, showsColour: true).joined().contains("\u{1B}"))
    }
}
