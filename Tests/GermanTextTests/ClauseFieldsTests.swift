import Testing

@testable import GermanText

@Suite struct ClauseFieldsTests {
    private func fields(_ text: String, clause: Int = 0) throws -> [String] {
        let analysis = try Sample.analysis(text)
        let fields = analysis.fields(of: try #require(analysis.clauses[clause] as Clause?))
        let parts = [
            fields.prefield, fields.leftBracket.map { [$0] } ?? [], fields.middle,
            fields.rightBracket.map { [$0] } ?? [], fields.postfield,
        ]
        return parts.map { $0.map(analysis.string).joined(separator: " ") }
    }

    @Test func bracketsAMainClause() throws {
        let found = try fields("Am Montag hat der Minister den Plan abgelehnt")
        #expect(found == ["Am Montag", "hat", "der Minister den Plan", "abgelehnt", ""])
    }

    @Test func closesTheBracketWithAPrefix() throws {
        let found = try fields("Der Minister lehnte den Plan ab")
        #expect(found == ["Der Minister", "lehnte", "den Plan", "ab", ""])
    }

    @Test func opensADependentClauseWithItsConjunction() throws {
        let found = try fields("Er schwieg, weil der Plan gescheitert war", clause: 1)
        #expect(found == ["", "weil", "der Plan", "gescheitert war", ""])
    }
}
