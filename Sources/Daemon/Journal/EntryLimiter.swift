import Logging

/// Lets through as many entries of each kind as their ``EntryRate`` allows, and counts the rest.
///
/// The span of a kind begins with the first entry of it, and the next with the first one after its
/// end.
struct EntryLimiter {
    /// Entries of one kind that were left out.
    struct Suppression: Equatable {
        /// The kind, or `nil` for entries that have none.
        let kind: MessageID?
        /// How many there were.
        let count: Int
    }

    private struct Span {
        let end: ContinuousClock.Instant
        var admitted = 0
    }

    private let rate: @Sendable (MessageID?) -> EntryRate?
    private var spans: [MessageID?: Span] = [:]
    private var suppressed: [MessageID?: Int] = [:]

    /// A limiter that has seen no entries yet; `rate` says how many of each kind it lets through.
    init(rate: @escaping @Sendable (MessageID?) -> EntryRate? = { $0.map(\.rate) ?? .faults }) {
        self.rate = rate
    }

    /// Whether an entry of the kind `kind` may be written at the time `now`; it is counted.
    mutating func admits(_ kind: MessageID?, at now: ContinuousClock.Instant) -> Bool {
        guard let rate = rate(kind) else { return true }
        var span = spans[kind].flatMap { now < $0.end ? $0 : nil } ?? Span(end: now + rate.span)
        defer { spans[kind] = span }
        guard span.admitted < rate.count else {
            suppressed[kind, default: 0] += 1
            return false
        }
        span.admitted += 1
        return true
    }

    /// When the span of `kind` ends.
    func end(of kind: MessageID?) -> ContinuousClock.Instant? {
        spans[kind]?.end
    }

    /// What was left out since this was last asked.
    mutating func takeSuppressed() -> [Suppression] {
        defer { suppressed = [:] }
        return suppressed.map { Suppression(kind: $0.key, count: $0.value) }
            .sorted { $0.name < $1.name }
    }
}

extension EntryLimiter.Suppression {
    /// The kind's name.
    var name: String { kind.map { "\($0)" } ?? "other" }

    /// The entry that tells of it.
    var entry: JournalEntry {
        JournalEntry(
            .notice, .suppressed, "left out \(count) messages of the kind \(name)",
            [.suppressed: "\(count)", .kinds: name])
    }
}
