/// Makes frames of verbs: `sagte er`.
struct VerbFrame {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let beside: SpeakerBeside
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
    }

    /// The frame of `verb` in clause `clause`, the words of `passage` left out.
    func frame(
        _ verb: VerbGroup, _ clause: Int, _ rule: String, _ passage: MarkedPassage? = nil
    ) -> DirectFrame {
        DirectFrame(
            speaker: speaker(of: verb, clause, passage?.tokens ?? 0..<0),
            cue: Cue(tokens: verb.head..<verb.head + 1, entry: verb.lemma), rule: rule,
            clause: clause)
    }

    /// The speaker of `verb`: its subject, else who stands right beside it, on its side of the words.
    func speaker(of verb: VerbGroup, _ clause: Int, _ words: Range<Int>) -> Speaker? {
        let sentence = parsed.sentences[parsed.clauses[clause].sentence].tokens
        let isBehind = !words.isEmpty && (verb.finite ?? verb.head) >= words.upperBound
        if isBehind, !verb.isPassive, let finite = verb.finite {
            if let name = beside.name(behind: finite) { return speakers.speaker(name) }
            if let noble = beside.noble(behind: finite), parsed.saying(clause)?.cue == .say {
                return noble
            }
        }
        if let speaker = speakers.speaker(of: verb, in: clause, outside: words) { return speaker }
        guard !words.isEmpty, !verb.isPassive, let finite = verb.finite else { return nil }
        guard [.say, .think].contains(parsed.saying(clause)?.cue) else {
            return isBehind ? beside.place(of: verb, clause) : nil
        }
        let side =
            isBehind
            ? words.upperBound..<sentence.upperBound
            : sentence.lowerBound..<max(words.lowerBound, sentence.lowerBound)
        let phrase =
            isBehind ? nil : beside.phrase(before: finite, in: side)
        return (phrase ?? beside.phrase(behind: finite, in: side)).map { speakers.speaker($0) }
    }

    /// Whether a frame such as `so lautet` is one of words, not of a title.
    func tells(
        _ clause: Int, _ cue: CueLexicon.Saying?, _ shape: PassageShape
    ) -> Bool {
        guard cue == .wording, !shape.isClausal, !shape.isSentence else { return true }
        return parsed.clauses[clause].arguments.first?.subject.contains {
            text.word(parsed.phrases[$0].head).cue.contains(.noun)
        } ?? false
    }
}
