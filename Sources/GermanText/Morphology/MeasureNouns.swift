/// Nouns that, with a number, tell how much rather than whom or what.
enum MeasureNouns {
    /// Each form in lower case.
    static let forms: FormTable<Void> = {
        var forms = FormTable<Void>(capacity: 64)
        for noun in list.parts(at: UInt8(ascii: " ")) { forms.add(noun, ()) }
        return forms
    }()

    private static let list =
        "mal male meter kilometer jahre jahr monate wochen tage stunden minuten sekunden tonnen "
        + "kilogramm grad zentimeter millimeter quadratkilometer stunde minute woche monat tag "
        + "weile zeit nacht chr"
}
