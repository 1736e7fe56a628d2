/// The words of the calendar and the clock.
struct TimeLexicon: Sendable {
    /// A time expression of several words that stands in the lexicon as such.
    struct Phrase: Sendable {
        /// Its words.
        let words: [String]
        /// How many of them are needed in front, but are no part of it.
        let lead: Int
        /// What it is.
        let sense: TimeSense
    }

    private(set) var senses = FormTable<[TimeSense]>(capacity: 1_024)
    /// The phrases by their first word, the longest first.
    private(set) var phrases = FormTable<[Phrase]>(capacity: 256)
    /// The words in lower case that an expression may begin with though they are listed with no
    /// sense of their own: the grammar's, and the first ones of phrases.
    private(set) var openers: FormTable<Void> = {
        var openers = FormTable<Void>(capacity: 256)
        for word in ["alle", "pro", "je", "im", "am", "in", "halb", "tags", "über"] {
            openers.add(word, ())
        }
        return openers
    }()
    /// The days of the week by their names in lower case.
    private(set) var weekdays: [String: Int] = [:]
    /// Nouns for what lasts, in lower case; compounds that end in one do too.
    private(set) var lastingThings: [String] = []
    /// Infinitives of verbs for what goes on being so.
    private(set) var states: Set<String> = []
    /// The numbers spelt out.
    private(set) var numerals: [String: Double] = [:]

    /// The most words that one expression of the lexicon may have.
    static let maximumWords = 6

    init() {}

    /// Reads `file`, a list of `kind; words; value`.
    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(
            file, columns: ["kind", "words", "value"], required: 3, faults: &faults)
        for entry in table.entries {
            guard let kind = TimeWordKind(rawValue: entry.fields[0]) else {
                faults.report(
                    table.path, entry.line,
                    "unknown kind “\(entry.fields[0])”: expected one of "
                        + TimeWordKind.allCases.map(\.rawValue).joined(separator: " "))
                continue
            }
            guard let sense = kind.sense(of: entry.fields[2]) else {
                faults.report(
                    table.path, entry.line,
                    "“\(entry.fields[2])” is no value of a “\(kind.rawValue)”: expected "
                        + kind.expectedValue)
                continue
            }
            for word in entry.list(1) { add(word, sense) }
        }
        for number in 0..<phrases.count {
            phrases.change(number) { $0.sort { $0.words.count > $1.words.count } }
        }
    }

    private mutating func add(_ word: String, _ sense: TimeSense) {
        if word.contains(" ") { return addPhrase(word, sense) }
        if case .weekday(let day, nil) = sense { weekdays[word.lowercased()] = day }
        guard word.hasEnding("-") else { return note(word, sense) }
        let stem = String(word.dropLast())
        for ending in AdjectiveForms.endings { note(stem + ending, sense) }
    }

    private mutating func note(_ word: String, _ sense: TimeSense) {
        if sense == .state {
            states.insert(word)
            return
        }
        if sense == .lastingThing { return lastingThings.append(word.lowercased()) }
        if case .numeral(let value) = sense { numerals[word] = value }
        let number = senses.add(word, [])
        senses.change(number) { $0.append(sense) }
    }

    private mutating func addPhrase(_ text: String, _ sense: TimeSense) {
        var words = text.split(separator: " ").map(String.init)
        let lead = words.firstIndex { $0.hasBeginning("|") } ?? 0
        words = words.map { $0.filter { $0 != "|" } }
        guard let first = words.first, words.count <= Self.maximumWords else { return }
        openers.add(first.inLowerCase, ())
        let number = phrases.add(first, [])
        phrases.change(number) { $0.append(Phrase(words: words, lead: lead, sense: sense)) }
    }
}
