/// What stands between a pair of quotation marks.
struct MarkedPassage {
    /// Its tokens, with the marks.
    let tokens: Range<Int>
    /// Whether it has a closing mark; otherwise it ends with its paragraph.
    let isClosed: Bool
    /// How many passages it stands in.
    var depth = 0

    /// Its tokens without the marks.
    var inside: Range<Int> {
        tokens.lowerBound + 1..<max(tokens.lowerBound + 1, tokens.upperBound - (isClosed ? 1 : 0))
    }
}
