/// Nouns that, with a number, tell how much rather than whom or what.
enum MeasureNouns {
    /// The forms in lower case.
    static var forms: [String] { list.parts(at: UInt8(ascii: " ")) }

    private static let list =
        "mal male meter kilometer jahre jahr monate wochen tage stunden minuten sekunden tonnen "
        + "kilogramm grad zentimeter millimeter quadratkilometer stunde minute woche monat tag "
        + "weile zeit nacht chr"
}
