import Testing

@testable import GermanText

@Suite struct PronounResolverTests {
    @Test(arguments: [
        ("Karl Beispiel traf Ingrid Muster. Er lobte sie.", "Er", "Karl Beispiel"),
        ("Karl Beispiel traf Ingrid Muster. Er lobte sie.", "sie", "Ingrid Muster"),
        ("Ingrid Muster besuchte Karl Beispiel. Sie dankte ihm.", "Sie", "Ingrid Muster"),
        ("Ingrid Muster besuchte Karl Beispiel. Sie dankte ihm.", "ihm", "Karl Beispiel"),
        (
            "Karl Beispiel sagte, er werde mit Ingrid Muster sprechen.", "er", "Karl Beispiel"
        ),
        ("Die Außenministerin Lu Probe kam an. Sie schwieg.", "Sie", "Lu Probe"),
    ])
    func choosesByGenderAndPart(text: String, pronoun: String, name: String) throws {
        let meant = try Meant(pronoun, in: text)
        #expect(meant.names == [name])
        #expect(meant.reason == .pronoun)
    }

    @Test func prefersTheSubjectOfTheSentenceBefore() throws {
        let text = "Karl Beispiel traf Paul Probe. Danach reiste er ab."
        #expect(try Meant("er", in: text).names == ["Karl Beispiel"])
    }

    @Test func refusesBetweenTwoSubjectsAlike() throws {
        let text = "Karl Beispiel und Paul Probe reisten ab. Später schwieg er."
        let meant = try Meant("er", in: text)
        #expect(meant.names.isEmpty)
        #expect(Set(meant.rivals) == ["Karl Beispiel", "Paul Probe"])
    }

    @Test func takesAPluralForTwoJoined() throws {
        let text = "Karl Beispiel und Ingrid Muster trafen ein. Sie lobten das Abkommen."
        #expect(try Meant("Sie", in: text).names == ["Karl Beispiel", "Ingrid Muster"])
    }

    @Test func takesAPluralForAGroup() throws {
        let text = "Karl Beispiel sprach zu norwegischen Soldaten. Sie schwiegen."
        #expect(try Meant("Sie", in: text).names == ["norwegische Soldaten"])
    }

    @Test func neverTakesAWomanForHim() throws {
        let text = "Ingrid Muster reiste ab. Danach schwieg er."
        #expect(try Meant("er", in: text).names.isEmpty)
    }

    @Test func neverTakesAnObjectForTheSubjectBesideIt() throws {
        let text = "Karl Beispiel kam an. Paul Probe begrüßte ihn."
        #expect(try Meant("ihn", in: text).names == ["Karl Beispiel"])
    }

    @Test func takesTheNearestForADemonstrative() throws {
        let text = "Karl Beispiel traf Paul Probe. Dieser lächelte."
        let meant = try Meant("Dieser", in: text)
        #expect(meant.names == ["Paul Probe"])
        #expect(meant.reason == .demonstrative)
    }

    @Test func takesADemonstrativeForNobodyWhereAThingIsNearer() throws {
        let text = "Karl Beispiel lobte den Vertrag. Dieser trat in Kraft."
        #expect(try Meant("Dieser", in: text).names.isEmpty)
    }

    @Test func takesBothForTheTwoPersonsBefore() throws {
        let text = "Karl Beispiel traf Ingrid Muster. Die beiden schwiegen."
        let meant = try Meant("Die", in: text)
        #expect(meant.names == ["Karl Beispiel", "Ingrid Muster"])
        #expect(meant.reason == .both)
    }

    @Test func refusesBothAmongThree() throws {
        let text = "Karl Beispiel traf Ingrid Muster und Paul Probe. Die beiden schwiegen."
        #expect(try Meant("Die", in: text).names.isEmpty)
    }

    @Test func takesARelativePronounForItsNoun() throws {
        let text = "Karl Beispiel, der gestern ankam, schwieg."
        let meant = try Meant("der", in: text)
        #expect(meant.names == ["Karl Beispiel"])
        #expect(meant.reason == .relative)
    }

    @Test func doesNotReachFartherThanThreeSentences() throws {
        let text = """
            Karl Beispiel kam an. Es regnete. Es schneite. Es taute. Es stürmte. Er schwieg.
            """
        #expect(try Meant("Er", in: text).names.isEmpty)
    }

    @Test func prefersTheSubjectOfTheMainClause() throws {
        let text = """
            Ingrid Muster dankte Clara Probe, die das Land verlassen hatte. Sie lobte den Vertrag.
            """
        #expect(try Meant("Sie", in: text).names == ["Ingrid Muster"])
    }

    @Test func takesNoEmptySubjectForAnybody() throws {
        let text = "Norwegen schwieg, weil es Streit gab."
        #expect(try Meant("es", in: text).names.isEmpty)
    }

    @Test func readsAnOccupationBehindAFirstNameAsALastName() throws {
        let entities = try Sample.analysis("Karl Bäcker reiste ab.").entities
        #expect(entities.map(\.name) == ["Karl Bäcker"])
        #expect(entities.first?.kind == .person)
    }
}
