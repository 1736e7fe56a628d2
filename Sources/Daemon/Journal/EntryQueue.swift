import DequeModule
import Logging

/// The entries that wait to be written, never more than a limit.
///
/// When there is no room, entries are dropped and counted, until half of those that wait have been
/// written; then, in their place, one entry tells how many were lost. Changes of state have some
/// room of their own.
struct EntryQueue {
    /// How many more entries may wait when those beyond ``limit`` are changes of state.
    static let reserve = 64

    /// How many entries may wait.
    let limit: Int
    private var entries: Deque<JournalEntry> = []
    private var lost: [String: Int] = [:]

    /// An empty queue for `limit` entries.
    init(limit: Int = 1_024) {
        self.limit = limit
    }

    /// How many entries wait.
    var count: Int { entries.count }

    /// Takes `entry`, or counts it as lost.
    mutating func add(_ entry: JournalEntry) {
        if entries.count <= limit / 2, let loss = takeLoss() { entries.append(loss) }
        let isChange = entry.kind.map { $0.rate == nil } ?? false
        let hasRoom = isChange ? entries.count < limit + Self.reserve : entries.count < limit
        if hasRoom, isChange || lost.isEmpty {
            entries.append(entry)
        } else {
            lost[entry.kind.map { "\($0)" } ?? "other", default: 0] += 1
        }
    }

    /// Takes out the entry that is to be written next, or `nil` when there is none.
    mutating func next() -> JournalEntry? {
        entries.popFirst() ?? takeLoss()
    }

    private mutating func takeLoss() -> JournalEntry? {
        guard !lost.isEmpty else { return nil }
        defer { lost = [:] }
        let kinds = lost.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            .joined(separator: ", ")
        let count = lost.values.reduce(0, +)
        return JournalEntry(
            .warning, .lost, "lost \(count) messages because nobody took them: \(kinds)",
            [.lost: "\(count)", .kinds: kinds])
    }
}
