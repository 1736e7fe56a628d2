/// Tells which pronouns may stand for what a phrase names.
struct GenderReader {
    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The genders of what `phrase`, read as `reading`, names.
    func genders(of reading: PhraseReading, name: String, _ phrase: NounPhrase) -> GenderSet {
        if reading.isPlural { return .plural }
        switch reading.kind {
        case .person: return person(reading, name, phrase)
        case .country: return country(reading, phrase)
        case .place: return .neuter
        case .group, .organisation: return noun(phrase)
        }
    }

    private func person(
        _ reading: PhraseReading, _ name: String, _ phrase: NounPhrase
    ) -> GenderSet {
        if let title = reading.title, title.hasEnding("in") { return .feminine }
        if let gender = lexicon.firstNames.gender(of: name) { return gender }
        let address = text.text(phrase.tokens.lowerBound)
        if address == "Frau" { return .feminine }
        if address == "Herr" || address == "Herrn" { return .masculine }
        guard reading.title != nil else { return .person }
        let shown = noun(phrase).intersection(.person)
        return shown.isEmpty ? .person : shown
    }

    private func country(_ reading: PhraseReading, _ phrase: NounPhrase) -> GenderSet {
        guard let determiner = phrase.determiner else { return .neuter }
        let shown = (text.word(determiner).determines ?? .any).genders.intersection(.singular)
        return phrase.genders.intersection(shown)
    }

    /// What the noun and the words before it leave open; nothing when they leave everything open.
    private func noun(_ phrase: NounPhrase) -> GenderSet {
        let shown = phrase.genders
        let listed = text.word(phrase.head).noun?.shows.genders ?? .singular
        let both = shown.intersection(listed).intersection(.singular)
        let left = both.isEmpty ? shown : both
        return left.isSuperset(of: .singular) ? [] : left
    }
}
