/// Tells the commas of a date, which part no clauses: `am Montag, den 3. Mai 2021, in Rom`.
struct DateCommas {
    /// The most tokens between a weekday's comma and the one behind the date.
    private static let reach = 7

    let text: TokenSequence

    /// Whether the comma at `index` stands in a date, or behind one where the clause goes on.
    func contain(_ index: Int, _ range: Range<Int>) -> Bool {
        opens(index, range) || closes(index, range)
    }

    private func opens(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound,
            text.traits[index - 1].times.contains(.weekday)
        else { return false }
        let next = [.den, .dem].contains(text.known(index + 1)) ? index + 2 : index + 1
        return next < range.upperBound && text.isNumber(next)
    }

    private func closes(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound, !text.has(index + 1, .subordinator),
            !text.has(index + 1, .relative)
        else { return false }
        var before = index - 1
        while before > range.lowerBound, index - before <= Self.reach, isOfDate(before) {
            before -= 1
        }
        return before < index - 1 && text.known(before) == .comma && opens(before, range)
    }

    private func isOfDate(_ index: Int) -> Bool {
        text.isNumber(index) || text.traits[index].times.contains(.month)
            || [.den, .dem, .period].contains(text.known(index))
    }
}
