/// Reads forms of verbs: prefixes and the endings of participles are taken off.
///
/// Listed verbs come first; only when there is none is a verb guessed from its parts or its ending,
/// and only where `guesses` allows it.
extension VerbLexicon {
    /// The separable prefixes that join nearly any verb, the longest first.
    static let productivePrefixes = [
        "gegenüber", "zusammen", "auseinander", "entgegen", "herunter", "hinunter", "herüber",
        "hinüber", "zurück", "weiter", "wieder", "heraus", "hinaus", "herein", "hinein", "heran",
        "voran", "voraus", "vorbei", "davon", "dahin", "daran", "umher", "herum", "herbei",
        "hervor", "nieder", "entlang", "empor", "durch", "fort", "heim", "hoch", "fest", "frei",
        "bereit", "statt", "teil", "fehl", "nach", "auf", "aus", "bei", "ein", "her", "hin", "los",
        "mit", "vor", "weg", "ab", "an", "um", "zu", "über", "unter", "inne", "gut", "gleich",
        "vorher", "übrig", "hinzu", "zurecht", "lahm", "still", "kaputt", "bloß", "offen", "kennen",
        "ernst", "fern", "stand", "preis",
    ]
    /// The same, to be looked up.
    static let productive = PrefixList(productivePrefixes)
    /// Those of them that, closing a clause, are hardly ever anything else.
    private static let guessedPrefixes: Set<String> = [
        "ab", "an", "auf", "aus", "ein", "vor", "nach", "zu", "zurück", "weg", "los", "heraus",
        "hinaus", "herein", "hinein", "herum", "hervor", "herunter", "nieder", "mit", "um",
        "heran", "entgegen", "vorbei",
    ]
    /// Prefixes that stay with the verb and whose participle has no `ge`.
    private static let inseparablePrefixes = [
        "hinter", "wider", "unter", "über", "durch", "voll", "miss", "ver", "zer", "ent", "emp",
        "um", "be", "er",
    ]
    private static let inseparable = PrefixList(inseparablePrefixes)
    /// Verbs that take an infinitive without `zu`.
    static let governing = [
        "lassen", "sehen", "hören", "gehen", "helfen", "lehren", "lernen", "bleiben",
    ]

    /// How `form`, in lower case, can be read as a form of a verb.
    func readings(of form: String, guesses: Bool = true) -> [VerbReading] {
        let form = form.utf8Span.span
        guard form.count >= 3, form.count <= 40 else { return [] }
        var readings = plain(form)
        if readings.isEmpty || !readings[0].form.isFinite { readings += prefixed(form, prefixes) }
        readings += adjectival(form)
        return readings.isEmpty && guesses ? guessed(form) : readings
    }

    /// What a reading can be.
    func tags(of reading: VerbReading) -> VerbTags {
        var tags = VerbTags(
            reading.form, isAuxiliary: isAuxiliary(reading.paradigm) && reading.verb.prefix.isEmpty,
            isGoverning: reading.verb.isGoverning)
        if reading.form.isFinite, reading.form != .subjunctive1, reading.persons.contains(.third),
            !reading.verb.isGuessed
        {
            tags.insert(.firm)
        }
        return tags
    }

    /// The verb with the prefix `prefix` whose base forms `reading`; guessed when none is listed.
    func separated(_ prefix: String, _ reading: VerbReading) -> Verb? {
        if let verb = verb(prefix, reading.paradigm) { return verb }
        guard Self.guessedPrefixes.contains(prefix), !isAuxiliary(reading.paradigm) else {
            return nil
        }
        return Verb(
            prefix: prefix, base: reading.verb.base, takesSein: reading.verb.takesSein,
            isGuessed: true)
    }

    /// Readings without a prefix; the verb is guessed when only verbs with prefixes are listed.
    private func plain(_ form: Span<UInt8>) -> [VerbReading] {
        baseForms(form).map { reading($0, "") }
    }

    private func reading(_ base: VerbTables.BaseForm, _ prefix: String, _ form: VerbForm? = nil)
        -> VerbReading
    {
        let verb =
            verb(prefix, base.paradigm)
            ?? Verb(
                prefix: prefix, base: self.base(base.paradigm),
                takesSein: takesSein(base.paradigm), isGuessed: true)
        return VerbReading(
            verb: verb, form: form ?? base.form, isPlural: base.isPlural, persons: base.persons,
            paradigm: base.paradigm)
    }

    /// Readings with one of `prefixes` in front: one that the lexicon joins to the verb, or any
    /// `productive` one.
    private func prefixed(
        _ form: Span<UInt8>, _ prefixes: PrefixList, productive: Bool = false
    ) -> [VerbReading] {
        var found: [VerbReading] = []
        for prefix in prefixes.beginnings(of: form) {
            let length = prefix.utf8.count
            guard form.count > length + 2 else { continue }
            let rest = form.extracting(droppingFirst: length)
            for base in baseForms(rest) where productive || verb(prefix, base.paradigm) != nil {
                found.append(reading(base, prefix))
            }
            guard rest.begins(with: "zu") else { continue }
            for base in baseForms(rest.extracting(droppingFirst: 2))
            where base.form == .infinitive && (productive || verb(prefix, base.paradigm) != nil) {
                found.append(reading(base, prefix, .zuInfinitive))
            }
        }
        return found
    }

