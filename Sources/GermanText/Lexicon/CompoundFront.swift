extension Lexicon {
    /// The fewest letters of a name that a compound written without a hyphen may begin with.
    private static let shortestFront = 4

    /// The country or the code of what the compound `word` begins with the name of, when `isRest` holds of
    /// what follows: `Talibanstellungen`.
    package func front(of word: String, isRest: (String) -> Bool) -> String? {
        guard word.count > 2 * Self.shortestFront else { return nil }
        let end = word.index(word.endIndex, offsetBy: -Self.shortestFront)
        var index = word.index(word.startIndex, offsetBy: Self.shortestFront)
        while index <= end {
            if let found = names.match(String(word[..<index]), { _ in nil }),
                isRest(String(word[index...]))
            {
                return code(of: found.reading)
            }
            index = word.index(after: index)
        }
        return nil
    }

    private func code(of reading: NameReading) -> String? {
        switch reading {
        case .country(let index), .capital(let index): countries.countries[index].code
        case .organisation(let index): organisations.organisations[index].country
        case .place(let index): places.places[index].country
        case .person: nil
        }
    }
}
