import Testing

@testable import GermanText

@Suite struct AcronymFinderTests {
    @Test(arguments: [
        ("Die Nationale Umweltbehörde (NUB) schwieg. Später handelte die NUB.", "NUB"),
        ("Die Koalition für Licht und Luft (KLL) schwieg. Später handelte die KLL.", "KLL"),
        ("Das Landesverwaltungsgericht (LVerwG) schwieg. Später handelte das LVerwG.", "LVerwG"),
    ])
    func findsTheFullNameByTheLetters(text: String, letters: String) throws {
        let analysis = try Sample.analysis(text)
        let meant = try Meant(letters, in: text)
        #expect(meant.reason == .acronym)
        #expect(meant.names == analysis.entities.prefix(1).map(\.name))
    }

    @Test func takesNoLettersThatTheNameLacks() throws {
        let text = "Die Nationale Umweltbehörde (XYZ) schwieg. Später handelte die XYZ."
        #expect(try Meant("XYZ", in: text).reason != .acronym)
    }

    @Test func takesTheLettersOfATreatyForNobody() throws {
        let text = "Der Vertrag über Licht (VLI) gilt. Später galt der VLI."
        #expect(try Meant("VLI", in: text).names.isEmpty)
    }
}
