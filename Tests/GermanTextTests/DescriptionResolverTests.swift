import Testing

@testable import GermanText

@Suite struct DescriptionResolverTests {
    private let visit = "Der finnische Präsident Karl Beispiel reiste ab. "

    @Test(arguments: [
        ("Der Präsident schwieg.", "Präsident", Resolution.office),
        ("Der Staatschef schwieg.", "Staatschef", .description),
        ("Der Politiker schwieg.", "Politiker", .description),
        ("Der finnische Präsident schwieg.", "Präsident", .office),
        ("Beispiel schwieg.", "Beispiel", .surname),
    ])
    func findsAPersonAgain(sentence: String, word: String, reason: Resolution) throws {
        let meant = try Meant(word, in: visit + sentence)
        #expect(meant.names == ["Karl Beispiel"])
        #expect(meant.reason == reason)
    }

    @Test(arguments: [
        ("Die Politikerin schwieg.", "Politikerin"),
        ("Der polnische Staatschef schwieg.", "Staatschef"),
        ("Der Regierungschef der Provinz schwieg.", "Regierungschef"),
        ("Der Premierminister schwieg.", "Premierminister"),
    ])
    func takesAnotherForSomebodyNew(sentence: String, word: String) throws {
        #expect(try Meant(word, in: visit + sentence).names != ["Karl Beispiel"])
    }

    @Test func refusesBetweenTwoOfOneSentence() throws {
        let text = """
            Der finnische Präsident Karl Beispiel traf den polnischen Ministerpräsidenten Paul \
            Probe. Der Politiker schwieg.
            """
        let meant = try Meant("Politiker", in: text)
        #expect(Set(meant.rivals) == ["Karl Beispiel", "Paul Probe"])
    }

    @Test func refusesACountryBetweenTwo() throws {
        let text = "Truppen stehen in Finnland und in Polen. Gestern half man dem Land."
        #expect(try Meant("Land", in: text).countries != ["POL"])
    }

    @Test func knowsPeopleOfPublicLifeByTheLastName() throws {
        let published = try Sample.published(2010, 5, 3)
        let analysis = try Sample.analysis("Merkel schwieg.", published: published)
        let entity = try #require(analysis.entities.first)
        #expect(entity.country == "DEU")
        #expect(analysis.phrases[0].resolution == .knownName)
    }

    @Test func knowsPeopleOfPublicLifeJoinedAtTheStartOfASentence() throws {
        let published = try Sample.published(2023, 3, 7)
        let analysis = try Sample.analysis("Scholz und Xi telefonierten.", published: published)
        #expect(analysis.entities.map(\.name) == ["Scholz", "Xi"])
        #expect(analysis.entities.map(\.country) == ["DEU", "CHN"])
    }

    @Test func takesAnAdverbThatBeginsASentenceForNobody() throws {
        let published = try Sample.published(2020, 5, 3)
        let analysis = try Sample.analysis("Kurz vor Mittag regnete es.", published: published)
        #expect(analysis.entities.isEmpty)
    }

    @Test func tellsNamesakesApart() throws {
        let text = "Karl Beispiel traf Ingrid Beispiel. Danach schwieg Beispiel."
        let meant = try Meant("Beispiel", in: text)
        #expect(Set(meant.rivals) == ["Karl Beispiel", "Ingrid Beispiel"])
    }
}
