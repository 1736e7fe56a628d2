import Articles
import GermanText

/// Tells a visit from all else that a copula says of somebody: `Der Minister war im August in Polen`, but
/// not `war im August in Polen beliebt`.
struct StayReader {
    /// The sectors of those whose stay abroad is an act.
    private static let offices: Set<Sector> = [
        .government, .military, .legislature, .judiciary, .intelligence, .party, .opposition,
    ]
    /// Words that may stand in the clause beside who was where and when.
    private static let adverbs: Set<String> = [
        "zudem", "auch", "zuletzt", "bereits", "schon", "erst", "noch", "damals", "zuvor", "vorher",
        "kürzlich", "jüngst", "selbst", "persönlich", "außerdem", "ebenfalls", "erneut", "wieder",
        "dann", "danach", "nur", "sogar", "nun", "jetzt", "wiederum", "ferner", "überraschend",
        "kurz", "eigens", "anschließend", "gleich", "ebenso", "gerade", "unter", "anderem",
    ]
    /// Nouns behind `zu` and `auf` for what one comes for, and for which time it is.
    private static let purposes: Set<String> = [
        "besuch", "staatsbesuch", "gast", "gespräch", "gesprächen", "mal", "reise", "treffen",
    ]
    /// Words before a time in which one lives somewhere, rather than comes there.
    private static let spans: Set<String> = ["seit", "bis", "von", "ab", "zwischen"]
    /// The most days that the time of a visit leaves open.
    private static let longest = 366

    private let analysis: Analysis

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// Whether the copula of `draft` tells that a named person in office was in another country, at a time
    /// told by its clause, and nothing else.
    func isVisit(_ draft: EventDraft, _ arguments: Arguments) -> Bool {
        guard let subject = arguments.subject.first, arguments.subject.count == 1,
            let visitor = official(subject), let home = visitor.country,
            arguments.predicate.isEmpty, arguments.accusative.isEmpty,
            draft.recipients.allSatisfy({ $0.country != nil && $0.country != home })
        else { return false }
        let clause = analysis.clauses[draft.clause]
        return isDated(clause) && tellsNoMore(clause, subject, draft)
    }

    /// The person with a name and a public office that the phrase means.
    private func official(_ phrase: Int) -> Entity? {
        guard let entity = analysis.phrases[phrase].entity.map({ analysis.entities[$0] }),
            entity.kind == .person, entity.isNamed,
            entity.sector.map(Self.offices.contains) ?? false
        else { return nil }
        return entity
    }

    private func isDated(_ clause: Clause) -> Bool {
        analysis.times.contains { time in
            guard let days = time.days, clause.contains(time.phrase.lowerBound) else {
                return false
            }
            return days.upperBound <= days.lowerBound.adding(days: Self.longest)
                && !Self.spans.contains(analysis.text.lower(time.phrase.lowerBound))
        }
    }

    /// Whether nothing stands in the clause but who was where, when, with whom and what for.
    private func tellsNoMore(_ clause: Clause, _ subject: Int, _ draft: EventDraft) -> Bool {
        let phrases = clause.phrases.filter { isExpected($0, subject) }
            .map { analysis.phrases[$0].extent }
        let times = analysis.times.map(\.phrase).filter { clause.contains($0.lowerBound) }
        return clause.segments.joined().allSatisfy { token in
            analysis.tokens[token].kind != .word || draft.verb?.tokens.contains(token) ?? false
                || phrases.contains { $0.contains(token) } || times.contains { $0.contains(token) }
                || Self.adverbs.contains(analysis.text.lower(token))
                || analysis.text.lower(token) == clause.conjunction
        }
    }

    private func isExpected(_ index: Int, _ subject: Int) -> Bool {
        let phrase = analysis.phrases[index]
        if index == subject || phrase.isTime || phrase.kind == .relative { return true }
        if let owned = phrase.genitiveOf { return isExpected(owned, subject) }
        if let named = phrase.apposedTo ?? phrase.joinedTo { return isExpected(named, subject) }
        switch phrase.preposition {
        case "in": return LocalPhrase(index, analysis) != nil
        case "bei", "mit": return true
        case "zu", "auf":
            return Self.purposes.contains { analysis.text.lower(phrase.head).hasSuffix($0) }
        default: return false
        }
    }
}
