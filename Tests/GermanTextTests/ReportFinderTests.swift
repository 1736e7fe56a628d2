import Testing

@testable import GermanText

@Suite struct ReportFinderTests {
    @Test(arguments: [
        ("Nach Angaben des Ministeriums starben zwei Soldaten.", "das Ministerium"),
        ("Laut Polizei brannte ein Haus.", "Polizei"),
        ("Augenzeugen zufolge brannte ein Haus.", "Augenzeugen"),
        ("Der Sprecher sagte, die Lage sei ruhig.", "der Sprecher"),
        ("Die Lage sei ruhig, sagte der Sprecher.", "der Sprecher"),
        ("Der Sprecher sagte, dass zwei Soldaten starben.", "der Sprecher"),
    ])
    func findsTheSpeaker(text: String, speaker: String) throws {
        let report = try #require(try Sample.analysis(text).reports.first)
        #expect(report.speaker == speaker)
        #expect(report.kind == .indirect)
    }

    @Test func knowsDirectSpeech() throws {
        let text = "„Wir haben die Stadt verlassen“, sagte der Sprecher."
        #expect(try Sample.analysis(text).reports.first?.kind == .direct)
    }

    @Test func goesOnInTheSubjunctive() throws {
        let text = "Laut Polizei brannte ein Haus. Zwei Männer seien verletzt worden. Es regnete."
        let reports = try Sample.analysis(text).reports
        #expect(reports.map(\.speaker) == ["Polizei", "Polizei"])
    }

    @Test func leavesPlainSentencesAlone() throws {
        #expect(try Sample.analysis("Die Polizei fand ein Auto.").reports.isEmpty)
    }
}
