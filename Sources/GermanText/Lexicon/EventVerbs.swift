/// The verbs that the event entries name, so that each of their forms is recognised.
enum EventVerbs {
    /// The infinitives in `file`, `|` behind a separable prefix; faults are left to the reader of
    /// events.
    static func lemmas(in file: LexiconFile) -> [String] {
        var ignored = LexiconFaults()
        return LexiconLines(file, faults: &ignored).lines.compactMap { line in
            guard line.bytes.starts(with: "verb".utf8) else { return nil }
            let words = line.words
            guard words.count > 1, words[0] == "verb", words[1].hasEnding("n") else { return nil }
            return words[1].hasBeginning("sich_") ? String(words[1].dropFirst(5)) : words[1]
        }
    }
}
