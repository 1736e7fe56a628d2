import Control
import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// Finds what `Tail` and `Show` ask for in the log, on a queue of its own: neither the control socket
/// nor the recorder waits for it.
final class LogSearch: Sendable {
    private let log: LogSegments
    private let progress: @Sendable () -> RecordingProgress.Snapshot
    private let queue = DispatchQueue(label: "io.chronicled.search", qos: .utility)
    private let found = Mutex<Callback?>(nil)

    /// Searches `log`, of which as much is synced and indexed as `progress` says.
    init(log: LogSegments, progress: @escaping @Sendable () -> RecordingProgress.Snapshot) {
        self.log = log
        self.progress = progress
    }

    /// Calls `body` whenever something was found, or not.
    func whenFound(_ body: @escaping @Sendable () -> Void) {
        found.withLock { $0 = Callback(call: body) }
    }

    /// The stream that answers `Tail`; `index` is asked for the article.
    ///
    /// - Throws: ``MethodError/noSuchSequence(_:)`` for a number that the log has not reached.
    func tail(
        _ parameters: TailParameters, index: () throws(MethodError) -> EventIndex
    ) throws(MethodError) -> LogStream {
        let end = progress().synced
        let follows = parameters.follow ?? false
        if let article = parameters.article {
            let index = try index()
            return stream { search throws(any Error) in
                let record = try search.record(article, index)
                guard record.isAcceptance else { throw MethodError.noSuchRecord(article) }
                return try search.stretch(from: record.first, through: nil, follows: follows)
            }
        }
        if let text = parameters.after {
            guard let sequence = UInt64(text), sequence <= end.sequence else {
                throw .noSuchSequence(text)
            }
            return stream { search throws(any Error) in
                let place = try search.log.place(after: sequence, before: end)
                return LogStream.Stretch(place: place, last: nil, follows: follows)
            }
        }
        let count = parameters.last ?? 0
        return stream { search throws(any Error) in
            let place = try search.log.place(ofLast: count, before: end)
            return LogStream.Stretch(place: place, last: nil, follows: follows)
        }
    }

    /// The stream that answers `Show`; `index` is asked where the record with this `id` is.
    func show(_ id: String, index: EventIndex) -> LogStream {
        stream { search throws(any Error) in
            let record = try search.record(id, index)
            return try search.stretch(from: record.first, through: record.last, follows: false)
        }
    }

    /// The stream of what `find` finds, which is not looked for once the stream is let go.
    private func stream(
        from find: @escaping @Sendable (LogSearch) throws -> LogStream.Stretch
    ) -> LogStream {
        let beginning = LogStream.Beginning()
        queue.async { [self, weak beginning] in
            guard beginning != nil else { return }
            do {
                let stretch = try find(self)
                beginning?.give(.success(stretch))
            } catch let error as MethodError {
                beginning?.give(.failure(error))
            } catch {
                beginning?.give(.failure(.failed("cannot read the event log: \(error)")))
            }
            found.withLock { $0 }?.call()
        }
        return LogStream(log: log, from: beginning) { [progress] in progress().synced }
    }

    /// The lines that the record called `id` has in the log.
    private func record(_ id: String, _ index: EventIndex) throws -> FoundRecord {
        let now = progress()
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let verdict = try index.read { try $0.verdict(id: parts[0]) }
        guard let verdict = try verdict ?? verdictBehindTheIndex(parts[0], now),
            let record = FoundRecord(id, of: verdict)
        else { throw MethodError.noSuchRecord(id) }
        return record
    }

    /// The verdict with this id among those that the index has yet to take in.
    private func verdictBehindTheIndex(
        _ id: String, _ now: RecordingProgress.Snapshot
    ) throws -> RecordedVerdict? {
        let cursor = try LogCursor(log: log, after: now.indexed, before: now.synced)
        while let bytes = try cursor.next(through: now.synced) {
            if let line = try? LogLine(parsing: bytes), line.id == id { return try line.verdict() }
        }
        return nil
    }

    /// What begins with the line `first`, provided that it is still in the log.
    private func stretch(
        from first: UInt64, through last: UInt64?, follows: Bool
    ) throws -> LogStream.Stretch {
        let end = progress().synced
        let place = try log.place(after: first - 1, before: end)
        let bytes = try LogCursor(log: log, at: place).next(through: end)
        guard try bytes.map({ try LogLine(parsing: $0).sequence }) == first else {
            throw MethodError.failed(
                "record \(LogName.digits(first)) of the event log was removed or is damaged")
        }
        return LogStream.Stretch(place: place, last: last, follows: follows)
    }
}

/// The numbers of the lines that a record has.
private struct FoundRecord {
    let first: UInt64
    let last: UInt64
    let isAcceptance: Bool

    /// The lines of the record called `id`, which is `verdict` or one of its events; `nil` when the
    /// verdict has no such event.
    init?(_ id: String, of verdict: RecordedVerdict) {
        let events = UInt64(verdict.events)
        isAcceptance = verdict.type == .accepted && id == verdict.id
        guard id != verdict.id else {
            (first, last) = (verdict.sequence, verdict.sequence + events + UInt64(verdict.merges))
            return
        }
        let ordinal = id.dropFirst(verdict.id.count + 1)
        guard let number = UInt64(ordinal), String(number) == ordinal, number > 0, number <= events
        else {
            return nil
        }
        (first, last) = (verdict.sequence + number, verdict.sequence + number)
    }
}
