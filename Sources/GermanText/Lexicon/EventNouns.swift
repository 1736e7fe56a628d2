/// The common nouns that the event entries name, so that none of them is taken for a last name.
enum EventNouns {
    /// The nouns in `file`: lemmas, plurals, and required words that begin with a capital letter.
    static func words(in file: LexiconFile) -> [String] {
        var ignored = LexiconFaults()
        return LexiconLines(file, faults: &ignored).lines.flatMap { line in
            let parts = line.text.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard parts.count > 1 else { return [String]() }
            let lemma = parts[0].hasPrefix("noun") ? parts[1].split(separator: "/") : []
            let required = parts.dropFirst(2).flatMap { part in
                part.split(separator: "=").dropFirst().flatMap { $0.split(separator: ",") }
            }
            return (lemma + required).map(String.init).filter { $0.first?.isUppercase ?? false }
        }
    }
}
