import Articles
import EventLog

/// Links one article and its events to those before it in the log, against the index and what that
/// has yet to take in.
struct ArticleLinking {
    /// The share of the shorter article's shingles from which one is a reprint of the other: agency
    /// copy keeps more under another headline and with sentences cut or added, other reports of one
    /// day keep less.
    private static let similarityOfReprints = 0.8
    /// The share of all their shingles that reprints have at least in common.
    private static let resemblanceOfReprints = 0.5

    let index: IndexTransaction
    let pending: PendingEvents

    /// What was found for an article.
    struct Result {
        /// What its lines say.
        var links = ArticleLinks()
        /// What the index is to hold of its events.
        var events: [IndexedEvent] = []
        /// The happenings that are one from now on.
        var merges: [Linker.Absorption] = []
    }

    /// Links the article of line `verdict.sequence` and its `events`, in order.
    func link(_ verdict: RecordedVerdict, _ events: [EventLine]) throws -> Result {
        var result = Result()
        var candidates = Candidates(index: index, pending: pending, lost: try lostArticles())
        let revised = try verdict.replaces.flatMap { try line(ofVerdict: $0) }
        let reprint = try original(of: verdict, besides: candidates.lost.union([revised ?? 0]))
        result.links.reprint = reprint.map { Reprint(of: $0.0.id, similarity: $0.1) }
        let origins = [
            revised.map { Linker.Origin(article: $0, reason: .revision) },
            reprint.map { Linker.Origin(article: $0.0.sequence, reason: .reprint) },
        ].compactMap(\.self)
        for line in events {
            try add(IndexedEvent(line, of: verdict), verdict, origins, &candidates, &result)
        }
        return result
    }

    private func line(ofVerdict id: String) throws -> Int64? {
        try pending.line(ofVerdict: id) ?? index.line(ofVerdict: id)
    }

    /// The articles that no file holds any more since the index was last changed.
    private func lostArticles() throws -> Set<Int64> {
        var lost: Set<Int64> = []
        for (id, change) in pending.holders where change <= 0 {
            guard let line = try line(ofVerdict: id) else { continue }
            if try index.holders(ofArticle: line) + change <= 0 { lost.insert(line) }
        }
        return lost
    }

    private func add(
        _ event: IndexedEvent, _ verdict: RecordedVerdict, _ origins: [Linker.Origin],
        _ candidates: inout Candidates, _ result: inout Result
    ) throws {
        let told = Set(result.events.map { candidates.merges.resolve($0.happening) })
        let decision = try Linker(candidates: candidates).decide(
            event.telling, told: told, origins: origins)
        for merge in decision.absorbed {
            result.links.merges.append(
                HappeningMerge(
                    kept: try id(merge.kept, verdict), absorbed: try id(merge.happening, verdict),
                    because: merge.because.map(\.rawValue)))
        }
        result.merges += decision.absorbed
        candidates.add(decision.absorbed)
        var linked = event
        linked.happening = decision.happening
        linked.disputes = decision.disputes
        linked.ordinal = try candidates.nextOrdinal(of: decision.happening)
        result.events.append(linked)
        result.links.events.append(
            EventLink(
                happening: try id(decision.happening, verdict), telling: linked.ordinal,
                disputes: try decision.disputes.map { try id($0, verdict) },
                because: decision.because.map(\.rawValue)))
    }

    /// The earlier article that this one has the wording of, with the estimated similarity.
    private func original(
        of verdict: RecordedVerdict, besides others: Set<Int64>
    ) throws -> (KnownArticle, Double)? {
        guard let fingerprint = verdict.print.fingerprint else { return nil }
        let known =
            try index.articles(like: fingerprint, near: verdict.day)
            + pending.articles(like: fingerprint, near: verdict.day)
        let similar = known.filter {
            !others.contains($0.sequence)
                && fingerprint.resemblance(to: $0.fingerprint) >= Self.resemblanceOfReprints
        }.map { ($0, fingerprint.similarity(to: $0.fingerprint)) }
        let best = similar.max { ($0.1, $1.0.sequence) < ($1.1, $0.0.sequence) }
        guard let best, best.1 >= Self.similarityOfReprints else { return nil }
        return (best.0, (best.1 * 100).rounded() / 100)
    }

    /// The id of the event in line `happening`, perhaps one of the article of `verdict`.
    private func id(_ happening: Int64, _ verdict: RecordedVerdict) throws -> String {
        if happening > Int64(verdict.sequence) {
            return "\(verdict.id)/\(happening - Int64(verdict.sequence))"
        }
        return try pending.id(ofEvent: happening) ?? index.id(ofHappening: happening)
            ?? "\(happening)"
    }
}

/// The line of an event and what it says.
struct EventLine: Sendable {
    /// Its number.
    let sequence: Int64
    /// Its `data`.
    let data: EventData
}

extension IndexedEvent {
    /// The event of `line`, which follows `verdict`, as a happening of its own.
    init(_ line: EventLine, of verdict: RecordedVerdict) {
        let published = verdict.print.published.flatMap(PublicationDate.init(iso8601:))
        let telling = Telling(
            line.data, sequence: line.sequence, article: Int64(verdict.sequence),
            published: published)
        let stated = telling.days.flatMap { $0.isStated ? $0.begin : nil }
        self.init(
            telling: telling, happening: line.sequence, disputes: nil,
            day: stated ?? verdict.day, data: line.data,
            headline: verdict.print.headline)
    }
}
