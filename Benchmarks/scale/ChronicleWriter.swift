import EventIndex
import EventLog
import Foundation
import LinuxSystem
import SystemPackage

/// A log and its index that articles are written to as the daemon does.
final class ChronicleWriter {
    private let directory: FilePath
    private let log: EventLog
    private let index: EventIndex

    /// Opens those in `directory`, or makes them.
    init(_ directory: FilePath) throws {
        self.directory = directory
        let path = directory.appending("index.sqlite")
        let active = directory.appending("events.jsonl")
        log = try EventLog(
            path: active, source: "/benchmark",
            checked: EventIndex.checkedPosition(path: path, log: LogSegments(active: active)))
        index = try EventIndex(path: path, log: log.segments, synced: log.synced)
    }

    /// How many articles and events the log holds.
    func holds() throws -> (articles: Int, events: Int) {
        let tally = try index.read { try $0.tally() }
        return (tally.accepted, tally.events)
    }

    /// Asks what people ask, and prints how long the answers take.
    func ask() throws { try Questions(index).ask() }

    /// Links and writes `articles` with one sync, and has the index take them in.
    func write(_ articles: [Verdict], _ report: inout LinkingReport) throws {
        var backlog = IndexBacklog()
        let clock = ContinuousClock()
        try index.lookUpBetweenChanges { index in
            for article in articles {
                let start = clock.now
                let (linked, _) = try backlog.add(
                    article, line: log.nextSequence, time: "2026-01-01T00:00:00.000000Z", in: index)
                report.add(linked.links, clock.now - start)
                log.stage(linked.records, time: "2026-01-01T00:00:00.000000Z")
            }
        }
        try log.flush()
        let start = clock.now
        try index.update { try backlog.takeIn(through: log.synced, $0) }
        report.addTakingIn(clock.now - start)
    }

    func logBytes() throws -> Int64 { try size("events.jsonl") }

    func indexBytes() throws -> Int64 { try size("index.sqlite") + size("index.sqlite-wal") }

    /// Makes an index of the log beside the first, and removes it.
    func rebuild() throws -> Duration {
        let path = directory.appending("anew.sqlite")
        let time = try ContinuousClock().measure {
            _ = try EventIndex(path: path, log: log.segments, synced: log.synced)
        }
        try FileManager.default.removeItem(atPath: path.string)
        return time
    }

    private func size(_ name: String) throws -> Int64 {
        try FileStatus(path: directory.appending(name)).identity.size
    }
}

/// Counts what linking takes, and tells of each so many events.
struct LinkingReport {
    private static let eventsOfRow = 250_000

    private(set) var events = 0
    private var row = Row()

    private struct Row {
        var events = 0
        var joined = 0
        var merges = 0
        var linking = Duration.zero
        var takingIn = Duration.zero
        var slowest = Duration.zero
    }

    /// Adds the links of an article, which took `time`.
    mutating func add(_ links: ArticleLinks, _ time: Duration) {
        guard !links.events.isEmpty else { return }
        row.linking += time
        row.slowest = max(row.slowest, time / links.events.count)
        row.events += links.events.count
        row.joined += links.events.count { $0.telling > 1 }
        row.merges += links.merges.count
        events += links.events.count
    }

    /// Adds what the index took to take in the articles.
    mutating func addTakingIn(_ time: Duration) {
        row.takingIn += time
        if row.events >= Self.eventsOfRow { printRest() }
    }

    /// Prints what was not printed yet.
    mutating func printRest() {
        guard row.events > 0 else { return }
        let count = row.events
        say(
            "to \(events) events: linking \(microseconds(row.linking / count)) µs an event, at most"
                + " \(microseconds(row.slowest)); taking in \(microseconds(row.takingIn / count));"
                + " \(row.joined) further tellings,"
                + " \(row.merges) merges")
        row = Row()
    }

    private func microseconds(_ time: Duration) -> Int { Int(time / .microseconds(1)) }
}
