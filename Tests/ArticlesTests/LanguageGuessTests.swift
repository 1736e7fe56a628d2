import Testing

@testable import Articles

struct LanguageGuessTests {
    @Test(arguments: [
        "Der Rat hat am Montag getagt.", "Explosion in Köln", "Die Minister treffen sich",
        "DIE REGIERUNG IST ZURÜCKGETRETEN", "Er sagte der Presse: „The show must go on“ und ging.",
        """
        Die Gespräche zwischen beiden Ländern sind nach Angaben der Regierung gescheitert. Ein \
        neuer Termin werde noch gesucht, hieß es am Abend, doch die Lage sei schwierig.
        """,
    ])
    func recognisesGerman(text: String) {
        #expect(LanguageGuess(Array(text.utf8)).tag == "de")
    }

    @Test(arguments: [
        "The council met on Monday.", "Le conseil des ministres est dans la ville.",
        "De raad heeft het besluit van de regering niet aanvaard.", "Совет собрался в понедельник.",
        "Il governo non ha ancora deciso che cosa fare della legge.",
        "Rådet är inte för det och",
        "12 345 %", "…", "Straße of the brave and the free",
        """
        The ministers agreed to meet again in Berlin after the talks had ended without a result, \
        and a spokeswoman said that the German word „Waffenstillstand“ would not be used for it.
        """,
    ])
    func leavesOtherTextsUnnamed(text: String) {
        #expect(LanguageGuess(Array(text.utf8)).tag == nil)
    }
}
