/// The verbs and all their forms.
struct VerbLexicon {
    static let columns = [
        "infinitive", "third person present", "preterite", "participle", "auxiliary",
    ]

    private(set) var verbs: [Verb] = []
    private(set) var readings: [String: [VerbReading]] = [:]
    /// The prefixes that any verb separates.
    private(set) var prefixes: Set<String> = []
    private var indices: [String: Int] = [:]

    /// The index of the verb with the infinitive `infinitive`, prefix joined.
    func index(of infinitive: String) -> Int? { indices[infinitive] }

    /// Begins with the auxiliaries and modals, which the grammar itself knows.
    init() {
        for auxiliary in AuxiliaryForms.all {
            let index = enter(
                Verb(
                    infinitive: auxiliary.infinitive, prefix: "", base: auxiliary.infinitive,
                    present: "", preterite: "", participle: "",
                    takesSein: auxiliary.infinitive == "sein" || auxiliary.infinitive == "werden"))
            for (form, spellings) in auxiliary.forms {
                for (spelling, isPlural) in spellings {
                    note(
                        spelling,
                        VerbReading(
                            verb: index, form: form, isPlural: isPlural, isSeparated: false))
                }
            }
        }
    }

    /// Reads the verbs of `file`.
    mutating func read(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 1, faults: &faults)
        var seen = DuplicateFinder()
        for entry in table.entries {
            guard seen.isNew(entry.fields[0], entry, table.path, &faults),
                isSound(entry, table.path, &faults)
            else { continue }
            add(entry.fields)
        }
    }

    private func isSound(
        _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) -> Bool {
        let infinitive = entry.fields[0]
        guard infinitive.hasSuffix("n"), infinitive.split(separator: "|").count <= 2 else {
            faults.report(path, entry.line, "“\(infinitive)” is no infinitive")
            return false
        }
        guard ["", "haben", "sein", "haben, sein", "sein, haben"].contains(entry.fields[4]) else {
            faults.report(
                path, entry.line, "unknown auxiliary “\(entry.fields[4])”: expected haben or sein")
            return false
        }
        return true
    }

    /// Adds a verb that no file lists, as its base is inflected or else as weak; `infinitive` has `|` behind a separable prefix.
    mutating func addWeak(_ infinitive: String) {
        guard indices[infinitive.filter { $0 != "|" }] == nil else { return }
        let parts = infinitive.split(separator: "|").map(String.init)
        guard parts.count == 2, let base = indices[parts[1]].map({ verbs[$0] }),
            base.prefix.isEmpty, !base.present.isEmpty
        else {
            add([infinitive, "", "", "", ""])
            return
        }
        add([
            infinitive, base.present, base.preterite, parts[0] + base.participle,
            base.takesSein ? "sein" : "haben",
        ])
    }

    private mutating func add(_ fields: [String]) {
        let parts = fields[0].split(separator: "|").map(String.init)
        let infinitive = parts.joined()
        guard indices[infinitive] == nil, let base = parts.last else { return }
        let weak = WeakVerb(base: base)
        let first: (String) -> String = { text in
            text.split(separator: " ").first.map(String.init) ?? ""
        }
        let prefix = parts.count > 1 ? parts[0] : ""
        let verb = Verb(
            infinitive: infinitive, prefix: prefix, base: base,
            present: fields[1].isEmpty ? weak.present : first(fields[1]),
            preterite: fields[2].isEmpty ? weak.preterite : first(fields[2]),
            participle: fields[3].isEmpty ? weak.participle(prefix: prefix) : fields[3],
            takesSein: fields[4].hasPrefix("sein"))
        let index = enter(verb)
        if !prefix.isEmpty { prefixes.insert(prefix) }
        for (spelling, form, isPlural) in VerbParadigm(verb).forms {
            note(
                spelling,
                VerbReading(verb: index, form: form, isPlural: isPlural, isSeparated: false))
        }
        for (spelling, form, isPlural) in VerbParadigm(verb).separatedForms {
            note(
                spelling,
                VerbReading(verb: index, form: form, isPlural: isPlural, isSeparated: true))
        }
    }

    private mutating func enter(_ verb: Verb) -> Int {
        indices[verb.infinitive] = verbs.count
        verbs.append(verb)
        return verbs.count - 1
    }

    private mutating func note(_ spelling: String, _ reading: VerbReading) {
        readings[spelling, default: []].append(reading)
    }
}
