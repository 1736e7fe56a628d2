/// The common nouns that the event entries name, so that none of them is taken for a last name.
enum EventNouns {
    /// The nouns in `file`: lemmas, plurals, and required words that begin with a capital letter.
    static func words(in file: LexiconFile) -> [String] {
        var ignored = LexiconFaults()
        return LexiconLines(file, faults: &ignored).lines.flatMap { line in
            let parts = line.words
            guard parts.count > 1 else { return [String]() }
            let lemma =
                parts[0].hasBeginning("noun") ? parts[1].parts(at: UInt8(ascii: "/")) : []
            let required = parts.dropFirst(2).flatMap { part in
                part.parts(at: UInt8(ascii: "=")).dropFirst()
                    .flatMap { $0.parts(at: UInt8(ascii: ",")) }
            }
            return (lemma + required).filter(\.isCapitalized)
        }
    }
}
