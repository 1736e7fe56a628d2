/// What the grammar itself knows of a word of the closed classes, all of it found at once.
struct ClosedWord: Sendable {
    /// The word when rules ask for it by name.
    var known = KnownWord.other
    /// What it is among the closed word classes.
    var function: FunctionClass = []
    /// What it may do where a clause begins.
    var opening: ClauseOpening = []
    /// What it tells as a determiner, or `nil`.
    var determines: Agreement?
    /// What it tells as a preposition, or `nil`.
    var preposition: Preposition?
    /// The number it spells, or `nil`.
    var number: Int?
    /// Whether it is a noun of measure.
    var isMeasure = false

    /// The words by their forms in lower case.
    static let table: FormTable<ClosedWord> = {
        var table = FormTable<ClosedWord>(capacity: 1_024)
        let change = { (word: String, change: (inout ClosedWord) -> Void) in
            table.change(table.add(word, ClosedWord()), change)
        }
        for word in KnownWord.allCases where word != .other {
            change(word.rawValue) { $0.known = word }
        }
        FunctionWords.forEach { word, group in change(word) { $0.function.formUnion(group) } }
        ClauseOpening.forEach { word, opening in change(word) { $0.opening.formUnion(opening) } }
        for (word, shows) in DeterminerForms.forms { change(word) { $0.determines = shows } }
        for (word, preposition) in Preposition.forms {
            change(word) { $0.preposition = preposition }
        }
        for (word, number) in NumberWords.numbers { change(word) { $0.number = number } }
        for word in MeasureNouns.forms { change(word) { $0.isMeasure = true } }
        return table
    }()
}
