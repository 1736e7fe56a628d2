import Testing

@testable import GermanText

@Suite struct SharedOfficeTests {
    @Test(arguments: [
        ("Die Außenminister Polens und Norwegens schwiegen.", "Außenminister", ["POL", "NOR"]),
        ("Polnische und norwegische Soldaten schwiegen.", "Soldaten", ["POL", "NOR"]),
        (
            "Polen hat mit Norwegen gestritten. Die Präsidenten beider Länder schwiegen.",
            "Präsidenten", ["POL", "NOR"]
        ),
        ("Polen hat Norwegen gelobt. Beide Länder schwiegen.", "Länder", ["POL", "NOR"]),
        ("Die Regierungen in Polen und Norwegen schwiegen.", "Regierungen", ["POL", "NOR"]),
    ])
    func takesAPluralApart(text: String, word: String, countries: [String]) throws {
        let meant = try Meant(word, in: text)
        #expect(meant.countries == countries)
        #expect(meant.reason == .severalCountries || meant.reason == .both)
    }

    @Test func findsTheHoldersOfTheOffice() throws {
        let text = """
            Der polnische Außenminister Paul Probe kam. Später schwiegen die Außenminister Polens \
            und Norwegens.
            """
        #expect(
            try Meant("Außenminister", in: text).names == [
                "Paul Probe", "norwegischer Außenminister",
            ])
    }

    @Test func namesEachByItsCountry() throws {
        let text = "Die Regierungen von Polen und Norwegen schwiegen."
        let names = ["polnische Regierung", "norwegische Regierung"]
        #expect(try Meant("Regierungen", in: text).names == names)
    }

    @Test func leavesTheGroupOfOneCountryAlone() throws {
        #expect(try Meant("Minister", in: "Die Minister Polens schwiegen.").countries == ["POL"])
    }

    @Test func takesBothForPersonsWhereTheNounDoes() throws {
        let text = "Karl Beispiel hat in Polen Ingrid Muster getroffen. Beide Politiker schwiegen."
        #expect(try Meant("Politiker", in: text).names == ["Karl Beispiel", "Ingrid Muster"])
    }
}
