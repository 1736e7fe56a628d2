/// The nouns whose gender and forms are known, found by any form and as the end of compounds.
struct NounLexicon {
    static let columns = ["noun", "gender", "genitive", "plural"]
    /// The shortest noun, in bytes, that is recognised as the end of a compound.
    private static let shortestEnd = 4
    /// The longest compound, in bytes, that is taken apart.
    private static let longestCompound = 64

    /// A form of one noun or several.
    private struct Form {
        var shows: Agreement = []
        var isAdjectival = false
    }

    /// Each form in lower case.
    private var forms = FormTable<Form>()

    private static let genders = ["m", "f", "n", "a", "-"]

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 2, faults: &faults)
        forms = FormTable(capacity: table.entries.count * 5 / 2)
        var seen = DuplicateFinder(capacity: table.entries.count)
        for entry in table.entries {
            let gender = entry.fields[1]
            guard Self.genders.contains(gender) else {
                faults.report(
                    table.path, entry.line, "unknown gender “\(gender)”: expected m, f, n, a or -")
                continue
            }
            let key = entry.fields[0] + "/" + gender
            guard seen.isNew(key, entry, table.path, &faults) else { continue }
            let noun = NounForms(
                entry.fields[0].inLowerCase, gender: gender,
                genitives: entry.fields[2].inLowerCase.alternatives,
                plurals: entry.fields[3].inLowerCase.alternatives)
            for (form, shows) in noun.forms { note(form, shows, isAdjectival: gender == "a") }
        }
    }

    private mutating func note(_ form: String, _ shows: Agreement, isAdjectival: Bool) {
        let number = forms.add(form, Form())
        forms.change(number) { form in
            form.shows.formUnion(shows)
            if isAdjectival { form.isAdjectival = true }
        }
    }

    /// How `word`, in lower case, is read as a noun; `nil` when nothing tells.
    func reading(of word: String) -> NounReading? {
        if let form = forms[word] {
            return NounReading(
                shows: form.shows, source: .listed, isAdjectival: form.isAdjectival)
        }
        if let end = end(of: word) {
            return NounReading(shows: end.shows, source: .compound, front: end.front)
        }
        return NounEndings.shows(word).map { NounReading(shows: $0, source: .ending) }
    }

    /// Endings of adjectives, which hide no noun.
    private static let adjectiveEndings = EndingTable([
        "ische", "ischen", "ischer", "isches", "ischem", "liche", "lichen", "licher", "liches",
    ])

    /// What the longest listed noun that `word` ends with tells, and the bytes before it.
    private func end(of word: String) -> (shows: Agreement, front: Int)? {
        let bytes = word.utf8Span.span
        guard bytes.count <= Self.longestCompound, Self.adjectiveEndings.value(of: bytes) == nil
        else { return nil }
        return forms.end(of: bytes, from: 2, shortest: Self.shortestEnd)
            .map { ($0.value.shows, $0.start) }
    }
}
