/// Reads a frame from the words beside a passage, where the words in quotation marks kept the clauses
/// around them from being read.
struct WordFrame {
    private let parsed: ParsedText
    private let speakers: SpeakerReader
    private let beside: SpeakerBeside
    private var text: TokenSequence { parsed.text }

    init(_ parsed: ParsedText) {
        self.parsed = parsed
        speakers = SpeakerReader(parsed)
        beside = SpeakerBeside(parsed)
    }

    /// The frame whose verb is the first word of `range`, right behind the passage; `anyVerb` says
    /// whether it need not be one of saying.
    func behind(_ range: Range<Int>, anyVerb: Bool = false) -> DirectFrame? {
        guard let token = range.first, let verb = verb(token, anyVerb: anyVerb) else { return nil }
        let isImpersonal = range.count > 1 && text.lower(token + 1) == "es"
        let phrase =
            isImpersonal ? beside.source(in: range) : beside.phrase(behind: token, in: range)
        guard isImpersonal || phrase != nil else { return nil }
        return DirectFrame(
            speaker: phrase.map { speakers.speaker($0) },
            cue: Cue(tokens: token..<token + 1, entry: verb), rule: "verb behind", clause: nil)
    }

    /// The frame whose verb of saying is the last verb of `region`, which a colon ends.
    func before(_ region: Range<Int>) -> DirectFrame? {
        guard
            let token = region.last(where: {
                text.word($0).verbal.contains(.finite) && !text.word($0).isCapitalized
                    && !parsed.quoted[$0]
            }), let verb = verb(token, anyVerb: false)
        else { return nil }
        let sides = [
            beside.phrase(before: token, in: region), beside.phrase(behind: token, in: region),
        ].compactMap(\.self)
        guard let phrase = sides.first(where: speakers.canSpeak) ?? sides.last else { return nil }
        return DirectFrame(
            speaker: speakers.speaker(phrase),
            cue: Cue(tokens: token..<token + 1, entry: verb), rule: "verb before", clause: nil)
    }

    /// The verb of saying that the token is a finite form of, or any verb where its form is sure.
    private func verb(_ token: Int, anyVerb: Bool) -> String? {
        let word = text.word(token)
        guard word.verbal.contains(.finite), !word.isCapitalized else { return nil }
        let saying = word.verbs.first { reading in
            guard reading.form.isFinite else { return false }
            switch parsed.lexicon.cues.saying(reading.verb.infinitive, beside: { _ in false }) {
            case .say, .think: return true
            case .impersonal:
                return token + 1 < text.tokens.count && text.lower(token + 1) == "es"
            default: return false
            }
        }
        if let saying { return saying.verb.infinitive }
        return anyVerb && word.verbal.contains(.firm)
            ? word.verbs.first { $0.form.isFinite }?.verb.infinitive : nil
    }
}
