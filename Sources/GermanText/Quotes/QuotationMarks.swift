/// Finds which tokens stand in quotation marks.
enum QuotationMarks {
    /// The most tokens that one pair of marks may hold.
    private static let maximumLength = 300

    /// Whether each token stands between quotation marks that close again in its paragraph.
    static func quoted(_ text: TokenSequence, _ sentences: [Sentence]) -> [Bool] {
        var quoted = [Bool](repeating: false, count: text.tokens.count)
        var open: Int?
        var paragraph = -1
        for sentence in sentences {
            if sentence.paragraph != paragraph {
                open = nil
                paragraph = sentence.paragraph
            }
            for index in sentence.tokens where text.isMark(index) {
                guard isMark(text.text(index)) else { continue }
                if let start = open {
                    if index - start <= maximumLength {
                        for inside in start..<index { quoted[inside] = true }
                    }
                    open = nil
                } else {
                    open = index
                }
            }
        }
        return quoted
    }

    private static func isMark(_ mark: String) -> Bool {
        ["\"", "„", "“", "”", "»", "«"].contains(mark)
    }
}
