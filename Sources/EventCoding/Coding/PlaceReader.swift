import GermanText

/// Finds where an act takes place.
///
/// Only a local phrase that modifies the act's own verb or noun is its place; one that modifies
/// another noun (`die Lage in …`) or names a target (`auf …`) is not.
final class PlaceReader {
    private static let circumstances: Set<String> = ["bei", "während"]

    private let analysis: Analysis
    private let lexicon: Lexicon
    private let attachment: PlaceAttachment

    init(_ analysis: Analysis, _ lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        attachment = PlaceAttachment(analysis)
    }

    /// The place nearest to the trigger that the act of `draft` has in its clause, or `nil`.
    func place(of draft: EventDraft) -> Place? {
        let phrases = analysis.clauses[draft.clause].phrases.filter {
            isLocal($0, draft.entry) && belongs($0, to: draft)
        }
        let nearest = phrases.min {
            abs(analysis.phrases[$0].head - draft.head)
                < abs(analysis.phrases[$1].head - draft.head)
        }
        return (nearest ?? goal(of: draft)).flatMap { LocalPhrase($0, analysis) }.map(place)
    }

    /// The phrase of the place that is visited or hit, which the act has as its recipient.
    private func goal(of draft: EventDraft) -> Int? {
        let isVisit = draft.type == .consult && draft.mode == "visit"
        guard isVisit || draft.type.quad == 4 else { return nil }
        let names = Set(draft.recipients.map(\.name))
        return analysis.clauses[draft.clause].phrases.first { index in
            guard let entity = analysis.phrases[index].entity.map({ analysis.entities[$0] }),
                names.contains(entity.name)
            else { return false }
            return entity.kind == .place || isVisit && entity.kind == .country
        }
    }

    private func place(_ local: LocalPhrase) -> Place {
        let coordinates = local.entity.flatMap(lexicon.coordinates)
        return Place(
            text: analysis.string(local.tokens), country: local.country,
            latitude: coordinates?.latitude, longitude: coordinates?.longitude)
    }

    // MARK: What is a place

    /// Whether phrase `index` tells where, not whither, whence or about what.
    private func isLocal(_ index: Int, _ entry: EventEntry) -> Bool {
        let phrase = analysis.phrases[index]
        guard let preposition = phrase.preposition, let local = LocalPhrase(index, analysis)
        else { return false }
        let isCountry = local.entity?.kind == .country
        switch preposition {
        case "in": return isDative(phrase) || isMoving(entry)
        case "nach": return isMoving(entry) && entry.type != .assault
        case "aus": return entry.type == .retreat && entry.mode == "withdraw"
        case "über": return entry.type?.quad == 4 && !isFilled(preposition, entry)
        case "durch": return entry.type == .protest && !isFilled(preposition, entry)
        case "bei", "vor", "auf", "an", "nahe":
            return !isCountry && isDative(phrase) && !isFilled(preposition, entry)
        default: return false
        }
    }

    /// Whether the determiner leaves room for the dative, which tells where and not whither.
    private func isDative(_ phrase: NounPhrase) -> Bool {
        let word = (phrase.determiner ?? phrase.prepositionToken).map(analysis.text.lower)
        guard let determiner = word, determiner != phrase.preposition else { return true }
        if determiner == "den" { return analysis.text.text(phrase.head).hasSuffix("n") }
        return determiner.hasSuffix("r") || determiner.hasSuffix("m")
    }

    /// Whether the act is a way into the place that it takes place in.
    private func isMoving(_ entry: EventEntry) -> Bool {
        entry.mode == "visit" || entry.type == .mobilize || entry.type == .assault
    }

    private func isFilled(_ preposition: String, _ entry: EventEntry) -> Bool {
        entry.fillers.contains { $0.slot == .preposition(preposition) }
    }

    // MARK: Whose place it is

    private func belongs(_ place: Int, to draft: EventDraft) -> Bool {
        let clause = analysis.clauses[draft.clause]
        if let noun = draft.phrase { return belongs(place, noun, draft, clause) }
        guard let verb = draft.verb else { return false }
        return attachment.modifies(verb, place, in: clause, isBodily: isBodily(draft.entry))
    }

    private func belongs(_ place: Int, _ noun: Int, _ draft: EventDraft, _ clause: Clause) -> Bool {
        let isThrough = draft.type == .consult || draft.type == .assault
        if attachment.hosts(of: place, isThrough: isThrough).contains(noun) { return true }
        guard let verb = clause.verbs.first, isCentre(noun, draft) else { return false }
        return attachment.modifies(verb, place, in: clause, isBodily: false)
    }

    /// Whether what the clause tells takes place where the noun's act does.
    private func isCentre(_ noun: Int, _ draft: EventDraft) -> Bool {
        if Self.circumstances.contains(analysis.phrases[noun].preposition ?? "") { return true }
        return draft.isCarried
    }

    /// Whether the act is done where those are to whom it is done.
    private func isBodily(_ entry: EventEntry) -> Bool {
        entry.type == .consult || entry.type?.quad == 2 || entry.type?.quad == 4
    }
}
