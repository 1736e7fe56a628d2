/// Writes whom or what a phrase without a name means, with what stands behind its noun:
/// `Regierung von Myanmar`, `Markt in Mekelle`, `Sprecherin des Außenministeriums`.
struct FullName {
    /// The most phrases behind a noun that belong to its name.
    private static let reach = 3

    private let text: TokenSequence
    private let names: NominativeName

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        names = NominativeName(text, lexicon)
    }

    /// The name of `phrases[index]`.
    func name(_ index: Int, _ phrases: [NounPhrase]) -> String {
        let behind = phrases[index].tokens.upperBound..<Self.end(index, phrases)
        return ([names.name(phrases[index])] + behind.map(text.text)).joined(separator: " ")
    }

    /// The token behind the last phrase that belongs to the name of `phrases[index]`.
    static func end(_ index: Int, _ phrases: [NounPhrase]) -> Int {
        var last = index
        while last + 1 < phrases.count, last < index + reach, belongs(last + 1, to: index, phrases)
        {
            last += 1
        }
        return phrases[last].tokens.upperBound
    }

    /// Whether the phrase, which stands right behind another, tells whose or of where the noun is.
    private static func belongs(_ next: Int, to index: Int, _ phrases: [NounPhrase]) -> Bool {
        let phrase = phrases[next]
        guard phrase.extent.lowerBound == phrases[next - 1].tokens.upperBound, !phrase.isTime,
            phrase.kind == .noun
        else { return false }
        if phrase.genitiveOf == next - 1 { return true }
        guard next == index + 1, phrases[index].genitiveOf != next, phrase.name != nil else {
            return false
        }
        switch phrase.preposition {
        case "von": return true
        case "in", "bei":
            return phrases[index].isPlural != true && phrases[index].attribute == nil
        default: return false
        }
    }
}
