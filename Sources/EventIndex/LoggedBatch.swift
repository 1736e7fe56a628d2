import EventLog
import FoundationEssentials

/// A verdict of the log with the events and merges that follow it.
struct LoggedBatch: Sendable {
    private let verdict: RecordedVerdict
    private var events: [EventLine] = []
    private var merges: [Merge] = []

    private struct Merge: Decodable, Sendable {
        let kept: String
        let absorbed: String
    }

    /// Begins with `verdict`.
    init(verdict: RecordedVerdict) {
        self.verdict = verdict
    }

    /// Adds a line that follows; one that is neither an event nor a merge, or belongs to another
    /// verdict, whose line is damaged, is passed over.
    mutating func add(_ line: LogLine) {
        guard verdict.isFollowed(byLine: line.sequence) else { return }
        switch line.type {
        case .event:
            guard let data = EventData(line.data) else { return }
            events.append(EventLine(sequence: Int64(line.sequence), data: data))
        case .merged:
            guard let merge = try? JSONDecoder().decode(Merge.self, from: Data(line.data)) else {
                return
            }
            merges.append(merge)
        default: return
        }
    }

    /// Puts all of it into the index. Events that no happening was found for, because the log is
    /// older than happenings are, are linked now.
    func takeIn(_ index: IndexTransaction) throws {
        try index.insert(verdict)
        guard !events.isEmpty else { return }
        guard events.contains(where: { $0.data.happening != nil }) else { return try link(index) }
        for merge in merges {
            guard let kept = try number(ofKept: merge.kept, index) else { continue }
            try index.noteMerge(of: merge.absorbed, into: kept)
            guard let absorbed = try index.number(ofHappening: merge.absorbed) else { continue }
            try index.merge(absorbed, into: kept)
        }
        for line in events { try index.insert(linked(line, index)) }
    }

    /// The number of the happening called `id` that another goes on as: perhaps that of the event
    /// which tells of it here, because the log has those no more that did before.
    private func number(ofKept id: String, _ index: IndexTransaction) throws -> Int64? {
        guard let event = events.first(where: { $0.data.happening == id }) else {
            return try index.number(ofHappening: id)
        }
        return try index.numberOrNew(ofHappening: id, toldIn: event.sequence)
    }

    private func link(_ index: IndexTransaction) throws {
        let result = try ArticleLinking(index: index, pending: PendingEvents()).link(
            verdict, events)
        for merge in result.merges { try index.merge(merge.happening, into: merge.kept) }
        for event in result.events { try index.insert(event) }
    }

    /// The event of `line` with the happening that it says.
    private func linked(_ line: EventLine, _ index: IndexTransaction) throws -> IndexedEvent {
        var event = IndexedEvent(line, of: verdict)
        if let id = line.data.happening {
            event.happening = try index.numberOrNew(ofHappening: id, toldIn: line.sequence)
        }
        event.ordinal = line.data.telling ?? 1
        event.disputes = try line.data.disputes.flatMap { try index.number(ofHappening: $0) }
        return event
    }
}

extension RecordedVerdict {
    /// Whether `line` is one of those that follow it in the log.
    fileprivate func isFollowed(byLine line: UInt64) -> Bool {
        let end = sequence + UInt64(events) + UInt64(merges)
        return sequence < line && line <= end
    }
}
