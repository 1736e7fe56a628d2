/// Reads a frame without a verb: `so der Minister`.
struct SoFrame {
    private let parsed: ParsedText
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) { self.parsed = parsed }

    /// The phrase of the speaker behind `so` at `token`; none when a verb follows it there.
    func phrase(behind token: Int, _ range: Range<Int>) -> Int? {
        var start = token + 1
        if start < range.upperBound, [.auch, .etwa, .zum].contains(text.known(start)) {
            start += 1
        }
        guard let index = parsed.phrase(from: start) else { return nil }
        let phrase = parsed.phrases[index]
        let first = phrase.genitiveOf.map { $0 > index ? $0 : index } ?? index
        let head = parsed.phrases[first]
        guard phrase.extent.lowerBound == start, phrase.preposition == nil, !phrase.isTime,
            phrase.kind == .noun, head.cases.contains(.nominative) || head.determiner == nil,
            range.contains(head.tokens.upperBound - 1)
        else { return nil }
        let end = head.tokens.upperBound
        let isVerb =
            end < range.upperBound && !text.isMark(end)
            && text.traits[end].verbal.contains(.finite)
        return isVerb ? nil : first
    }
}
