/// Puts the verbs of a clause together: auxiliaries, participles, infinitives, prefixes.
struct VerbGroupFinder {
    private let scanner: VerbScanner

    private var text: TokenSequence { scanner.text }
    private var lexicon: Lexicon { scanner.lexicon }

    init(_ text: TokenSequence, _ lexicon: Lexicon) {
        scanner = VerbScanner(text: text, lexicon: lexicon)
    }

    /// The verb groups of `clause`, one for every verb that carries meaning.
    func groups(of clause: Clause) -> [VerbGroup] {
        let tokens = clause.segments.flatMap { segment in
            segment.filter { scanner.isVerb($0, segment) }
        }
        guard !tokens.isEmpty else { return [] }
        let finites = clause.segments.flatMap { scanner.finiteTokens(in: $0) }
        let finite = clause.kind == .main ? finites.first : finites.last
        guard let finite, clause.kind != .infinitive else {
            return nonFinite(tokens, clause)
        }
        return finiteGroups(finite, tokens.filter { $0 != finite }, clause)
    }

    // MARK: Finite clauses

    private func finiteGroups(_ finite: Int, _ others: [Int], _ clause: Clause) -> [VerbGroup] {
        let reading = scanner.readings(finite).first { $0.form.isFinite && isAuxiliary($0) }
        let carriers = others.filter { !scanner.isAuxiliary($0) && isNonFinite($0) }
        guard let reading else { return fullVerb(finite, carriers, clause) }
        let meaningful = carriers.filter { !isLassen($0) }
        guard !meaningful.isEmpty else { return copula(finite, reading, others) }
        return meaningful.compactMap { token in
            group(token, finite: finite, auxiliary: reading, others: others)
        }
    }

    private func isAuxiliary(_ reading: VerbReading) -> Bool {
        Auxiliaries.all.contains(lexicon.verb(reading.verb).infinitive)
    }

    private func isNonFinite(_ token: Int) -> Bool {
        scanner.isParticiple(token) || scanner.isInfinitive(token)
            || scanner.isZuInfinitive(token)
    }

    private func isLassen(_ token: Int) -> Bool {
        scanner.readings(token).contains { lexicon.verb($0.verb).infinitive == "lassen" }
    }

    private func group(
        _ token: Int, finite: Int, auxiliary: VerbReading, others: [Int]
    ) -> VerbGroup? {
        let name = lexicon.verb(auxiliary.verb).infinitive
        let isParticiple = scanner.isParticiple(token)
        guard let reading = nonFiniteReading(token) else { return nil }
        let verb = lexicon.verb(reading.verb)
        let helpers = others.map(text.lower)
        let isPassive: Bool =
            if !isParticiple {
                false
            } else if name == "werden" || helpers.contains("worden") || helpers.contains("werden") {
                true
            } else { name == "sein" && !verb.takesSein }
        let isModal = AuxiliaryForms.modals.contains(name)
        return VerbGroup(
            verb: reading.verb, lemma: verb.infinitive, head: token, particle: nil, finite: finite,
            tense: tense(auxiliary, name, isParticiple, isPassive, helpers), isPassive: isPassive,
            modal: isModal ? name : modal(among: helpers), mood: mood(auxiliary),
            isPlural: auxiliary.isPlural)
    }

    private func modal(among helpers: [String]) -> String? {
        helpers.first(where: AuxiliaryForms.modals.contains)
    }

    private func tense(
        _ auxiliary: VerbReading, _ name: String, _ isParticiple: Bool, _ isPassive: Bool,
        _ helpers: [String]
    ) -> VerbGroup.Tense {
        switch name {
        case "haben": return .past
        case "sein":
            return isPassive && auxiliary.form != .preterite && !helpers.contains("worden")
                ? .present : .past
        case "werden":
            if auxiliary.form == .preterite { return .past }
            return isParticiple && !helpers.contains("werden") ? .present : .future
        default:
            if auxiliary.form == .preterite { return .past }
            return helpers.contains("haben") || helpers.contains("sein") ? .past : .present
        }
    }

