/// The common nouns that the event entries name, so that none of them is taken for a last name.
enum EventNouns {
    /// The nouns in `files` that are no `roles`: lemmas, plurals, and required words that begin with a
    /// capital letter.
    static func all(
        in files: [LexiconFiles.Events], except roles: RoleLexicon
    ) -> FormTable<Void> {
        var nouns = FormTable<Void>(capacity: 4_096)
        for line in files.flatMap(\.lines) where line.words.count > 1 {
            for noun in self.nouns(of: line.words)
            where noun.isCapitalized && nouns[noun] == nil && roles.form(of: noun) == nil {
                nouns.add(noun, ())
            }
        }
        return nouns
    }

    /// The lemma and the plural of an entry's noun, and the words that it asks for.
    private static func nouns(of words: [String]) -> [String] {
        var nouns = words[0].hasBeginning("noun") ? words[1].parts(at: UInt8(ascii: "/")) : []
        for word in words.dropFirst(2) {
            guard let (_, value) = word.divided(at: UInt8(ascii: "=")) else { continue }
            nouns += value.parts(at: UInt8(ascii: ","))
        }
        return nouns
    }
}
