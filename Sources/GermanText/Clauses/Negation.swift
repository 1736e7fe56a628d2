/// Tells whether a clause says that something is not so.
enum Negation {
    /// Whether `clause` is negated by `nicht`, `nie` or `kein`, but not by `nicht nur`.
    static func isNegated(_ clause: Clause, _ text: TokenSequence) -> Bool {
        for segment in clause.segments {
            for index in segment where text.has(index, .negation) {
                let next = index + 1 < segment.upperBound ? text.lower(index + 1) : ""
                if !["nur", "zuletzt", "mehr", "einmal"].contains(next) || next == "mehr" {
                    return true
                }
            }
        }
        return false
    }
}
