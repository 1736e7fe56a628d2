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
    private var numbers: [String: Int] = [:]
    private var seen: [String: (path: String, line: Int)] = [:]

    init(files: [LexiconFile], faults: inout LexiconFaults) {
        let file = { (name: String) in files.first { $0.name == name } }
        contexts = ContextLexicon(file("contexts.txt"), faults: &faults)
        classes = WordClasses(file("classes.txt"), faults: &faults)
        for file in files.sorted(by: { $0.name < $1.name }) where file.name.hasPrefix("events/") {
            read(file, &faults)
        }
    }

    private mutating func read(_ file: LexiconFile, _ faults: inout LexiconFaults) {
        var section: (type: EventType?, mode: String?)?
        let lines = LexiconLines(file, faults: &faults)
        for line in lines.lines {
            let words = line.words
            if words[0].hasPrefix("[") {
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
            let entry = parser.entry(words, number: nextNumber, faults: &faults)
            if let entry { add(entry, line.number, words, section, file.path, &faults) }
        }
    }

    private func nextNumber(_ lemma: String) -> Int { (numbers[lemma] ?? 0) + 1 }

    private func section(
        _ line: LexiconLines.Line, _ path: String, _ faults: inout LexiconFaults
    ) -> (EventType?, String?)? {
        guard line.text.hasSuffix("]") else {
            faults.report(path, line.number, "“\(line.text)”: closing bracket missing")
            return nil
        }
        let name = line.text.dropFirst().dropLast()
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

    private mutating func add(
        _ entry: EventEntry, _ line: Int, _ words: [String],
        _ section: (type: EventType?, mode: String?), _ path: String,
        _ faults: inout LexiconFaults
    ) {
        let words = words.joined(separator: " ")
        let key = "\(section.type?.rawValue ?? "BLOCK")/\(section.mode ?? "") \(words)"
        if let first = seen[key] {
            let place = first.path == path ? "line" : first.path
            faults.report(
                path, line, "“\(words)” already stands in \(place) \(first.line)")
            return
        }
        seen[key] = (path, line)
        numbers[entry.lemma, default: 0] += 1
        var entry = entry
        for place in entry.requirements.indices {
            entry.requirements[place].list = required.number(of: entry.requirements[place].words)
        }
        if entry.isVerb {
            verbs[entry.lemma, default: []].append(entry)
        } else {
            for form in Self.forms(of: entry) { nouns[form, default: []].append(entry) }
        }
    }

    private static func forms(of entry: EventEntry) -> Set<String> {
        let one = entry.lemma.lowercased()
        var forms: Set<String> = [one]
        if !["ung", "ion", "heit", "keit", "schaft"].contains(where: one.hasSuffix) {
            forms.formUnion([one + "s", one + "es"])
        }
        if let many = entry.plural?.lowercased() {
            forms.insert(many)
            if !many.hasSuffix("n"), !many.hasSuffix("s") { forms.insert(many + "n") }
        }
        return forms
    }

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
