/// Reads a frame with `so`: `so der Minister`, `so heißt es`.
struct SoFrame {
    private let parsed: ParsedText
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) { self.parsed = parsed }

    /// The frame that begins with `so` at `token`; `shape` is that of the words before it.
    func frame(
        at token: Int, _ range: Range<Int>, _ shape: PassageShape? = nil
    ) -> DirectFrame? {
        guard let phrase = phrase(behind: token, range) else {
            guard let clause = parsed.clause(of: token, in: parsed.sentence(of: token)),
                let (verb, cue) = parsed.saying(clause), cue != .name, verb.head > token,
                shape.map({ verbs.tells(clause, cue, $0) }) ?? true
            else { return reference(token, range) }
            return verbs.frame(verb, clause, "frame behind")
        }
        return DirectFrame(
            speaker: SpeakerReader(parsed).speaker(phrase),
            cue: Cue(tokens: token..<token + 1, entry: "so"), rule: "so behind", clause: nil)
    }

    /// A speaker whom only `letzterer` or the like stands for.
    private func reference(_ token: Int, _ range: Range<Int>) -> DirectFrame? {
        let word = token + 1
        guard word < range.upperBound, Self.references.contains(text.lower(word)),
            word + 1 == range.upperBound || text.isMark(word + 1)
        else { return nil }
        return DirectFrame(
            speaker: Speaker(tokens: word..<word + 1, name: text.text(word), entity: nil),
            cue: Cue(tokens: token..<word, entry: "so"), rule: "so behind", clause: nil)
    }

    /// Words that stand for one of those named before.
    private static let references: Set<String> = [
        "ersterer", "erstere", "letzterer", "letztere", "dieser", "diese", "jener", "jene",
    ]

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

    private var verbs: VerbFrame { VerbFrame(parsed) }
}
