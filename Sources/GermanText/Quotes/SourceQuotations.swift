/// Makes quotations of what a source is named for: `Laut Polizei brannte ein Haus.`
struct SourceQuotations {
    private let parsed: ParsedText
    private let sources: AccordingFinder
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        sources = AccordingFinder(parsed)
    }

    /// Adds what sources tell to `quotations`; a source inside the frame of a quotation becomes its
    /// outer speaker.
    func add(to quotations: inout [Quotation]) {
        let frames = Dictionary(
            grouping: quotations.indices.filter { quotations[$0].frame != nil },
            by: { quotations[$0].frame ?? 0 })
        for sentence in parsed.sentences.indices { add(to: &quotations, sentence, frames) }
    }

    private func add(
        to quotations: inout [Quotation], _ sentence: Int, _ frames: [Int: [Int]]
    ) {
        let range = parsed.sentences[sentence].tokens
        for source in sources.sources(in: range) {
            let clause = parsed.clause(of: source.tokens.lowerBound, in: sentence)
            let framed = clause.flatMap { frames[$0] } ?? []
            for index in framed where quotations[index].outer == nil {
                quotations[index].outer = source.speaker
            }
            let isDirect = framed.contains { quotations[$0].kind == .direct }
            guard !isDirect, framed.isEmpty || !source.isRelayed, !relays(source, clause),
                let tokens = told(source, clause, sentence), !tokens.isEmpty
            else { continue }
            quotations.append(
                Quotation(
                    .indirect, tokens, speaker: source.speaker, cue: source.cue,
                    rule: "source"))
        }
    }

    /// Whether the source is only relayed, by another source or by a verb of saying whose words stand
    /// elsewhere.
    private func relays(_ source: AccordingFinder.Source, _ clause: Int?) -> Bool {
        guard source.isRelayed else { return false }
        return clause.map { clause in
            parsed.saying(clause) != nil
                || parsed.clauses[clause].segments.contains { $0.contains(where: isListed) }
        } ?? false
    }

    private func isListed(_ token: Int) -> Bool {
        [.laut, .zufolge, .gemäß].contains(text.known(token))
    }

    /// What the source tells: its dependent clause, else its part of the sentence.
    private func told(
        _ source: AccordingFinder.Source, _ clause: Int?, _ sentence: Int
    ) -> Range<Int>? {
        if let clause, parsed.clauses[clause].kind != .main,
            parsed.clauses[clause].kind != .verbless
        {
            return parsed.trimmed(parsed.extent(of: clause))
        }
        let part = parsed.part(around: source.tokens.lowerBound, sentence)
        let begins = (part.lowerBound..<source.tokens.lowerBound).allSatisfy(text.isMark)
        let start = begins ? min(source.tokens.upperBound, part.upperBound) : part.lowerBound
        return parsed.trimmed(start..<part.upperBound)
    }
}
