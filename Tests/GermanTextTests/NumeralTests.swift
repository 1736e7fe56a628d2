import Testing

@testable import GermanText

@Suite struct NumeralTests {
    @Test(arguments: [
        ("sieben", 7), ("dreiundzwanzig", 23), ("hundert", 100), ("zweihundertfünf", 205),
        ("neunzehnhundertneunzig", 1_990), ("zweitausendeinundzwanzig", 2_021),
        ("zweieinhalb", 2.5), ("anderthalb", 1.5),
    ])
    func readsNumbersSpeltOut(word: String, value: Double) throws {
        let numeral = Numeral(try Sample.lexicon.get().times.numerals)
        #expect(numeral.value(word) == value)
    }

    @Test(arguments: ["hund", "und", "tausendfach", "bundert", "einhalb", ""])
    func readsNothingElse(word: String) throws {
        let numeral = Numeral(try Sample.lexicon.get().times.numerals)
        #expect(numeral.value(word) == nil)
    }
}
