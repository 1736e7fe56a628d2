import Testing

@testable import GermanText

@Suite struct CompoundTests {
    @Test(arguments: [
        ("Die Außenministerkonferenz endet.", ["außenminister", "konferenz"]),
        ("Die Handelskrise endet.", ["handel", "krise"]),
        ("Das Gipfeltreffen endet.", ["gipfel", "treffen"]),
    ])
    func takesACompoundApartAtItsHead(text: String, parts: [String]) throws {
        let compound = try #require(try Sample.analysis(text).compound(1))
        #expect([compound.modifier, compound.head] == parts)
    }

    @Test func leavesASimpleNounWhole() throws {
        #expect(try Sample.analysis("Die Konferenz endet.").compound(1) == nil)
    }

    @Test func marksWhatIsGuessed() throws {
        let analysis = try Sample.analysis("Die Quastelung endet.")
        #expect(analysis.isGuessed(1))
        #expect(!analysis.isGuessed(2))
    }
}
