/// Finds the separated prefix of a finite verb.
struct ParticleFinder {
    /// A prefix found, the verb it makes and the reading of the finite verb that fits.
    struct Found {
        let token: Int
        let verb: Verb
        let reading: VerbReading
    }

    private let scanner: VerbScanner

    private var text: TokenSequence { scanner.text }
    private var verbs: VerbLexicon { scanner.lexicon.verbs }

    init(_ scanner: VerbScanner) { self.scanner = scanner }

    /// The prefix of the finite verb at `finite`, which closes the bracket of its clause: the last word
    /// of a segment, or a word that stands alone before a conjunction or preposition.
    func particle(of finite: Int, _ readings: [VerbReading], in clause: Clause) -> Found? {
        guard !clause.isVerbLast || clause.isVerbFirst else { return nil }
        for segment in clause.segments where segment.upperBound > finite + 1 {
            let start = max(segment.lowerBound, finite + 1)
            for index in (start..<segment.upperBound).reversed()
            where text.traits[index].isPrefix && closes(index, segment) {
                if let found = verb(at: index, readings) { return found }
            }
        }
        return nil
    }

    private func verb(at index: Int, _ readings: [VerbReading]) -> Found? {
        let word = text.lower(index)
        let ordered = readings.filter { verbs.verb(word, $0.paradigm) != nil } + readings
        for reading in ordered {
            if let verb = verbs.separated(word, reading) {
                return Found(token: index, verb: verb, reading: reading)
            }
        }
        return nil
    }

    /// Whether the word stands where the right bracket does.
    private func closes(_ index: Int, _ segment: Range<Int>) -> Bool {
        var next = index + 1
        while next < segment.upperBound, text.isMark(next) { next += 1 }
        guard next < segment.upperBound else { return true }
        if [.und, .oder, .als, .wie, .sowie].contains(text.known(next)) { return true }
        return text.has(next, .preposition) && Self.adverbial.contains(text.lower(index))
    }

    /// Prefixes that are no prepositions, so that nothing behind them can be theirs.
    private static let adverbial: Set<String> = [
        "zurück", "teil", "fest", "weg", "hervor", "heraus", "hinaus", "herein", "hinein", "herum",
        "zusammen", "hin", "her",
    ]
}