    private func mood(_ reading: VerbReading) -> VerbGroup.Mood {
        switch reading.form {
        case .subjunctive1: .reported
        case .subjunctive2: .unreal
        default: .indicative
        }
    }

    /// A clause whose only verb is an auxiliary: `war in Minsk`.
    private func copula(_ finite: Int, _ reading: VerbReading, _ others: [Int]) -> [VerbGroup] {
        let verb = lexicon.verb(reading.verb)
        let isPast = reading.form == .preterite || others.contains { text.lower($0) == "gewesen" }
        return [
            VerbGroup(
                verb: reading.verb, lemma: verb.infinitive, head: finite, particle: nil,
                finite: finite, tense: isPast ? .past : .present, isPassive: false, modal: nil,
                mood: mood(reading), isPlural: reading.isPlural)
        ]
    }

    private func fullVerb(_ finite: Int, _ carriers: [Int], _ clause: Clause) -> [VerbGroup] {
        let particle = separatedPrefix(finite, clause)
        let readings = scanner.readings(finite).filter(\.form.isFinite)
        let chosen =
            particle.flatMap { token in
                readings.first {
                    $0.isSeparated && lexicon.verb($0.verb).prefix == text.lower(token)
                }
            } ?? readings.first { !$0.isSeparated }
        guard let chosen else { return [] }
        let verb = lexicon.verb(chosen.verb)
        if verb.infinitive == "lassen", let token = carriers.last,
            let reading = nonFiniteReading(token)
        {
            return [plain(reading, token, finite, chosen, nil)]
        }
        return [plain(chosen, finite, finite, chosen, verb.prefix.isEmpty ? nil : particle)]
    }

    private func plain(
        _ reading: VerbReading, _ head: Int, _ finite: Int, _ finiteReading: VerbReading,
        _ particle: Int?
    ) -> VerbGroup {
        VerbGroup(
            verb: reading.verb, lemma: lexicon.verb(reading.verb).infinitive, head: head,
            particle: particle, finite: finite,
            tense: finiteReading.form == .preterite ? .past : .present, isPassive: false,
            modal: nil, mood: mood(finiteReading), isPlural: finiteReading.isPlural)
    }

    /// The prefix of a separable verb: the last word of one of the clause's segments.
    private func separatedPrefix(_ finite: Int, _ clause: Clause) -> Int? {
        for segment in clause.segments where segment.upperBound > finite + 1 {
            let last = segment.reversed().first { !text.isMark($0) }
            if let last, last > finite, lexicon.verbs.prefixes.contains(text.lower(last)) {
                return last
            }
        }
        return nil
    }

    // MARK: Clauses without a finite verb

    private func nonFiniteReading(_ token: Int) -> VerbReading? {
        let readings = scanner.readings(token)
        return readings.filter { $0.form == .participle }.min { baseLength($0) < baseLength($1) }
            ?? readings.first { $0.form == .infinitive || $0.form == .zuInfinitive }
    }

    /// How long the infinitive is; of two verbs with one participle the shorter is the commoner:
    /// `gelobt` is from `loben` rather than `geloben`.
    private func baseLength(_ reading: VerbReading) -> Int {
        lexicon.verb(reading.verb).infinitive.utf8.count
    }

    private func nonFinite(_ tokens: [Int], _ clause: Clause) -> [VerbGroup] {
        let carriers = tokens.filter { !scanner.isAuxiliary($0) && isNonFinite($0) }
        let helpers = tokens.map(text.lower)
        return carriers.compactMap { token in
            guard let reading = nonFiniteReading(token) else { return nil }
            let isParticiple = reading.form == .participle
            guard isParticiple || clause.kind == .infinitive else { return nil }
            let verb = lexicon.verb(reading.verb)
            let isPassive =
                isParticiple && !helpers.contains("haben") && !verb.takesSein
            return VerbGroup(
                verb: reading.verb, lemma: verb.infinitive, head: token, particle: nil,
                finite: nil, tense: isParticiple ? .past : .present, isPassive: isPassive,
                modal: modal(among: helpers), mood: .indicative, isPlural: nil)
        }
    }
}
