import Articles
import EventLog

/// Events that were filed and that the index has yet to take in, findable as in the index.
struct PendingEvents: Sendable {
    private(set) var events: [IndexedEvent] = []
    private(set) var merges = Merges()
    /// By how many the files that hold each article have become more.
    private(set) var holders: [String: Int] = [:]
    private var byKey: [LeadKey: [Int]] = [:]
    private var articles: [Int64: KnownArticle] = [:]
    private var bands: [Int64: [Int64]] = [:]
    private var ids: [Int64: String] = [:]
    private var lines: [String: Int64] = [:]

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
        merges.add(absorbed, into: kept)
        for index in events.indices where events[index].happening == absorbed {
            events[index].happening = kept
        }
    }

    /// Adds a verdict: perhaps an article, or the end of another.
    mutating func add(_ verdict: RecordedVerdict) {
        let sequence = Int64(verdict.sequence)
        ids[sequence] = verdict.id
        lines[verdict.id] = sequence
        if let article = verdict.article { holders[article, default: 0] += 1 }
        if let replaced = verdict.replaces { holders[replaced, default: 0] -= 1 }
        guard let fingerprint = verdict.print.fingerprint else { return }
        articles[sequence] = KnownArticle(
            sequence: sequence, id: verdict.id, fingerprint: fingerprint, day: verdict.day)
        for key in fingerprint.bandKeys(on: verdict.day) {
            bands[key, default: []].append(sequence)
        }
    }

    /// The line of the verdict called `id`, or `nil` when it is not pending.
    func line(ofVerdict id: String) -> Int64? { lines[id] }

    /// The id of the event in line `sequence`, or `nil` when it is not pending.
    func id(ofEvent sequence: Int64) -> String? {
        guard let event = events.first(where: { $0.telling.sequence == sequence }) else {
            return nil
        }
        let article = event.telling.article
        return ids[article].map { "\($0)/\(sequence - article)" }
    }

    /// The events under `key` that may have a day in common with `days`.
    func events(under key: LeadKey, near days: DaySpan) -> [IndexedEvent] {
        (byKey[key] ?? []).lazy.map { events[$0] }.filter { event in
            event.telling.days.map { $0.overlaps(days) } ?? false
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
