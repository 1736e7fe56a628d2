import Testing

@testable import GermanText

@Suite struct AntecedentFinderTests {
    @Test(arguments: [
        ("Der Minister des Landes, der den Gipfel verließ, schwieg.", "Der Minister"),
        ("Der Minister der Regierung, die gestern stürzte, schwieg.", "der Regierung"),
        ("Er traf die Soldaten des Lagers, die gestern flohen.", "die Soldaten"),
        ("Er besuchte das Lager, in dem Flüchtlinge leben.", "das Lager"),
        ("Sie traf Frau Adler und Frau Berger, die schwiegen.", "Frau Adler"),
        ("Er verurteilte den Angriff im April, bei dem drei Menschen starben.", "den Angriff"),
    ])
    func choosesByGenderAndNumber(text: String, noun: String) throws {
        let analysis = try Sample.analysis(text)
        let clause = try #require(analysis.clauses.first { $0.kind == .relative })
        let antecedent = try #require(clause.antecedent)
        #expect(analysis.string(analysis.phrases[antecedent].tokens) == noun)
    }

    @Test func findsNoneWithoutANounThatFits() throws {
        let analysis = try Sample.analysis("Wer das tat, der wurde bestraft.")
        #expect(analysis.clauses.allSatisfy { $0.antecedent == nil })
    }
}
