/// Tells phrases that can only mean a country named before: `das osteuropäische Land`.
struct CountryDescription {
    private static let endings = ["ische", "ischen", "ischer", "isches"]

    private let text: TokenSequence

    init(_ text: TokenSequence) { self.text = text }

    /// Whether the definite `phrase` is such a phrase.
    func fits(_ phrase: NounPhrase) -> Bool {
        guard text.word(phrase.head).reference.contains(.country), phrase.attribute == nil,
            phrase.isPlural != true
        else { return false }
        let between = phrase.tokens.dropFirst().dropLast()
        return between.isEmpty
            || between.count == 1 && between.allSatisfy { $0 < phrase.head && describes($0) }
    }

    private func describes(_ token: Int) -> Bool {
        Self.endings.contains(where: text.lower(token).hasEnding)
    }
}
