import GermanText

/// The words that report acts, found by verb and by noun.
struct EventLexicon: Sendable {
    /// The entries of each infinitive.
    private(set) var verbs: [String: [EventEntry]] = [:]
    /// The entries of each noun form in lower case.
    private(set) var nouns: [String: [EventEntry]] = [:]
    /// The policy fields that words, acts and actors touch.
    let contexts: ContextLexicon
    /// Classes of words that entries name.
    let classes: WordClasses
    /// The shortest noun, in characters, that is recognised as the end of a compound.
    private static let shortestCompoundEnd = 4

    /// The words that entries ask for beside theirs.
    private(set) var required = RequiredWords()

    init(_ files: LexiconFiles, faults: inout LexiconFaults) {
        contexts = ContextLexicon(files["contexts.txt"], faults: &faults)
        classes = WordClasses(files["classes.txt"], faults: &faults)
        var seen = SeenEntries()
        for file in files.events { read(file, &seen, &faults) }
    }

    private mutating func read(
        _ file: LexiconFiles.Events, _ seen: inout SeenEntries, _ faults: inout LexiconFaults
    ) {
        var section: (type: EventType?, mode: String?)?
        for line in file.lines {
            if line.words[0].hasBeginning("[") {
                section = self.section(line, file.path, &faults)
                continue
            }
            guard let section else {
                faults.report(file.path, line.number, "entry before the first [TYPE]")
                continue
            }
            var parser = EventEntryParser(
                path: file.path, line: line.number, type: section.type, mode: section.mode,
                classes: classes)
            let entry = parser.entry(line.words, required: &required, faults: &faults)
            if var entry, seen.isNew(&entry, line.words, &faults) { add(entry) }
        }
    }

    private func section(
        _ line: LexiconFiles.Events.Line, _ path: String, _ faults: inout LexiconFaults
    ) -> (EventType?, String?)? {
        let text = line.words.joined(separator: " ")
        guard text.hasSuffix("]") else {
            faults.report(path, line.number, "“\(text)”: closing bracket missing")
            return nil
        }
        let name = text.dropFirst().dropLast()
        if name == "BLOCK" { return (nil, nil) }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard let first = parts.first, let type = EventType(rawValue: first) else {
            faults.report(path, line.number, "unknown event type “\(name)”")
            return nil
        }
        guard parts.count == 2 else { return (type, nil) }
        if !type.modes.contains(parts[1]) {
            let known = type.modes.joined(separator: " ")
            faults.report(
                path, line.number,
                "unknown mode “\(parts[1])” of \(type.rawValue)"
                    + (known.isEmpty ? ", which has none" : ": expected one of \(known)"))
        }
        return (type, parts[1])
    }

    private mutating func add(_ entry: EventEntry) {
        if entry.isVerb {
            verbs[entry.lemma, default: []].append(entry)
        } else {
            for form in Self.forms(of: entry) { nouns[form, default: []].append(entry) }
        }
    }

    private static func forms(of entry: EventEntry) -> [String] {
        let one = entry.lemma.inLowerCase
        var forms = [one]
        if !unchanged.contains(where: one.hasEnding) { forms += [one + "s", one + "es"] }
        if let many = entry.plural?.inLowerCase {
            if !forms.contains(many) { forms.append(many) }
            if !many.hasEnding("n"), !many.hasEnding("s") { forms.append(many + "n") }
        }
        return forms
    }

    /// The endings of feminine nouns, which the genitive leaves as they are.
    private static let unchanged = ["ung", "ion", "heit", "keit", "schaft"]

    /// All entries, those of one word together.
    var entries: [[EventEntry]] {
        let named = nouns.filter { form, entries in
            entries.contains { $0.lemma.lowercased() == form }
        }
        return verbs.values.map(\.self)
            + named.map { form, entries in
                entries.filter { $0.lemma.lowercased() == form }
            }
    }

    /// The entries that the noun `word` matches, itself or by its end; the longest end wins.
    func entries(ofNoun word: String) -> [EventEntry] {
        let lower = word.lowercased()
        if let entries = nouns[lower] { return entries }
        guard lower.utf8.count <= 64 else { return [] }
        var start = lower.startIndex
        for _ in 0..<2 where start != lower.endIndex { start = lower.index(after: start) }
        while start != lower.endIndex,
            lower.distance(from: start, to: lower.endIndex) >= Self.shortestCompoundEnd
        {
            let entries = nouns[String(lower[start...])]?.filter { !$0.isExact } ?? []
            if !entries.isEmpty { return entries }
            start = lower.index(after: start)
        }
        return []
    }
}
