/// The words that tell who says something and how real it is.
struct CueLexicon {
    /// What a verb does with the words of somebody.
    enum Saying: String, CaseIterable {
        /// Its subject says what depends on it.
        case say
        /// Its subject thinks, wants or fears what depends on it.
        case think
        /// It does so with `es` as its subject: `heißt es`.
        case impersonal
        /// What it says stands behind `aus` or `in`: `geht aus dem Bericht hervor`.
        case from
        /// Its subject calls something so: `nannte es einen „Fehler“`.
        case name
        /// Its object speaks: `zitiert den Minister`.
        case quoting
        /// Its subject names the words: `die Losung lautet`.
        case wording
    }

    static let cueKinds =
        ["according", "relay", "source", "behind", "noun", "own"] + Saying.allCases.map(\.rawValue)

    /// The shortest noun that is looked for at the end of a compound, in bytes.
    private static let shortestHead = 5

    /// Phrases in front of the speaker, each as its words; the longest first.
    private(set) var according: [[String]] = []
    /// Those of them in front of somebody whom the speaker relays.
    private(set) var relays: Set<[String]> = []
    /// Words behind the speaker.
    private(set) var behind: Set<String> = []
    /// What single words may be, in lower case.
    private var words = FormTable<CueTags>()
    /// What nouns may be that count as the end of a compound too.
    private var heads = FormTable<CueTags>()
    /// What a verb does with somebody's words.
    private struct SayingVerb {
        /// What it does by itself, or `nil`.
        var alone: Saying?
        /// What it does beside other words, which stand before the infinitive in the entry.
        var besideWords: [(words: [String], saying: Saying)] = []
    }

    /// The verbs that tell of somebody's words by their infinitives.
    private var sayings = FormTable<SayingVerb>(capacity: 1_024)
    /// The prepositions behind which verbs take words of their subject's own; an empty one where those
    /// are the object.
    private var ownWords: [String: Set<String>] = [:]
    /// The same verbs with `|` behind separable prefixes, in order.
    private(set) var verbs: [String] = []
    /// The mood that a word lends to the act that depends on it.
    private(set) var moods: [String: Mood] = [:]

    init() {}

    mutating func readCues(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: Self.cueKinds, faults: &faults, complaint: Self.complaint)
        let words = { (entry: String) in entry.inLowerCase.parts(at: UInt8(ascii: " ")) }
        relays = Set(list.of("relay").map(words))
        according = (list.of("according") + list.of("relay")).map(words)
            .sorted { $0.count > $1.count }
        behind = Set(list.of("behind"))
        for entry in according { note(entry[0], .according) }
        for entry in behind { note(entry, .behind) }
        for entry in list.of("source") { note(noun: entry.inLowerCase, .source) }
        for entry in list.of("noun") { note(noun: entry.inLowerCase, .noun) }
        for entry in list.of("own") { note(ownWords: entry) }
        for saying in Saying.allCases.reversed() {
            for entry in list.of(saying.rawValue) { add(entry, saying) }
        }
    }

    /// What is wrong with an entry: a verb that is no infinitive.
    private static func complaint(_ kind: String, _ entry: String) -> String? {
        Saying(rawValue: kind) == nil && kind != "own" || entry.hasEnding("n")
            ? nil : "“\(entry)” is no infinitive"
    }

    private mutating func note(ownWords entry: String) {
        let words = entry.split(separator: " ")
        guard let verb = words.last else { return }
        verbs.append(String(verb))
        ownWords[verb.filter { $0 != "|" }, default: []]
            .insert(words.dropLast().joined(separator: " "))
    }

    /// Whether the verb `infinitive` takes words of its subject's own behind `preposition`, or as its
    /// object.
    func takesOwnWords(_ infinitive: String, behind preposition: String?) -> Bool {
        ownWords[infinitive]?.contains(preposition ?? "") ?? false
    }

    private mutating func add(_ entry: String, _ saying: Saying) {
        let words = entry.parts(at: UInt8(ascii: " "))
        guard let verb = words.last else { return }
        verbs.append(verb)
        let infinitive = verb.parts(at: UInt8(ascii: "|")).joined()
        sayings.change(sayings.add(infinitive, SayingVerb())) { verb in
            if words.count == 1 {
                verb.alone = saying
            } else {
                verb.besideWords.append((words.dropLast().map(\.inLowerCase), saying))
            }
        }
    }

    mutating func readMoods(_ file: LexiconFile, faults: inout LexiconFaults) {
        let list = WordList(file, kinds: Mood.allCases.map(\.rawValue), faults: &faults)
        for mood in Mood.allCases {
            for word in list.of(mood.rawValue) { moods[word] = mood }
        }
    }

    /// What the verb `infinitive` does with somebody's words, or `nil`; `stands` tells whether a word
    /// stands in its clause.
    func saying(_ infinitive: String, beside stands: (String) -> Bool) -> Saying? {
        guard let verb = sayings[infinitive] else { return nil }
        return verb.besideWords.first { $0.words.allSatisfy(stands) }?.saying ?? verb.alone
    }

    /// What the word `lower`, in lower case, may be beside the words of somebody; nouns count as the
    /// end of a compound too.
    func tags(of lower: String, isNoun: Bool) -> CueTags {
        let word = lower.utf8Span.span
        let own = words[word] ?? []
        guard isNoun else { return own.subtracting([.source, .noun]) }
        let end = heads.end(of: word, from: 0, shortest: Self.shortestHead)?.value ?? []
        return own.union(end)
    }

    private mutating func note(_ word: String, _ tags: CueTags) {
        words.change(words.add(word, [])) { $0.formUnion(tags) }
    }

    /// Notes a noun; one with `!` counts only as written.
    private mutating func note(noun: String, _ tags: CueTags) {
        let isExact = noun.hasEnding("!")
        note(isExact ? noun.withoutEnding(bytes: 1) : noun, tags)
        if !isExact { heads.change(heads.add(noun, [])) { $0.formUnion(tags) } }
    }
}

/// What a word may be beside the words of somebody.
struct CueTags: OptionSet, Sendable {
    let rawValue: Int

    /// The first word of a phrase before the speaker: `laut`.
    static let according = CueTags(rawValue: 1)
    /// A noun that, behind `nach`, tells whose words follow: `Angaben`.
    static let source = CueTags(rawValue: 2)
    /// A word behind the speaker: `zufolge`.
    static let behind = CueTags(rawValue: 4)
    /// A noun for what somebody says or thinks: `Ansicht`.
    static let noun = CueTags(rawValue: 8)
}

/// How real a word makes the act that depends on it.
package enum Mood: String, Sendable, CaseIterable {
    /// It is still to come.
    case planned
    /// It is only possible.
    case hypothetical
    /// It did not or will not happen.
    case denied
    /// The verb only carries the act its object names, whose doer is its subject.
    case light
}