    /// Readings as a participle with an adjective's ending.
    private func adjectival(_ form: Span<UInt8>) -> [VerbReading] {
        guard let ending = AdjectiveEnding(of: form) else { return [] }
        let stem = form.extracting(droppingLast: ending.length)
        var found = participles(stem).map { with($0, .attributive) }
        if stem.count > 1, stem[stem.count - 1] == UInt8(ascii: "d") {
            let infinitive = stem.extracting(droppingLast: 1)
            found += (plain(infinitive) + prefixed(infinitive, prefixes))
                .filter { $0.form == .infinitive }.map { with($0, .presentParticiple) }
        }
        return found
    }

    /// Readings as a past participle, which ends in `-t` or `-n`.
    private func participles(_ stem: Span<UInt8>) -> [VerbReading] {
        guard stem.count > 1 else { return [] }
        let last = stem[stem.count - 1]
        guard last == UInt8(ascii: "t") || last == UInt8(ascii: "n") else { return [] }
        let listed = (plain(stem) + prefixed(stem, prefixes)).filter { $0.form == .participle }
        return listed.isEmpty ? guessed(stem).filter { $0.form == .participle } : listed
    }

    private func with(_ reading: VerbReading, _ form: VerbForm) -> VerbReading {
        VerbReading(
            verb: reading.verb, form: form, isPlural: nil, persons: [], paradigm: reading.paradigm)
    }

    // MARK: Guessing

    /// What a form that nothing is known of would be as a form of a weak verb; only its place in the
    /// clause can tell that it is one.
    static func weak(_ form: String) -> [VerbReading] {
        let bytes = form.utf8Span.span
        guard bytes.count > 4 else { return [] }
        var found: [VerbReading] = []
        for (ending, kind, isPlural, persons) in weakEndings where bytes.ends(with: ending) {
            let stem = bytes.extracting(droppingLast: ending.utf8.count)
            found.append(guess(String(spelling: stem) + "en", kind, isPlural, persons))
        }
        return found
    }

    private static let weakEndings: [(String, VerbForm, Bool?, Persons)] = [
        ("ten", .preterite, true, [.first, .third]),
        ("te", .preterite, false, [.first, .third]), ("en", .present, true, [.first, .third]),
        ("en", .infinitive, nil, []), ("t", .present, false, .third),
    ]

    /// Readings of a form that no listed verb has.
    private func guessed(_ form: Span<UInt8>) -> [VerbReading] {
        let foreign = foreign(form)
        if !foreign.isEmpty { return foreign }
        let parts = prefixed(form, Self.productive, productive: true)
        return parts.isEmpty ? inseparable(form) : parts
    }

    private static let foreignEndings: [(String, VerbForm, Bool?, Persons)] = [
        ("ieren", .infinitive, nil, []), ("ieren", .present, true, [.first, .third]),
        ("iert", .participle, nil, []), ("iert", .present, false, .third),
        ("ierte", .preterite, false, [.first, .third]),
        ("ierten", .preterite, true, [.first, .third]),
        ("iere", .subjunctive1, false, [.first, .third]),
    ]

    /// Weak verbs in `-ieren`, whose forms tell themselves.
    private func foreign(_ form: Span<UInt8>) -> [VerbReading] {
        guard form.count > 7 else { return [] }
        var found: [VerbReading] = []
        for (ending, kind, isPlural, persons) in Self.foreignEndings
        where form.ends(with: ending) {
            let stem = form.extracting(droppingLast: ending.utf8.count)
            let base = String(spelling: stem) + "ieren"
            found.append(Self.guess(base, kind, isPlural, persons))
        }
        return found
    }

    /// A listed verb behind a prefix that stays with it: `überbaut`.
    private func inseparable(_ form: Span<UInt8>) -> [VerbReading] {
        for prefix in Self.inseparable.beginnings(of: form) {
            let rest = form.extracting(droppingFirst: prefix.utf8.count)
            guard rest.count > 3 else { continue }
            let hasGe = rest.begins(with: "ge")
            let found = baseForms(rest).filter { $0.form != .participle || !hasGe }
            let participle = "ge" + String(spelling: rest)
            let all =
                found + baseForms(participle.utf8Span.span).filter { $0.form == .participle }
            if !all.isEmpty {
                return all.map {
                    Self.guess(prefix + base($0.paradigm), $0.form, $0.isPlural, $0.persons)
                }
            }
        }
        return []
    }

    /// A reading as a form of the verb `infinitive`, which no lexicon lists.
    private static func guess(
        _ infinitive: String, _ form: VerbForm, _ isPlural: Bool?, _ persons: Persons
    ) -> VerbReading {
        VerbReading(
            verb: Verb(prefix: "", base: infinitive, takesSein: false, isGuessed: true),
            form: form, isPlural: isPlural, persons: persons, paradigm: noParadigm)
    }
}
