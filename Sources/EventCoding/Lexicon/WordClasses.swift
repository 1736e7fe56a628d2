import GermanText

/// Classes of words that entries name as `@weapon`, and by which the coder tells what is demanded and
/// what can be hit: `classes.txt`.
struct WordClasses: Sendable {
    /// The modes of demands and refusals, classes of what is asked for.
    private static let demands = ["yield", "assist", "meet", "change"]
    /// The class of things and places that can be hit, closed or occupied.
    private static let target = "target"
    /// The class of accidents and forces of nature, which nobody does.
    private static let disaster = "disaster"

    private var classes: [String: [String]] = [:]
    private var targets = CompoundIndex<Bool>()
    private var disasters = CompoundIndex<Bool>()
    private var demanded: [String: String] = [:]

    init(_ file: LexiconFile?, faults: inout LexiconFaults) {
        guard let file else { return }
        var name: String?
        for line in LexiconLines(file, faults: &faults).lines {
            if line.text.hasPrefix("[") {
                name = Self.name(line, file.path, &faults)
            } else if let name {
                add(line.words.map { $0.lowercased() }, to: name)
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
        return String(name)
    }

    private mutating func add(_ words: [String], to name: String) {
        classes[name, default: []] += words
        for word in words where name == Self.target { targets[word] = true }
        for word in words where name == Self.disaster { disasters[word] = true }
        for word in words where Self.demands.contains(name) { demanded[word] = name }
    }

    /// The words of the class `name` in lower case, or `nil` when there is no such class.
    func words(of name: String) -> [String]? { classes[name] }

    /// Whether `word`, given in lower case, names a thing or place that can be hit.
    func isTarget(_ word: String) -> Bool { targets.value(ending: word) ?? false }

    /// Whether `word`, given in lower case, names an accident or a force of nature.
    func isDisaster(_ word: String) -> Bool { disasters.value(ending: word) ?? false }

    /// What somebody asks for who asks that one does `word`, an infinitive.
    func demand(_ word: String) -> String? { demanded[word] }
}
