import GermanText

/// Classes of words that entries name as `@weapon`, and by which the coder tells what is demanded and
/// what can be hit: `classes.txt`.
struct WordClasses: Sendable {
    /// A class that the coder knows itself.
    enum Known: String, CaseIterable {
        /// Things and places that can be hit, closed or occupied.
        case target
        /// Accidents and forces of nature, which nobody does.
        case disaster
        /// Nouns whose genitive is what is done to: `die Freilassung der Geisel`.
        case objective
        /// Nouns for what was told before: `der Schritt`.
        case anaphor
        /// Verbs that tell how an act goes, whose time is the act's: `begann am Montag, … zu`.
        case phase
        /// Nouns for what people come together for, and for stretches of time.
        case occasion
        /// Verbs whose subject says that the deed took place which their object names.
        case report
        /// Verbs by which somebody says that something is not so.
        case denial
        /// Nouns for what is told without anybody to stand for it.
        case account
        /// Verbs and adjectives that say of what is told that it is so.
        case truth
        /// Verbs, adjectives and nouns that say of what is told that it is not so.
        case untruth
        /// Verbs and nouns of murder.
        case murder
        /// Verbs of those who intend a deed: violence plotted in the past remained a thought.
        case plot
        /// Nouns for what takes two: that of one alone is no act.
        case joint
        /// Nouns for the course of an occasion: `im Rahmen des Besuchs`.
        case course
    }

    /// The modes of demands and refusals, classes of what is asked for.
    private static let demands = ["yield", "assist", "meet", "change"]

    /// What the names of classes of means begin with, before a mode of the type.
    private static let means: [(start: String, type: EventType)] = [
        ("weapon/", .assault), ("protest/", .protest),
    ]

    private var classes: [String: [String]] = [:]
    private var known: [Known: CompoundIndex<Bool>] = [:]
    private var demanded: [String: String] = [:]
    /// The mode of what is done with each means.
    private var modes: [EventType: CompoundIndex<String>] = [:]

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        var name: String?
        for line in LexiconLines(file, faults: &faults).lines {
            if line.text.hasPrefix("[") {
                name = Self.name(line, file.path, &faults)
            } else if let name {
                add(line.words.map(\.inLowerCase), to: name)
            } else {
                faults.report(file.path, line.number, "words before the first [class]")
            }
        }
    }

    private static func name(
        _ line: LexiconLines.Line, _ path: String, _ faults: inout LexiconFaults
    ) -> String? {
        let name = line.text.dropFirst().prefix { $0 != "]" }
        guard line.text == "[\(name)]", !name.isEmpty else {
            faults.report(path, line.number, "“\(line.text)”: [class] expected")
            return nil
        }
        if let (type, mode) = mode(named: String(name)), !type.modes.contains(mode) {
            faults.report(path, line.number, "unknown mode “\(mode)” of \(type.rawValue)")
        }
        return String(name)
    }

    /// The type and the mode whose means the class `name` holds.
    private static func mode(named name: String) -> (EventType, String)? {
        means.first { name.hasPrefix($0.start) }.map {
            ($0.type, String(name.dropFirst($0.start.count)))
        }
    }

    private mutating func add(_ words: [String], to name: String) {
        classes[name, default: []] += words
        if let kind = Known(rawValue: name) {
            for word in words { known[kind, default: CompoundIndex()][word] = true }
        }
        if let (type, mode) = Self.mode(named: name) {
            for word in words { modes[type, default: CompoundIndex()][word] = mode }
        }
        for word in words where Self.demands.contains(name) { demanded[word] = name }
    }

    /// The words of the class `name` in lower case, or `nil` when there is no such class.
    func words(of name: String) -> [String]? { classes[name] }

    /// Whether `word`, given in lower case, is one of `kind`, in any form or as the end of a compound.
    func contains(_ word: String, in kind: Known) -> Bool {
        known[kind]?.value(ending: word) ?? false
    }

    /// The mode of `type` done with `word`, given in lower case, in any form or as the end of a compound.
    func mode(of type: EventType, with word: String) -> String? {
        modes[type]?.value(ending: word)
    }

    /// The mode of `type` done with the means that the compound `word` begins with.
    func mode(of type: EventType, withFrontOf word: String) -> String? {
        modes[type]?.value(beginning: word)
    }

    /// What somebody asks for who asks that one does `word`, an infinitive.
    func demand(_ word: String) -> String? { demanded[word] }
}
