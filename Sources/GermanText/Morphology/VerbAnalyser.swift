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
    /// Verbs that take an infinitive without `zu`.
    static let governing: Set<String> = [
        "lassen", "sehen", "hören", "gehen", "helfen", "lehren", "lernen", "bleiben",
    ]

    /// How `form`, in lower case, can be read as a form of a verb.
    func readings(of form: String, guesses: Bool = true) -> [VerbReading] {
        guard form.utf8.count >= 3, form.utf8.count <= 40 else { return [] }
        var readings = plain(form)
        if readings.isEmpty || !readings[0].form.isFinite { readings += prefixed(form) }
        if let adjectival = adjectival(form) { readings += adjectival }
        return readings.isEmpty && guesses ? guessed(form) : readings
    }

    /// What a reading can be.
    func tags(of reading: VerbReading) -> VerbTags {
        var tags = VerbTags(
            reading.form, isAuxiliary: isAuxiliary(reading.paradigm) && reading.verb.prefix.isEmpty,
            isGoverning: Self.governing.contains(reading.verb.infinitive))
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
    private func plain(_ form: String) -> [VerbReading] {
        baseForms(form).map { reading($0, "") }
    }

    private func reading(_ base: BaseForm, _ prefix: String, _ form: VerbForm? = nil) -> VerbReading
    {
        let verb =
            verb(prefix, base.paradigm)
            ?? Verb(
                prefix: prefix, base: parts[base.paradigm].base,
                takesSein: takesSein(base.paradigm), isGuessed: true)
        return VerbReading(
            verb: verb, form: form ?? base.form, isPlural: base.isPlural, persons: base.persons,
            paradigm: base.paradigm)
    }

    /// Readings with a separable prefix in front: one that the lexicon joins to the verb, or any
    /// `productive` one.
    private func prefixed(_ form: String, productive: Bool = false) -> [VerbReading] {
        var found: [VerbReading] = []
        let bytes = form.utf8
        for prefix in productive ? Self.productivePrefixes : prefixList(of: bytes.first ?? 0)
        where bytes.count > prefix.utf8.count + 2 && bytes.starts(with: prefix.utf8) {
            let rest = String(form[bytes.index(bytes.startIndex, offsetBy: prefix.utf8.count)...])
            found += baseForms(rest).compactMap { base in
                productive || verb(prefix, base.paradigm) != nil ? reading(base, prefix) : nil
            }
            guard rest.hasPrefix("zu") else { continue }
            found += baseForms(String(rest.dropFirst(2))).compactMap { base in
                base.form == .infinitive && (productive || verb(prefix, base.paradigm) != nil)
                    ? reading(base, prefix, .zuInfinitive) : nil
            }
        }
        return found
    }

    /// Readings as a participle with an adjective's ending.
    private func adjectival(_ form: String) -> [VerbReading]? {
        guard let ending = AdjectiveForms.longestEnding(of: form) else { return nil }
        let stem = String(form.dropLast(ending.count))
        var found = participles(stem).map { reading in with(reading, .attributive) }
        if stem.hasSuffix("d") {
            let infinitive = String(stem.dropLast())
            found += (plain(infinitive) + prefixed(infinitive)).filter { $0.form == .infinitive }
                .map { with($0, .presentParticiple) }
        }
        return found.isEmpty ? nil : found
    }

    private func participles(_ stem: String) -> [VerbReading] {
        let listed = (plain(stem) + prefixed(stem)).filter { $0.form == .participle }
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
        let endings: [(String, VerbForm, Bool?, Persons)] = [
            ("ten", .preterite, true, [.first, .third]),
            ("te", .preterite, false, [.first, .third]), ("en", .present, true, [.first, .third]),
            ("en", .infinitive, nil, []), ("t", .present, false, .third),
        ]
        guard form.utf8.count > 4 else { return [] }
        return endings.compactMap { ending, kind, isPlural, persons in
            guard form.hasSuffix(ending) else { return nil }
            return VerbReading(
                verb: Verb(
                    prefix: "", base: form.dropLast(ending.count) + "en", takesSein: false,
                    isGuessed: true),
                form: kind, isPlural: isPlural, persons: persons, paradigm: noParadigm)
        }
    }

    /// Readings of a form that no listed verb has.
    private func guessed(_ form: String) -> [VerbReading] {
        let foreign = foreign(form)
        if !foreign.isEmpty { return foreign }
        let parts = prefixed(form, productive: true)
        return parts.isEmpty ? inseparable(form) : parts
    }

    /// Weak verbs in `-ieren`, whose forms tell themselves.
    private func foreign(_ form: String) -> [VerbReading] {
        let endings: [(String, VerbForm, Bool?, Persons)] = [
            ("ieren", .infinitive, nil, []), ("ieren", .present, true, [.first, .third]),
            ("iert", .participle, nil, []), ("iert", .present, false, .third),
            ("ierte", .preterite, false, [.first, .third]),
            ("ierten", .preterite, true, [.first, .third]),
            ("iere", .subjunctive1, false, [.first, .third]),
        ]
        guard form.utf8.count > 7 else { return [] }
        return endings.compactMap { ending, kind, isPlural, persons in
            guard form.hasSuffix(ending) else { return nil }
            let base = form.dropLast(ending.count) + "ieren"
            return VerbReading(
                verb: Verb(prefix: "", base: String(base), takesSein: false, isGuessed: true),
                form: kind, isPlural: isPlural, persons: persons, paradigm: Self.noParadigm)
        }
    }

    /// A listed verb behind a prefix that stays with it: `überbaut`.
    private func inseparable(_ form: String) -> [VerbReading] {
        for prefix in Self.inseparablePrefixes where form.hasPrefix(prefix) {
            let rest = String(form.dropFirst(prefix.count))
            guard rest.utf8.count > 3 else { continue }
            let found = baseForms(rest).filter { $0.form != .participle || !rest.hasPrefix("ge") }
            let participle = baseForms("ge" + rest).filter { $0.form == .participle }
            let all = found + participle
            if !all.isEmpty {
                return all.map { base in
                    VerbReading(
                        verb: Verb(
                            prefix: "", base: prefix + parts[base.paradigm].base,
                            takesSein: false, isGuessed: true),
                        form: base.form, isPlural: base.isPlural, persons: base.persons,
                        paradigm: Self.noParadigm)
                }
            }
        }
        return []
    }
}
