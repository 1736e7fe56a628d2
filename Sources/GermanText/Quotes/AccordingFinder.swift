/// Finds phrases that name a source: `laut Polizei`, `nach Angaben von`, `Augenzeugen zufolge`.
struct AccordingFinder {
    /// A source and where it stands.
    struct Source {
        let speaker: Speaker
        let cue: Cue
        /// The cue with the speaker.
        let tokens: Range<Int>
        /// Whether somebody else relays what it tells: `unter Berufung auf`.
        var isRelayed = false
    }

    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
    }

    /// The sources in `range`, in order.
    func sources(in range: Range<Int>) -> [Source] {
        var sources: [Source] = []
        for token in range where !text.traits[token].cue.isEmpty && !parsed.quoted[token] {
            guard token >= sources.last?.tokens.upperBound ?? 0,
                let source = source(at: token, range)
            else { continue }
            sources.append(source)
        }
        return sources
    }

    private func source(at token: Int, _ range: Range<Int>) -> Source? {
        let tags = text.traits[token].cue
        if tags.contains(.according), let source = listed(token, range) { return source }
        if tags.contains(.source), let source = informed(token, range) { return source }
        return tags.contains(.behind) ? behind(token, range) : nil
    }

    /// A source behind words such as `laut` or `unter Berufung auf`.
    private func listed(_ token: Int, _ range: Range<Int>) -> Source? {
        guard
            let words = parsed.lexicon.cues.according.first(where: { matches($0, token, range) })
        else { return nil }
        let end = token + words.count
        guard
            let phrase = parsed.phrases.indices.first(
                where: {
                    parsed.phrases[$0].tokens.upperBound > end
                }, from: parsed.phrase(from: max(token - 1, 0)))
        else { return nil }
        let found = parsed.phrases[phrase]
        guard found.tokens.lowerBound <= end || follows(end, found), found.kind != .relative,
            !found.isTime,
            range.contains(found.head)
        else { return nil }
        let isSource = text.traits[found.head].cue.contains(.source)
        var source = source(
            isSource ? speakers.speaker(ofSource: phrase) : speakers.speaker(phrase),
            Cue(tokens: token..<end, entry: entry(token..<end)), from: token)
        source.isRelayed = parsed.lexicon.cues.relays.contains(words)
        return source
    }

    /// The words, the first of which may begin the sentence.
    private func entry(_ tokens: Range<Int>) -> String {
        ([text.lower(tokens.lowerBound)] + tokens.dropFirst().map(text.text))
            .joined(separator: " ")
    }

    /// Whether nothing but an opening quotation mark stands between `end` and the phrase.
    private func follows(_ end: Int, _ phrase: NounPhrase) -> Bool {
        phrase.tokens.lowerBound == end + 1
            && ![.comma, .semicolon, .colon, .period].contains(text.known(end))
    }

    private func matches(_ words: [String], _ token: Int, _ range: Range<Int>) -> Bool {
        token + words.count < range.upperBound
            && words.indices.allSatisfy { text.lower(token + $0) == words[$0] }
    }

    /// A source behind `nach` whose noun says that it tells something: `nach Angaben`.
    private func informed(_ token: Int, _ range: Range<Int>) -> Source? {
        if let source = before(token, range) { return source }
        guard let phrase = phrase(endingWith: token, range),
            let preposition = preposition(before: phrase, range), text.known(preposition) == .nach
        else { return nil }
        return source(
            speakers.speaker(ofSource: phrase),
            Cue(tokens: preposition..<preposition + 1, entry: "nach \(text.text(token))"),
            from: preposition)
    }

    /// A source with its preposition behind it: `meiner Ansicht nach`, `dem Vernehmen nach`.
    private func before(_ token: Int, _ range: Range<Int>) -> Source? {
        guard token + 1 < range.upperBound, text.known(token + 1) == .nach,
            token + 2 >= range.upperBound || !text.traits[token + 2].isCapitalized,
            let phrase = phrase(endingWith: token, range),
            parsed.phrases[phrase].preposition == nil
        else { return nil }
        let speaker = speakers.speaker(ofSource: phrase)
        return Source(
            speaker: speaker,
            cue: Cue(tokens: token + 1..<token + 2, entry: "\(text.text(token)) nach"),
            tokens: speaker.tokens.lowerBound..<token + 2)
    }

    /// The preposition before a phrase, which may stand before a genitive: `nach deren Angaben`.
    private func preposition(before phrase: Int, _ range: Range<Int>) -> Int? {
        if let token = parsed.phrases[phrase].prepositionToken { return token }
        guard phrase > 0, parsed.phrases[phrase - 1].genitiveOf == phrase else { return nil }
        return parsed.phrases[phrase - 1].prepositionToken
    }

    private func phrase(endingWith head: Int, _ range: Range<Int>) -> Int? {
        guard var index = parsed.phrase(from: range.lowerBound) else { return nil }
        while index < parsed.phrases.count,
            parsed.phrases[index].tokens.lowerBound <= head
        {
            let phrase = parsed.phrases[index]
            if phrase.head == head || phrase.core == head { return index }
            index += 1
        }
        return nil
    }

    /// A source before a word such as `zufolge`.
    private func behind(_ token: Int, _ range: Range<Int>) -> Source? {
        guard let next = parsed.phrase(from: range.lowerBound) else { return nil }
        var last: Int?
        var index = next
        while index < parsed.phrases.count,
            parsed.phrases[index].tokens.upperBound <= token
        {
            last = index
            index += 1
        }
        guard let last, token - parsed.phrases[last].tokens.upperBound <= 2 else { return nil }
        let first = first(of: last)
        let isSource = text.traits[parsed.phrases[first].head].cue.contains(.source)
        let speaker = isSource ? speakers.speaker(ofSource: first) : speakers.speaker(first)
        return Source(
            speaker: speaker, cue: Cue(tokens: token..<token + 1, entry: text.lower(token)),
            tokens: speaker.tokens.lowerBound..<token + 1)
    }

    /// The phrase that the genitives up to phrase `index` belong to.
    private func first(of index: Int) -> Int {
        var first = index
        while true {
            let phrase = parsed.phrases[first]
            if let head = phrase.genitiveOf ?? phrase.apposedTo, head < first {
                first = head
            } else if first > 0, let preposition = phrase.preposition,
                ["von", "für", "aus"].contains(preposition),
                parsed.phrases[first - 1].tokens.upperBound == phrase.extent.lowerBound
            {
                first -= 1
            } else {
                return first
            }
        }
    }

    private func source(_ speaker: Speaker, _ cue: Cue, from start: Int) -> Source {
        Source(
            speaker: speaker, cue: cue,
            tokens: start..<max(cue.tokens.upperBound, speaker.tokens.upperBound))
    }
}

extension Range<Int> {
    /// The first index from `start` on for which `predicate` holds; a few are looked at.
    fileprivate func first(where predicate: (Int) -> Bool, from start: Int?) -> Int? {
        guard let start else { return nil }
        return (start..<Swift.min(start + 4, upperBound)).first(where: predicate)
    }
}
