/// Finds the two of whom `beide Länder`, `beide Politiker` or `beide Seiten` speaks.
struct PairResolver {
    /// How many mentions back the two may stand.
    private static let reach = 12

    private let text: TokenSequence
    private let lexicon: Lexicon

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// The last two whom `phrase` fits, in the order they were named; `nil` when there are no two.
    func latest(
        _ phrase: NounPhrase, _ reading: PhraseReading, _ register: inout EntityRegister
    ) -> [Int]? {
        let noun = text.word(phrase.head).reference
        if noun.contains(.country) { return countries(&register) }
        let isPersonal = reading.title != nil || noun.contains(.human)
        guard isPersonal || noun.contains(.side) else { return nil }
        var found: [Int] = []
        for index in register.recent.suffix(Self.reach).reversed() where !found.contains(index) {
            let entity = register.entities[index]
            guard isPersonal ? entity.kind == .person : entity.country != nil,
                isPersonal || isOther(entity, found, register)
            else { continue }
            found.insert(index, at: 0)
            if found.count == 2 { return found }
        }
        return nil
    }

    /// Whether `entity` belongs to another country than those `found`.
    private func isOther(_ entity: Entity, _ found: [Int], _ register: EntityRegister) -> Bool {
        !found.contains { register.entities[$0].country == entity.country }
    }

    /// The countries named last, or of those named last.
    private func countries(_ register: inout EntityRegister) -> [Int]? {
        let codes = register.latestCountries(within: Self.reach)
        guard codes.count == 2 else { return nil }
        return codes.map { country($0, &register) }
    }

    private func country(_ code: String, _ register: inout EntityRegister) -> Int {
        if let known = register.entity("=" + code) { return known }
        let name = lexicon.countries.countries.first { $0.code == code }?.name ?? code
        let reading = PhraseReading(
            kind: .country, name: name, country: code, countryGround: .named, sector: .government)
        return register.add(Entity(reading, name: name, genders: .neuter), key: "=" + code)
    }
}
