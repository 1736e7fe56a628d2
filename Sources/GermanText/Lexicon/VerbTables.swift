/// The verbs and all their forms, filled in from the lexicon's files.
///
/// The forms of a verb without separable prefix are kept, once for all verbs that share its principal
/// parts.
struct VerbTables {
    static let columns = [
        "infinitive", "third person present", "preterite", "participle", "auxiliary", "object",
    ]

    /// A form of some principal parts.
    struct BaseForm {
        let paradigm: Int
        let form: VerbForm
        let isPlural: Bool?
        let persons: Persons
        /// The next one with the same spelling, an index into all.
        fileprivate(set) var next: Int?
    }

    /// The first and the last of the forms that are spelt the same.
    struct Homographs {
        let first: Int
        fileprivate(set) var last: Int
    }

    private(set) var verbs: [Verb] = []
    /// The prefixes that any verb separates.
    private(set) var prefixes = PrefixList()
    private(set) var indices = FormTable<Int>(capacity: 8_192)
    private(set) var spellings = FormTable<Homographs>(capacity: 32_768)
    private(set) var forms: [BaseForm] = []
    /// The principal parts in order.
    private(set) var parts: [PrincipalParts] = []
    /// The verbs of each paradigm.
    private(set) var verbsOfParadigm: [[Verb]] = []
    private(set) var auxiliaries = 0
    /// The last paradigm of each verb without prefix.
    private var paradigmOfBase = FormTable<Int>(capacity: 8_192)
    /// Of each paradigm the one before it of a verb that is called the same: `schaffen`.
    private var namesakes: [Int?] = []

    /// Whether the paradigm is an auxiliary's.
    func isAuxiliary(_ paradigm: Int) -> Bool { paradigm < auxiliaries }

    /// Begins with the auxiliaries and modals, which the grammar itself knows.
    init() {
        for auxiliary in AuxiliaryForms.all {
            let paradigm = newParadigm(
                PrincipalParts(
                    base: auxiliary.infinitive, present: "", preterites: [], participles: []))
            let sein = auxiliary.infinitive == "sein" || auxiliary.infinitive == "werden"
            enter(
                Verb(prefix: "", base: auxiliary.infinitive, takesSein: sein, isGuessed: false),
                paradigm)
            for form in auxiliary.forms { note(form, paradigm) }
        }
        auxiliaries = parts.count
    }

