import Articles
import GermanText

/// The words of a corpus that no entry of the lexicon covers, most frequent first.
public struct LexiconGaps: Sendable {
    /// A word that is not covered.
    public struct Word: Sendable, Equatable {
        /// What it is in the text.
        public enum Kind: String, Sendable {
            /// A verb, in the infinitive.
            case verb
            /// A noun right before a person's name.
            case title
        }

        /// The word.
        public let text: String
        /// What it is.
        public let kind: Kind
        /// In how many sentences it stands.
        public let count: Int
        /// The first of these sentences.
        public let example: String
    }

    private let analyser: Analyser
    private let events: EventLexicon
    /// Verbs that report no act themselves.
    private let framing: Set<String>
    private var found: [String: (kind: Word.Kind, count: Int, example: String)] = [:]

    /// Begins a search in the lexicon of `files`; throws its faults, all at once.
    public init(files: [LexiconFile]) throws(LexiconError) {
        var faults = LexiconFaults()
        let files = LexiconFiles(files, faults: &faults)
        let lexicon = Lexicon(files, faults: &faults)
        events = EventLexicon(files, faults: &faults)
        try faults.check()
        analyser = Analyser(lexicon: lexicon)
        framing = lexicon.framingVerbs
    }

    /// Counts the words of `article` that are not covered.
    public mutating func add(_ article: Article) {
        let analysis = analyser.analyse(article)
        for clause in analysis.clauses {
            for verb in clause.verbs where !isCovered(verb.lemma) {
                note(verb.lemma, .verb, clause.sentence, analysis)
            }
        }
        for (title, token) in analysis.unknownTitles {
            guard let sentence = analysis.sentences.firstIndex(where: { $0.tokens.contains(token) })
            else { continue }
            note(title, .title, sentence, analysis)
        }
    }

    /// The words found at least `least` times, the most frequent first.
    public func words(least: Int = 1) -> [Word] {
        found.map { text, word in
            Word(text: text, kind: word.kind, count: word.count, example: word.example)
        }.filter { $0.count >= least }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }

    private func isCovered(_ lemma: String) -> Bool {
        events.verbs[lemma] != nil || framing.contains(lemma)
    }

    private mutating func note(
        _ text: String, _ kind: Word.Kind, _ sentence: Int, _ analysis: Analysis
    ) {
        let words = analysis.sentences[sentence].tokens
        let example = analysis.string(words).split(whereSeparator: \.isWhitespace)
        found[text, default: (kind, 0, example.joined(separator: " "))].count += 1
    }
}
