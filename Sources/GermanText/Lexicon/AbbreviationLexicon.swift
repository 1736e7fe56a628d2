/// The abbreviations whose full stop does not end a sentence.
struct AbbreviationLexicon {
    /// The abbreviations' last words without the final stop, such as `bzw` and, of `z. B.`, `B`.
    private(set) var words: Set<String> = []

    init() {}

    init(_ file: LexiconFile, faults: inout LexiconFaults) {
        let table = LexiconTable(file, columns: ["abbreviation"], faults: &faults)
        var seen = DuplicateFinder()
        for entry in table.entries {
            guard entry.fields[0].hasSuffix(".") else {
                faults.report(
                    table.path, entry.line, "“\(entry.fields[0])” does not end in a full stop")
                continue
            }
            guard seen.isNew(entry.fields[0], entry, table.path, &faults) else { continue }
            for part in entry.fields[0].split(whereSeparator: { $0 == "." || $0 == " " }) {
                words.insert(String(part))
            }
        }
    }
}
