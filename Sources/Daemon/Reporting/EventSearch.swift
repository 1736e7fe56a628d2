import Articles
import Control
import Dispatch
import EventIndex
import EventLog
import LinuxSystem
import Synchronization
import SystemPackage

/// Answers questions about events out of index and log, on a queue of its own, one at a time: neither
/// the control socket nor the recorder waits for it.
final class EventSearch: Sendable {
    /// What is asked: the index, and how to have it take in what it lacks of the log.
    struct Source: Sendable {
        let index: EventIndex
        /// Brings the index up to the end of the log, then calls back.
        let finishIndex: @Sendable (_ done: @escaping @Sendable () -> Void) -> Void
    }

    /// How long a question may take.
    private static let mostTime = Duration.seconds(30)
    /// How long the index is given to take in the last lines of the log.
    private static let timeToFinish = DispatchTimeInterval.seconds(1)
    /// How many lines are read at a time.
    private static let linesAtATime = 64

    /// A line to be given, and the reply that carries it.
    struct Hit: Sendable {
        let sequence: Int64
        let reply: @Sendable (JSONBytes) -> JSONBytes
    }

    private let log: LogSegments
    private let countries: Set<String>
    private let progress: @Sendable () -> RecordingProgress.Snapshot
    private let queue = DispatchQueue(label: "io.chronicled.query", qos: .utility)
    private let found = Mutex<Callback?>(nil)

    /// Searches `log`, of which as much is synced and indexed as `progress` says; `countries` are the
    /// codes that somebody may ask for though nothing is told of them yet.
    init(
        log: LogSegments, countries: Set<String>,
        progress: @escaping @Sendable () -> RecordingProgress.Snapshot
    ) {
        self.log = log
        self.countries = countries
        self.progress = progress
    }

    /// Calls `body` whenever something was found, or not.
    func whenFound(_ body: @escaping @Sendable () -> Void) {
        found.withLock { $0 = Callback(call: body) }
    }

    /// The stream that answers `Search`.
    func search(
        _ parameters: SearchParameters, _ source: Source
    ) throws(MethodError) -> FoundRecords {
        let question = try EventQuestion(parameters)
        return stream(source) { [countries] index in
            try question.check(countries, in: index)
            return ([], try question.hits(in: index))
        }
    }

    /// The stream that answers `Happening`.
    func happening(_ id: String, _ source: Source) -> FoundRecords {
        stream(source) { index in
            guard let happening = try index.happening(of: id) else {
                throw MethodError.noSuchRecord(id)
            }
            let summary = HappeningReply.summary(HappeningSummary(happening))
            let hits = happening.tellings.map {
                Hit(sequence: $0.sequence, reply: TailReply.record)
            }
            return ([try summary.parameters()], hits)
        }
    }

    /// The stream of what `find` finds: replies, and lines behind them. It is not looked for once the
    /// stream is let go.
    private func stream(
        _ source: Source,
        _ find: @escaping @Sendable (IndexTransaction) throws -> ([JSONBytes], [Hit])
    ) -> FoundRecords {
        let replies = FoundRecords.Replies()
        queue.async { [self, weak replies] in
            guard replies != nil else { return }
            finish(source)
            do {
                let (first, hits) = try read(source.index, find) { [weak replies] stop in
                    replies?.whenLetGo(stop)
                }
                give(hits[...], behind: first, to: replies)
            } catch {
                replies?.fail(Self.methodError(error))
            }
            found.withLock { $0 }?.call()
        }
        return FoundRecords(replies)
    }

    /// Has the index take in the last lines of the log, unless that takes long.
    private func finish(_ source: Source) {
        let now = progress()
        guard now.indexed < now.synced.sequence, now.stalled == nil else { return }
        let finished = DispatchSemaphore(value: 0)
        source.finishIndex { finished.signal() }
        _ = finished.wait(timeout: .now() + Self.timeToFinish)
    }

    /// What `find` makes of the index; given up when it takes too long, or when that is called which
    /// `begun` gets.
    private func read<Value>(
        _ index: EventIndex, _ find: (IndexTransaction) throws -> Value,
        begun: (@escaping @Sendable () -> Void) -> Void
    ) throws -> Value {
        let reader = try IndexReader(index)
        begun { reader.stop() }
        let seconds = Self.mostTime / .seconds(1)
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak reader] in
            reader?.stop()
        }
        do {
            return try reader.read(find)
        } catch IndexError.interrupted {
            throw MethodError.failed("the search took longer than \(Int(seconds)) s: ask for less")
        }
    }

    /// Gives `first` and the lines of the first hits, and the others when the client has taken most.
    private func give(
        _ hits: ArraySlice<Hit>, behind first: [JSONBytes] = [], to replies: FoundRecords.Replies?
    ) {
        let part = hits.prefix(Self.linesAtATime)
        let rest = hits.dropFirst(Self.linesAtATime)
        do throws(SystemCallError) {
            let lines = try log.lines(
                numbered: part.map { UInt64($0.sequence) }, before: progress().synced)
            let given = part.compactMap { hit in
                lines[UInt64(hit.sequence)].map { hit.reply(JSONBytes(trusting: $0)) }
            }
            let more =
                rest.isEmpty
                ? nil
                : Callback { [self, weak replies] in
                    queue.async { [weak replies] in
                        self.give(rest, to: replies)
                        self.found.withLock { $0 }?.call()
                    }
                }
            if first.isEmpty, given.isEmpty, let more { return more.call() }
            replies?.give(first + given, more: more)
        } catch {
            replies?.fail(.failed("cannot read the event log: \(error)"))
        }
    }

    private static func methodError(_ error: any Error) -> MethodError {
        switch error {
        case let error as MethodError: error
        case let error as QueryFault: .invalidQuery("order", error.reason)
        default: .failed("cannot search the index: \(error)")
        }
    }
}

extension HappeningSummary {
    /// What the index knows of `happening`.
    init(_ happening: Happening) {
        let first = happening.tellings.first
        self.init(
            id: happening.id, absorbed: happening.absorbed, type: first?.type ?? "",
            mode: first?.mode, status: happening.status,
            begin: happening.days?.lowerBound.description,
            end: happening.days?.upperBound.description, tellings: happening.tellings.count,
            articles: happening.articles, disputes: happening.disputes,
            disputedBy: happening.disputedBy)
    }
}
