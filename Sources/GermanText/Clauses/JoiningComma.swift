/// Tells commas inside a phrase from those between clauses.
enum JoiningComma {
    /// Whether the comma at `index` of the sentence `range` stands inside a phrase.
    static func joins(_ index: Int, _ range: Range<Int>, _ text: TokenSequence) -> Bool {
        joinsAdjectives(index, range, text) || joinsDate(index, range, text)
    }

    /// Whether an adjective stands on both sides: `ein langer, heißer Sommer`.
    private static func joinsAdjectives(
        _ index: Int, _ range: Range<Int>, _ text: TokenSequence
    ) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        return text.isAdjective(index - 1, range.upperBound)
            && text.isAdjective(index + 1, range.upperBound)
    }

    /// Whether the date of the day before the comma follows: `am Dienstag, den 20. Juni`.
    private static func joinsDate(
        _ index: Int, _ range: Range<Int>, _ text: TokenSequence
    ) -> Bool {
        index + 3 < range.upperBound && [.den, .dem].contains(text.known(index + 1))
            && text.isNumber(index + 2) && text.known(index + 3) == .period
    }
}
