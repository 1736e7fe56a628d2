import Testing

@testable import GermanText

@Suite struct SubjectSharingTests {
    private func subjects(_ text: String) throws -> [String] {
        let analysis = try Sample.analysis(text)
        return analysis.clauses.flatMap(\.arguments).map { arguments in
            arguments.subject.map { analysis.string(analysis.phrases[$0].tokens) }.joined()
        }
    }

    @Test(arguments: [
        ("Der Minister kam und verurteilte das Gesetz.", ["Der Minister", "Der Minister"]),
        (
            "Der Minister schwieg, verließ das Gericht und reiste ab.",
            ["Der Minister", "Der Minister", "Der Minister"]
        ),
        ("Er weiß, dass sie kam und den Hafen sah.", ["Er", "sie", "sie"]),
        ("Er sei krank, teilte das Amt mit und nannte Gründe.", ["Er", "das Amt", "das Amt"]),
        ("Der Minister kam und das Gericht schwieg.", ["Der Minister", "das Gericht"]),
        ("Er sagte, Estland brauche Hilfe und reiste ab.", ["Er", "Estland", "Er"]),
    ])
    func findsTheSubjectOfTheClauseBefore(text: String, expected: [String]) throws {
        #expect(try subjects(text) == expected)
    }
}
