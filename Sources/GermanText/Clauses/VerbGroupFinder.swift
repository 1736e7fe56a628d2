/// Puts the verbs of a clause together: auxiliaries, participles, infinitives, prefixes.
struct VerbGroupFinder {
    private let scanner: VerbScanner
    private let particles: ParticleFinder

    private var text: TokenSequence { scanner.text }
    private var verbs: VerbLexicon { scanner.lexicon.verbs }

    init(_ scanner: VerbScanner) {
        self.scanner = scanner
        particles = ParticleFinder(scanner)
    }

    /// The verb groups of `clause`, one for every verb that carries meaning.
    func groups(of clause: Clause) -> [VerbGroup] {
        var tokens: [Int] = []
        for segment in clause.segments {
            for token in segment where scanner.isVerb(token, segment) { tokens.append(token) }
        }
        guard !tokens.isEmpty else { return [] }
        guard let finite = clause.finite, clause.kind != .infinitive else {
            return nonFinite(tokens, clause)
        }
        let others = tokens.filter { $0 != finite && (scanner.isNonFinite($0)) }
        let readings = scanner.readings(finite).filter(\.form.isFinite)
        if scanner.isAuxiliary(finite), let reading = readings.first(where: isAuxiliary) {
            return helped(finite, reading, others)
        }
        return full(finite, readings, others, clause)
    }

    private func isAuxiliary(_ reading: VerbReading) -> Bool {
        verbs.tags(of: reading).contains(.auxiliary)
    }

    // MARK: With an auxiliary

    private func helped(_ finite: Int, _ reading: VerbReading, _ others: [Int]) -> [VerbGroup] {
        let helpers = others.filter(scanner.isAuxiliary)
        var carriers = others.filter { !scanner.isAuxiliary($0) }
        if carriers.count > 1 { carriers.removeAll(where: isGoverning) }
        // Of two participles side by side, the first goes with the second: `gefangen genommen`.
        if carriers.count > 1 {
            let all = carriers
            carriers.removeAll {
                scanner.isParticiple($0) && all.contains($0 + 1) && scanner.isParticiple($0 + 1)
            }
        }
        guard !carriers.isEmpty else { return [copula(finite, reading, helpers)] }
        let chain = VerbChain(
            auxiliary: reading, helpers: helpers.map(text.lower),
            isReal: reading.form == .subjunctive1 && hasFirstPerson(finite))
        let hasMain = carriers.count == 1 || carriers.contains { !scanner.isZuInfinitive($0) }
        return carriers.compactMap { token in
            if !hasMain || carriers.count == 1 || !scanner.isZuInfinitive(token) {
                return group(token, finite, reading, helpers, chain)
            }
            return infinitive(token, rule: "infinitive with zu")
        }
    }

    private func isGoverning(_ token: Int) -> Bool {
        scanner.readings(token).contains {
            $0.verb.infinitive == "lassen" && $0.form == .infinitive
        }
    }

    private func hasFirstPerson(_ finite: Int) -> Bool {
        [finite - 1, finite + 1].contains {
            text.tokens.indices.contains($0) && text.known($0) == .ich
        }
    }

    private func group(
        _ token: Int, _ finite: Int, _ auxiliary: VerbReading, _ helpers: [Int], _ chain: VerbChain
    ) -> VerbGroup? {
        guard let reading = nonFiniteReading(token, auxiliary.verb.infinitive) else { return nil }
        let isParticiple = reading.form == .participle
        var group = VerbGroup(
            verb: reading.verb, head: token,
            tense: chain.tense(isParticiple: isParticiple, reading.verb),
            rule: isParticiple ? "auxiliary with participle" : "auxiliary with infinitive")
        group.finite = finite
        group.helpers = helpers
        group.voice = isParticiple ? chain.voice(reading.verb) : .active
        group.modal = chain.modal
        group.mood = chain.mood
        group.isPlural = auxiliary.isPlural
        group.persons = auxiliary.persons
        return group
    }

    /// A clause whose only verb is an auxiliary: `war in Minsk`.
    private func copula(_ finite: Int, _ reading: VerbReading, _ helpers: [Int]) -> VerbGroup {
        let chain = VerbChain(
            auxiliary: reading, helpers: helpers.map(text.lower),
            isReal: reading.form == .subjunctive1 && hasFirstPerson(finite))
        let head = helpers.last { ![.worden].contains(text.known($0)) } ?? finite
        let verb =
            head == finite ? reading.verb : nonFiniteReading(head, "")?.verb ?? reading.verb
        var group = VerbGroup(
            verb: verb, head: head, tense: chain.copulaTense,
            rule: "auxiliary as full verb")
        group.finite = finite
        group.helpers = helpers
        group.modal = head == finite ? nil : chain.modal
        group.mood = chain.mood
        group.isPlural = reading.isPlural
        group.persons = reading.persons
        return group
    }

