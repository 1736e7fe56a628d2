/// Finds speakers by their place beside a verb where the clause does not tell its subject.
struct SpeakerBeside {
    /// Adverbs that stand for something with words on or in it.
    private static let places: Set<String> = ["darauf", "darin", "hierin", "dort"]

    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private var text: TokenSequence { parsed.text }
    private var phrases: [NounPhrase] { parsed.phrases }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
    }

    /// A person's bare name right behind the verb `finite` of a frame, which cannot be but its subject.
    func name(behind finite: Int) -> Int? {
        guard let index = parsed.phrase(from: finite + 1),
            phrases[index].extent.lowerBound == finite + 1, phrases[index].kind == .noun,
            phrases[index].determiner == nil, let entity = phrases[index].entity,
            parsed.entities[entity].kind == .person, speakers.standsFree(index)
        else { return nil }
        return index
    }

    /// A name that begins with `von` right behind the verb `finite`: `sagte von Hagen`.
    func noble(behind finite: Int) -> Speaker? {
        guard finite + 2 < text.tokens.count, text.lower(finite + 1) == "von",
            let index = parsed.phrase(from: finite + 1), phrases[index].preposition == "von",
            phrases[index].extent.lowerBound == finite + 1, phrases[index].kind == .noun,
            phrases[index].determiner == nil || text.lower(finite + 2) == "der"
        else { return nil }
        let tokens = phrases[index].extent
        return Speaker(
            tokens: tokens, name: tokens.map(text.text).joined(separator: " "),
            entity: phrases[index].entity)
    }

    /// The phrase in `range` behind the verb `finite` that can be its subject.
    func phrase(behind finite: Int, in range: Range<Int>) -> Int? {
        guard let start = parsed.phrase(from: finite + 1) else { return nil }
        return phrases[start...].indices.prefix {
            phrases[$0].tokens.upperBound <= range.upperBound
        }.first { speakers.standsFree($0) && speakers.mayBeSubject($0) }
    }

    /// The phrase in `range` right before the verb `finite` that can be its subject.
    func phrase(before finite: Int, in range: Range<Int>) -> Int? {
        guard let start = parsed.phrase(from: range.lowerBound) else { return nil }
        let last = phrases[start...].indices.prefix { phrases[$0].tokens.upperBound <= finite }
            .last {
                speakers.standsFree($0) && speakers.mayBeSubject($0)
                    && !text.inParentheses[phrases[$0].head]
            }
        return last.flatMap { index in
            let end = speakers.span(index).upperBound
            guard end <= finite else { return nil }
            return (end..<finite).allSatisfy { text.isMark($0) || parsed.quoted[$0] } ? index : nil
        }
    }

    /// The source in `range` behind an impersonal verb: `heißt es in dem Brief`.
    func source(in range: Range<Int>) -> Int? {
        guard let start = parsed.phrase(from: range.lowerBound) else { return nil }
        return phrases[start...].indices.prefix {
            phrases[$0].tokens.upperBound <= range.upperBound
        }.first {
            ["in", "aus", "auf", "bei", "von"].contains(phrases[$0].preposition)
                && !phrases[$0].isTime
        }
    }

    /// Where words can be read that no subject names: `Auf der Tafel war zu lesen`.
    func place(of verb: VerbGroup, _ clause: Int) -> Speaker? {
        let clause = parsed.clauses[clause]
        guard let place = clause.verbs.firstIndex(where: { $0.head == verb.head }),
            clause.arguments[place].subject.isEmpty
        else { return nil }
        return speakers.source(clause.arguments[place]).map { speakers.speaker($0) }
    }

    /// Where or whose the words are that the subject of `verb` names: `Auf der Tafel standen die Worte`.
    func holder(ofWordsOf verb: VerbGroup, in index: Int, outside words: Range<Int>) -> Speaker? {
        let clause = parsed.clauses[index]
        guard let place = clause.verbs.firstIndex(where: { $0.head == verb.head }) else {
            return nil
        }
        let arguments = clause.arguments[place]
        let named = arguments.subject + arguments.accusative
        guard
            let subject = named.first(where: { !words.contains(phrases[$0].head) })
                ?? speakers.phrase(of: verb, in: index), !speakers.canSpeak(subject),
            text.word(phrases[subject].head).cue.contains(.noun)
        else { return nil }
        let holder = speakers.owner(of: subject) ?? speakers.source(arguments)
        if let holder, !words.contains(phrases[holder].head) { return speakers.speaker(holder) }
        return clause.segments.lazy.flatMap(\.self)
            .first { Self.places.contains(text.lower($0)) && !words.contains($0) }
            .map { Speaker(tokens: $0..<$0 + 1, name: text.text($0), entity: nil) }
    }
}
