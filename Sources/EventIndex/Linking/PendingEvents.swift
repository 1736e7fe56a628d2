import Articles
import EventLog

/// Events that were filed and that the index has yet to take in, findable as in the index.
struct PendingEvents: Sendable {
    private(set) var events: [IndexedEvent] = []
    private(set) var merges: [(kept: Int64, absorbed: Int64)] = []
    private var byKey: [LeadKey: [Int]] = [:]
    private var articles: [Int64: KnownArticle] = [:]
    private var bands: [Int64: [Int64]] = [:]
    private var ids: [Int64: String] = [:]

    mutating func add(_ event: IndexedEvent) {
        let telling = event.telling
        if let days = telling.days {
            for key in LeadKey.keys(of: telling, on: days) {
                byKey[key, default: []].append(events.count)
            }
        }
        events.append(event)
    }

    mutating func add(merge absorbed: Int64, into kept: Int64) {
        merges.append((kept, absorbed))
        for index in events.indices where events[index].happening == absorbed {
            events[index].happening = kept
        }
    }

    /// Adds an article.
    mutating func add(article verdict: RecordedVerdict) {
        let sequence = Int64(verdict.sequence)
        ids[sequence] = verdict.id
        guard let fingerprint = verdict.print.fingerprint else { return }
        articles[sequence] = KnownArticle(
            sequence: sequence, id: verdict.id, fingerprint: fingerprint, day: verdict.day)
        for key in fingerprint.bandKeys(on: verdict.day) {
            bands[key, default: []].append(sequence)
        }
    }

    /// The id of the event in line `sequence`, or `nil` when it is not pending.
    func id(ofEvent sequence: Int64) -> String? {
        guard let event = events.first(where: { $0.telling.sequence == sequence }) else {
            return nil
        }
        let article = event.telling.article
        return ids[article].map { "\($0)/\(sequence - article)" }
    }

    /// The happening that `happening` has become.
    func resolve(_ happening: Int64) -> Int64 {
        merges.reduce(happening) { $1.absorbed == $0 ? $1.kept : $0 }
    }

    /// The events under `key` that have a day in common with `days`, or next to them.
    func events(under key: LeadKey, near days: DaySpan) -> [IndexedEvent] {
        (byKey[key] ?? []).lazy.map { events[$0] }.filter { event in
            event.telling.days.map { $0.overlaps(days, isLoose: true) } ?? false
        }
    }

    /// The events of the article of line `article`.
    func events(ofArticle article: Int64) -> [IndexedEvent] {
        events.filter { $0.telling.article == article }
    }

    /// The articles that share a band with `fingerprint` and may be reprints of one of `day`.
    func articles(like fingerprint: Fingerprint, near day: Int) -> [KnownArticle] {
        let keys = fingerprint.bandKeys(near: day).joined()
        return Set(keys.flatMap { bands[$0] ?? [] }).sorted().compactMap { articles[$0] }.filter {
            $0.isNear(day)
        }
    }
}