    /// Reads the verbs of `file`.
    mutating func read(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 1, faults: &faults)
        forms.reserveCapacity(table.entries.count * 8)
        var seen = DuplicateFinder(capacity: table.entries.count)
        for entry in table.entries {
            guard seen.isNew(entry.fields[0], entry, table.path, &faults),
                isSound(entry, table.path, &faults)
            else { continue }
            add(entry)
        }
    }

    private func isSound(
        _ entry: LexiconTable.Entry, _ path: String, _ faults: inout LexiconFaults
    ) -> Bool {
        let infinitive = entry.fields[0]
        guard infinitive.hasEnding("n"),
            infinitive.utf8.count(where: { $0 == Self.bar }) < 2
        else {
            faults.report(path, entry.line, "“\(infinitive)” is no infinitive")
            return false
        }
        guard Self.auxiliaryFields.contains(entry.fields[4]) else {
            faults.report(
                path, entry.line, "unknown auxiliary “\(entry.fields[4])”: expected haben or sein")
            return false
        }
        guard VerbObject(rawValue: entry.fields[5]) != nil else {
            faults.report(
                path, entry.line, "unknown object “\(entry.fields[5])”: expected dat or none")
            return false
        }
        return true
    }

    private mutating func add(_ entry: LexiconTable.Entry) {
        let fields = entry.fields
        let (prefix, base) = Self.halves(of: fields[0])
        guard indices[prefix + base] == nil else { return }
        let weak = WeakVerb(base: base)
        let parts = PrincipalParts(
            base: base, present: fields[1].isEmpty ? weak.present : Self.firstWord(fields[1]),
            preterites: fields[2].isEmpty ? [weak.preterite] : entry.list(2).map(Self.firstWord),
            participles: fields[3].isEmpty
                ? [weak.participle] : entry.list(3).map { Self.without(prefix, $0) })
        add(
            prefix, parts, takesSein: fields[4].hasBeginning("sein"),
            object: VerbObject(rawValue: fields[5]) ?? .usual)
    }

    private static let auxiliaryFields = ["haben", "sein", "", "haben, sein", "sein, haben"]

    /// What stands behind a separable prefix.
    private static let bar = UInt8(ascii: "|")

    /// The separable prefix of `infinitive`, which may be empty, and what stands behind it.
    private static func halves(of infinitive: String) -> (prefix: String, base: String) {
        let halves = infinitive.parts(at: bar)
        return halves.count > 1 ? (halves[0], halves[1]) : ("", halves.first ?? "")
    }

    private static func firstWord(_ text: String) -> String {
        text.parts(at: UInt8(ascii: " ")).first ?? text
    }

    private static func without(_ prefix: String, _ participle: String) -> String {
        guard !prefix.isEmpty, participle.hasBeginning(prefix) else { return participle }
        return participle.withoutBeginning(bytes: prefix.utf8.count)
    }

    /// The infinitives of verbs of which no file lists the forms, taken as weak.
    private(set) var assumedWeak: Set<String> = []

    /// Adds a verb that no file lists, as its base is inflected or else as weak; `infinitive` has `|`
    /// behind a separable prefix.
    mutating func addWeak(_ infinitive: String) {
        let (prefix, base) = Self.halves(of: infinitive)
        guard indices[prefix + base] == nil else { return }
        if !prefix.isEmpty, let known = indices[base].map({ verbs[$0] }),
            let paradigm = paradigmOfBase[known.base]
        {
            enter(
                Verb(prefix: prefix, base: base, takesSein: known.takesSein, isGuessed: false),
                paradigm)
            return
        }
        assumedWeak.insert(prefix + base)
        let weak = WeakVerb(base: base)
        let parts = PrincipalParts(
            base: base, present: weak.present, preterites: [weak.preterite],
            participles: [weak.participle])
        add(prefix, parts, takesSein: false)
    }

    private mutating func add(
        _ prefix: String, _ parts: PrincipalParts, takesSein: Bool, object: VerbObject = .usual
    ) {
        let verb = Verb(
            prefix: prefix, base: parts.base, takesSein: takesSein, object: object,
            isGuessed: false)
        let shared = paradigmOfBase[parts.base].flatMap { isAuxiliary($0) ? $0 : nil }
        if let known = shared ?? paradigm(of: parts) {
            enter(verb, known)
            return
        }
        let paradigm = newParadigm(parts)
        enter(verb, paradigm)
        for form in VerbParadigm(parts).forms { note(form, paradigm) }
    }

    /// The paradigm with the principal parts `parts`.
    private func paradigm(of parts: PrincipalParts) -> Int? {
        var place = paradigmOfBase[parts.base]
        while let paradigm = place, self.parts[paradigm] != parts { place = namesakes[paradigm] }
        return place
    }

    private mutating func newParadigm(_ parts: PrincipalParts) -> Int {
        self.parts.append(parts)
        verbsOfParadigm.append([])
        namesakes.append(paradigmOfBase[parts.base])
        paradigmOfBase.set(parts.base, self.parts.count - 1)
        return self.parts.count - 1
    }

    private mutating func enter(_ verb: Verb, _ paradigm: Int) {
        indices.set(verb.infinitive, verbs.count)
        verbs.append(verb)
        prefixes.add(verb.prefix)
        if verb.prefix.isEmpty {
            verbsOfParadigm[paradigm].insert(verb, at: 0)
        } else {
            verbsOfParadigm[paradigm].append(verb)
        }
    }

    private mutating func note(_ form: VerbParadigm.Form, _ paradigm: Int) {
        guard !form.spelling.isEmpty else { return }
        let new = forms.count
        forms.append(
            BaseForm(
                paradigm: paradigm, form: form.form, isPlural: form.isPlural,
                persons: form.persons))
        let known = spellings.count
        let number = spellings.add(form.spelling, Homographs(first: new, last: new))
        guard number < known else { return }
        forms[spellings.values[number].last].next = new
        spellings.change(number) { $0.last = new }
    }
}
