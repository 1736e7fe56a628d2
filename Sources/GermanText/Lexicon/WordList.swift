/// Words listed under kinds, as in `cues.txt` and `moods.txt`, or without one.
struct WordList {
    /// The words of each kind in the order of the file.
    private(set) var words: [String: [String]] = [:]

    init() {}

    /// Reads a file of `kind; words` whose kinds are among `kinds`; `complaint` says what is wrong with
    /// a word of a kind, or `nil`.
    init(
        _ file: LexiconFile, kinds: [String], faults: inout LexiconFaults,
        complaint: (_ kind: String, _ word: String) -> String? = { _, _ in nil }
    ) {
        let table = LexiconTable(file, columns: ["kind", "words"], required: 2, faults: &faults)
        for entry in table.entries {
            guard kinds.contains(entry.fields[0]) else {
                faults.report(
                    table.path, entry.line,
                    "unknown kind “\(entry.fields[0])”: expected one of "
                        + kinds.joined(separator: " "))
                continue
            }
            for word in entry.list(1) {
                if let complaint = complaint(entry.fields[0], word) {
                    faults.report(table.path, entry.line, complaint)
                } else {
                    words[entry.fields[0], default: []].append(word)
                }
            }
        }
    }

    /// The words of `kind`.
    func of(_ kind: String) -> [String] { words[kind] ?? [] }
}
