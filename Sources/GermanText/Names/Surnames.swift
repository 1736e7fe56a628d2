/// The last names that an article gives its people.
enum Surnames {
    /// The last words of names: those of known people, and capitalised words behind a title.
    static func all(_ text: TokenSequence, _ lexicon: Lexicon) -> Set<String> {
        var surnames: Set<String> = []
        var index = 0
        while index < text.tokens.count {
            let traits = text.traits[index]
            if traits.isRole, let role = text.word(index).role,
                lexicon.roles.roles[role.role].kind == .title, role.isPlural != true
            {
                addName(from: index + 1, text, &surnames)
                index += 1
            } else if traits.isCapitalized, traits.beginsName,
                let end = knownPerson(index, text, lexicon)
            {
                surnames.insert(text.text(end))
                index = end + 1
            } else {
                index += 1
            }
        }
        return surnames
    }

    private static func knownPerson(
        _ index: Int, _ text: TokenSequence, _ lexicon: Lexicon
    ) -> Int? {
        let found = lexicon.names.match(text.text(index)) { offset in
            index + offset < text.tokens.count ? text.text(index + offset) : nil
        }
        guard let found, case .person = found.reading else { return nil }
        return index + found.length - 1
    }

    private static func addName(
        from start: Int, _ text: TokenSequence, _ surnames: inout Set<String>
    ) {
        var end = start
        while end < text.tokens.count, end < start + 4, text.tokens[end].kind == .word,
            text.isCapitalized(end), !text.begins[end], !text.traits[end].isRole
        {
            end += 1
        }
        if end > start { surnames.insert(text.text(end - 1)) }
    }
}
