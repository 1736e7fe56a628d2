/// The verbs that the event entries name, so that each of their forms is recognised.
enum EventVerbs {
    /// The infinitives in `file`, `|` behind a separable prefix; faults are left to the reader of
    /// events.
    static func lemmas(in file: LexiconFile) -> [String] {
        var ignored = LexiconFaults()
        return LexiconLines(file, faults: &ignored).lines.compactMap { line in
            let words = line.text.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard words.count > 1, words[0] == "verb" else { return nil }
            let lemma = words[1].hasPrefix("sich_") ? words[1].dropFirst(5) : words[1]
            return lemma.hasSuffix("n") ? String(lemma) : nil
        }
    }
}
