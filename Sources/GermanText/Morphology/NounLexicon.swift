/// The nouns whose gender and forms are known, found by any form and as the end of compounds.
struct NounLexicon {
    static let columns = ["noun", "gender", "genitive", "plural"]
    /// The shortest noun, in bytes, that is recognised as the end of a compound.
    private static let shortestEnd = 4
    /// The longest compound, in bytes, that is taken apart.
    private static let longestCompound = 64

    /// What each form, in lower case, tells.
    private var forms: [String: Agreement] = [:]
    /// The forms of nouns that are inflected like adjectives.
    private var adjectival: Set<String> = []

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: Self.columns, required: 2, faults: &faults)
        forms.reserveCapacity(table.entries.count * 4)
        var seen = DuplicateFinder()
        for entry in table.entries {
            let gender = entry.fields[1]
            guard ["m", "f", "n", "a", "-"].contains(gender) else {
                faults.report(
                    table.path, entry.line, "unknown gender “\(gender)”: expected m, f, n, a or -")
                continue
            }
            let key = entry.fields[0] + "/" + gender
            guard seen.isNew(key, entry, table.path, &faults) else { continue }
            let noun = NounForms(
                entry.fields[0], gender: gender, genitives: entry.list(2), plurals: entry.list(3))
            for (form, shows) in noun.forms {
                let spelling = form.lowercased()
                forms[spelling, default: []].formUnion(shows)
                if gender == "a" { adjectival.insert(spelling) }
            }
        }
    }

    /// How `word`, in lower case, is read as a noun; `nil` when nothing tells.
    func reading(of word: String) -> NounReading? {
        if let shows = forms[word] {
            return NounReading(
                shows: shows, source: .listed, isAdjectival: adjectival.contains(word))
        }
        if let end = end(of: word) {
            return NounReading(shows: end.shows, source: .compound, front: end.front)
        }
        return NounEndings.shows(word).map { NounReading(shows: $0, source: .ending) }
    }

    /// Whether the ending is an adjective's, which hides no noun.
    private static func isAdjective(_ word: String) -> Bool {
        ["ische", "ischen", "ischer", "isches", "ischem", "liche", "lichen", "licher", "liches"]
            .contains(where: word.hasSuffix)
    }

    /// What the longest listed noun that `word` ends with tells, and the bytes before it.
    private func end(of word: String) -> (shows: Agreement, front: Int)? {
        let bytes = word.utf8
        guard bytes.count <= Self.longestCompound, !Self.isAdjective(word) else { return nil }
        var start = bytes.index(bytes.startIndex, offsetBy: 2, limitedBy: bytes.endIndex)
        while let index = start, bytes.distance(from: index, to: bytes.endIndex) >= Self.shortestEnd
        {
            if bytes[index] & 0xC0 != 0x80, let shows = forms[String(word[index...])] {
                return (shows, bytes.distance(from: bytes.startIndex, to: index))
            }
            start = bytes.index(after: index)
        }
        return nil
    }
}
