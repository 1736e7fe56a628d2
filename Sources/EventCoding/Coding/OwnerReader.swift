import GermanText

/// Finds whose a thing is: by its genitive or adjective, by where it is, by who made it, or by an
/// earlier phrase with the same noun.
struct OwnerReader {
    /// How many phrases before may tell whose the thing is.
    private static let reach = 80
    /// How many genitives an owner may stand behind: `die Wahl des Sprechers des Parlaments`.
    private static let depth = 3

    private let analysis: Analysis
    private let actors: ActorReader
    /// The clauses that say something of a phrase, by that phrase.
    private let saying: [Int: [Int]]

    init(_ analysis: Analysis, _ actors: ActorReader) {
        self.analysis = analysis
        self.actors = actors
        var saying: [Int: [Int]] = [:]
        for (index, clause) in analysis.clauses.enumerated() {
            if let phrase = clause.antecedent { saying[phrase, default: []].append(index) }
        }
        self.saying = saying
    }

    /// Those whose the thing is that `phrase` names.
    ///
    /// `hasPlaces` says that the country which it lies in counts too: `die Lage in Syrien`.
    func owners(of phrase: Int, hasPlaces: Bool) -> [Actor] {
        let noun = analysis.phrases[phrase]
        guard noun.kind == .noun, noun.entity == nil, !noun.isTime else { return [] }
        if let stated = stated(phrase, Self.depth) { return [stated] }
        if hasPlaces, let place = place(behind: phrase, Self.depth) { return [place] }
        let makers = makers(of: phrase)
        return makers.isEmpty ? before(phrase) : makers
    }

    /// Whom the phrase itself and what stands behind it name.
    private func stated(_ phrase: Int, _ depth: Int) -> Actor? {
        if let owner = actors.owner(phrase) ?? actors.possessor(phrase) { return owner }
        guard let next = next(phrase), depth > 0, analysis.phrases[next].genitiveOf == phrase
        else { return nil }
        return stated(next, depth - 1)
    }

    /// Where the thing is by what stands behind it: `die Zustände in den Gefängnissen von Brazzaville`.
    private func place(behind phrase: Int, _ depth: Int) -> Actor? {
        guard let next = next(phrase), depth > 0 else { return nil }
        if analysis.phrases[next].genitiveOf == phrase { return place(behind: next, depth - 1) }
        guard ["in", "von"].contains(analysis.phrases[next].preposition ?? "") else { return nil }
        return place(next) ?? stated(next, 1) ?? place(behind: next, depth - 1)
    }

    private func next(_ phrase: Int) -> Int? {
        let next = phrase + 1
        guard analysis.phrases.indices.contains(next),
            analysis.phrases[next].extent.lowerBound == analysis.phrases[phrase].tokens.upperBound
        else { return nil }
        return next
    }

    /// The country or place that the phrase names, when its country is known.
    private func place(_ phrase: Int) -> Actor? {
        guard let entity = analysis.phrases[phrase].entity.map({ analysis.entities[$0] }),
            entity.kind == .country || entity.kind == .place, entity.country != nil
        else { return nil }
        return Actor(entity, analysis.phrases[phrase].tokens, analysis)
    }

    /// Who made the thing: `die von Polen eingebrachte Resolution`, `den Preis, den Polen verlieh`.
    private func makers(of phrase: Int) -> [Actor] {
        for index in saying[phrase] ?? [] {
            let clause = analysis.clauses[index]
            guard let verb = clause.verbs.first else { continue }
            let arguments = analysis.arguments(of: verb, in: clause)
            let isMade = clause.kind == .attribute || verb.isPassive
            let phrases =
                isMade
                ? arguments.prepositional.filter { $0.preposition == "von" }.flatMap(\.phrases)
                : arguments.accusative.contains { analysis.phrases[$0].kind == .relative }
                    ? arguments.subject : []
            let found = phrases.flatMap { actors.actors($0, as: .actor) }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whom the nearest phrase before with the same noun names: `der Resolution des Rates … die
    /// Resolution`.
    private func before(_ phrase: Int) -> [Actor] {
        guard analysis.text.isDefinite(analysis.phrases[phrase]) else { return [] }
        let noun = analysis.text.lower(analysis.phrases[phrase].head)
        for index in (max(0, phrase - Self.reach)..<phrase).reversed() {
            let other = analysis.phrases[index]
            guard other.kind == .noun, other.entity == nil,
                isSame(analysis.text.lower(other.head), noun)
            else { continue }
            if let owner = stated(index, Self.depth) { return [owner] }
            let makers = makers(of: index)
            if !makers.isEmpty { return makers }
        }
        return []
    }

    /// Whether `word` is `noun`, a genitive's ending set aside, or a compound that ends with it.
    private func isSame(_ word: String, _ noun: String) -> Bool {
        func bare(_ word: String) -> Substring {
            word.hasSuffix("es") || word.hasSuffix("en")
                ? word.dropLast(2)
                : word.hasSuffix("s") || word.hasSuffix("e") || word.hasSuffix("n")
                    ? word.dropLast() : word[...]
        }
        return noun.utf8.count > 4 && bare(word).hasSuffix(bare(noun))
    }
}
