import Testing

@testable import GermanText

@Suite struct RoleLexiconTests {
    @Test(arguments: ["Verkehrsminister", "Hafenbehörden", "Kreml-Chef", "Parteiführung"])
    func findsRolesByTheEndOfCompounds(word: String) throws {
        #expect(try Sample.lexicon.get().roles.form(of: word) != nil)
    }

    @Test(arguments: ["Aufführung", "Einführung", "Ausführungen"])
    func takesNoPrefixOfAVerbForTheFirstPartOfACompound(word: String) throws {
        #expect(try Sample.lexicon.get().roles.form(of: word) == nil)
    }

    @Test(arguments: ["Niederländer", "Engländerin", "Isländern"])
    func takesNoPeopleOfACountryForALand(word: String) throws {
        #expect(Word(word, lexicon: try Sample.lexicon.get()).role == nil)
    }
}