    // MARK: Full verbs

    private func full(
        _ finite: Int, _ readings: [VerbReading], _ others: [Int], _ clause: Clause
    ) -> [VerbGroup] {
        let particle = particles.particle(of: finite, readings, in: clause)
        guard let chosen = particle?.reading ?? best(readings) else { return [] }
        let verb = particle?.verb ?? chosen.verb
        let infinitives = clause.isVerbLast ? others : others.filter { $0 > finite }
        if verb.infinitive == "lassen", let token = infinitives.last,
            let reading = nonFiniteReading(token, "lassen")
        {
            var group = plain(reading.verb, token, finite, chosen, rule: "lassen with infinitive")
            group.helpers = [finite]
            return [group]
        }
        var group = plain(
            verb, finite, finite, chosen,
            rule: particle == nil ? "finite verb" : "finite verb with its prefix")
        group.particle = particle?.token
        let governs = verb.isGoverning
        guard !infinitives.isEmpty else { return [group] }
        return [group]
            + infinitives.compactMap { token in
                scanner.isZuInfinitive(token) && text.known(token - 1) == .zu
                    || text.traits[token].verbal.contains(.zuInfinitive)
                    || governs && scanner.isInfinitive(token)
                    ? infinitive(token, rule: "infinitive in the middle field") : nil
            }
    }

    /// The likeliest finite reading: a listed verb, in the indicative.
    private func best(_ readings: [VerbReading]) -> VerbReading? {
        readings.first { !$0.verb.isGuessed && $0.form != .subjunctive2 }
            ?? readings.first { !$0.verb.isGuessed } ?? readings.first
    }

    private func plain(
        _ verb: Verb, _ head: Int, _ finite: Int, _ reading: VerbReading, rule: String
    ) -> VerbGroup {
        var group = VerbGroup(
            verb: verb, head: head, tense: reading.form == .preterite ? .past : .present, rule: rule
        )
        group.finite = finite
        group.mood = VerbChain.mood(
            of: reading, isReal: reading.form == .subjunctive1 && hasFirstPerson(finite))
        group.isPlural = reading.isPlural
        group.persons = reading.persons
        return group
    }

    // MARK: Clauses without a finite verb

    private func infinitive(_ token: Int, rule: String) -> VerbGroup? {
        nonFiniteReading(token, "").map {
            VerbGroup(verb: $0.verb, head: token, tense: .present, rule: rule)
        }
    }

    /// The reading of a participle or infinitive; of two verbs with one participle the one that forms
    /// its perfect with `auxiliary`, else the shorter, which is the commoner: `gelobt` is from `loben`.
    private func nonFiniteReading(_ token: Int, _ auxiliary: String) -> VerbReading? {
        let readings = scanner.readings(token)
        let participles = readings.filter { $0.form == .participle }
        let infinitives = readings.filter { $0.form == .infinitive || $0.form == .zuInfinitive }
        if scanner.isZuInfinitive(token), let first = infinitives.first { return first }
        let wantsInfinitive = AuxiliaryForms.modals.contains(auxiliary) || auxiliary == "lassen"
        if wantsInfinitive, let first = infinitives.first { return first }
        let fitting =
            auxiliary == "sein" || auxiliary == "haben"
            ? participles.filter { $0.verb.takesSein == (auxiliary == "sein") } : []
        return (fitting.isEmpty ? participles : fitting).min { rank($0) < rank($1) }
            ?? infinitives.first
    }

    private func rank(_ reading: VerbReading) -> Int {
        reading.verb.infinitive.utf8.count + (reading.verb.isGuessed ? 100 : 0)
    }

    private func nonFinite(_ tokens: [Int], _ clause: Clause) -> [VerbGroup] {
        let nonFinite = tokens.filter(scanner.isNonFinite)
        var carriers = nonFinite.filter { !scanner.isAuxiliary($0) }
        if carriers.isEmpty, let last = nonFinite.last { carriers = [last] }
        if carriers.count > 1 { carriers.removeAll(where: isGoverning) }
        let helpers = nonFinite.filter { !carriers.contains($0) && scanner.isAuxiliary($0) }
        let words = helpers.map(text.lower)
        return carriers.compactMap { token in
            guard let reading = nonFiniteReading(token, "") else { return nil }
            let isParticiple = reading.form == .participle
            guard isParticiple || clause.kind == .infinitive else { return nil }
            let isPassive =
                isParticiple && !words.contains("haben") && !reading.verb.takesSein
            var group = VerbGroup(
                verb: reading.verb, head: token, tense: isParticiple ? .past : .present,
                rule: isParticiple ? "participle" : "infinitive with zu")
            group.helpers = helpers
            group.voice = isPassive ? .passive : .active
            group.modal = words.first(where: AuxiliaryForms.modals.contains)
            return group
        }
    }
}
