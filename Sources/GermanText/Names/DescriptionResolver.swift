/// Finds whom a more general noun means: `die Politikerin`, `das osteuropäische Land`.
struct DescriptionResolver {
    /// The sectors of those whom a noun for politicians may mean.
    private static let political: Set<Sector> = [
        .government, .legislature, .party, .opposition, .elites,
    ]

    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    // MARK: Persons

    /// The persons whom the definite phrase `index` may mean: those whom the latest sentence that
    /// mentions a fitting one mentions. A phrase that tells whose it is means nobody named before.
    func persons(_ reading: PhraseReading, _ index: Int, _ register: EntityRegister) -> [Int] {
        let phrase = register.phrases[index]
        let noun = noun(phrase, reading)
        guard !noun.isEmpty, phrase.isPlural != true, !isOwned(index, register.phrases) else {
            return []
        }
        let genders = phrase.agreement.genders.intersection(.person)
        let fitting = register.recent.filter {
            fits(register.entities[$0], reading, noun, genders)
        }
        let distinct = fitting.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        return register.latest(distinct, before: index, text)
    }

    /// Whether a genitive or `von` behind the phrase tells whose it is.
    private func isOwned(_ index: Int, _ phrases: [NounPhrase]) -> Bool {
        guard index + 1 < phrases.count else { return false }
        let next = phrases[index + 1]
        return next.genitiveOf == index
            || next.preposition == "von"
                && next.extent.lowerBound == phrases[index].tokens.upperBound
    }

    /// The kinds of general noun that the head is.
    private func noun(_ phrase: NounPhrase, _ reading: PhraseReading) -> ReferenceKind {
        let own = text.word(phrase.head).reference
        let general = own.intersection([.head, .premier, .state, .politician, .human])
        if !general.isEmpty { return general }
        return reading.title.map(office) ?? []
    }

    private func fits(
        _ entity: Entity, _ reading: PhraseReading, _ noun: ReferenceKind, _ genders: GenderSet
    ) -> Bool {
        guard entity.kind == .person, !entity.isPlural,
            !entity.genders.isDisjoint(with: genders),
            reading.country == nil || entity.country == reading.country
        else { return false }
        if noun.contains(.human) { return true }
        if noun.contains(.politician), let sector = entity.sector {
            return Self.political.contains(sector)
        }
        guard let title = entity.title else { return false }
        let held = office(title)
        if noun.contains(.head) { return !held.isDisjoint(with: [.head, .premier, .state]) }
        return !noun.isDisjoint(with: held) && noun.contains(.premier)
            || held.contains(.head) && noun.contains(.state)
    }

    /// The kind of office that `title` is, whatever stands before a hyphen in it.
    private func office(_ title: String) -> ReferenceKind {
        guard let hyphen = title.lastIndex(of: "-") else {
            return lexicon.references.kinds(of: title)
        }
        let last = String(title[title.index(after: hyphen)...])
        if title.hasBeginning("Vize") { return [] }
        guard last == "Chef" || last == "Chefin" else {
            return lexicon.references.kinds(of: last)
        }
        guard let match = lexicon.names.match(String(title[..<hyphen]), { _ in nil }) else {
            return []
        }
        switch match.reading {
        case .country, .capital: return .head
        case .organisation, .person, .place: return []
        }
    }

    // MARK: Countries

    /// The country that the phrase may mean: the one named last, unless it may be the subject of the
    /// phrase's own sentence; `nil` when the sentence that names it last names another too.
    func country(before index: Int, _ register: EntityRegister) -> Int? {
        let phrases = register.phrases
        let head = phrases[index].head
        let reach = max(0, head - SentenceSplitter.maximumTokens)
        let start = (reach..<head).last { text.known($0) == .period } ?? reach
        let fitting = register.recent.filter { entity in
            let mention = register.entities[entity].mention(before: index)
            guard register.entities[entity].kind == .country, let mention else { return false }
            return phrases[mention].head < start || phrases[mention].preposition != nil
                || phrases[mention].genitiveOf != nil
        }
        let distinct = fitting.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let latest = register.latest(distinct, before: index, text)
        if latest.count == 1 { return latest[0] }
        let named = latest.filter { !isOwner($0, before: index, register) }
        return named.count == 1 ? named[0] : nil
    }

    /// Whether the last mention of the country only tells whose somebody is: `Chinas Minister`.
    private func isOwner(_ entity: Int, before index: Int, _ register: EntityRegister) -> Bool {
        guard let mention = register.entities[entity].mention(before: index),
            let owned = register.phrases[mention].genitiveOf,
            let holder = register.phrases[owned].entity
        else { return false }
        return register.entities[holder].kind == .person
    }
}
