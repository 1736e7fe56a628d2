/// Tells commas inside a phrase from those between clauses.
enum JoiningComma {
    /// Whether the comma at `index` of the sentence `range` has an adjective on both sides: `ein langer,
    /// heißer Sommer`.
    static func joins(_ index: Int, _ range: Range<Int>, _ text: TokenSequence) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        return text.isAdjective(index - 1, range.upperBound)
            && text.isAdjective(index + 1, range.upperBound)
    }
}
