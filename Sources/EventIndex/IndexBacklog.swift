import EventLog
import LinuxSystem

/// What was filed and the index has yet to take in.
///
/// The log is the truth, so the index may lag behind it, and take in much at once; but decisions
/// must know all that was decided before. They ask here, and here the backlog comes first.
public struct IndexBacklog: Sendable {
    private enum Change: Sendable {
        case verdict(RecordedVerdict)
        case sighting(SeenFile, FileHistory.Holding, after: UInt64)
        case event(IndexedEvent)
        case merge(Linker.Absorption)
    }

    private var changes: [Change] = []
    private var identities: [FileIdentity: FileHistory.IdentityMatch] = [:]
    private var byInode: [Inode: LastKnown] = [:]
    private var byPath: [DroppedFile: LastKnown] = [:]
    private var articles: [Digest: String] = [:]
    private var ids: Set<String> = []
    private var events = PendingEvents()

    /// Makes an empty backlog.
    public init() {}

    /// How many changes wait.
    public var count: Int { changes.count }

    /// What the backlog and `index` know of the file that was seen as `seen`.
    public func history(
        of seen: SeenFile, in index: IndexTransaction
    ) throws -> FileHistory {
        let index = try index.knows(seen) ? index : nil
        var history = FileHistory()
        history.identity = max(
            try index?.match(seen.identity) ?? .none, identities[seen.identity] ?? .none)
        try history.setHoldings(
            of: seen, path: byPath[seen.file] ?? index?.lastKnown(of: seen.file),
            inode: { try byInode[$0] ?? index?.lastKnown(of: $0) })
        if let content = seen.content {
            history.sameContent = try articles[content] ?? index?.article(withContent: content)
        }
        return history
    }

    /// Whether the backlog or `index` has a verdict with this id.
    public func contains(id: String, in index: IndexTransaction) throws -> Bool {
        try ids.contains(id) || index.contains(id: id)
    }

    /// Adds `verdict`, which gets the next line at `time`, and links it if it is an acceptance.
    ///
    /// - Returns: the verdict with its links, and what it is in the log.
    public mutating func add(
        _ verdict: Verdict, line sequence: UInt64, time: String, in index: IndexTransaction
    ) throws -> (Verdict, RecordedVerdict) {
        var verdict = verdict
        var result: ArticleLinking.Result?
        if case .accepted(let acceptance) = verdict.outcome {
            let recorded = verdict.recorded(sequence: sequence, time: time)
            result = try ArticleLinking(index: index, pending: events).link(
                recorded, acceptance.events.lines(behind: sequence))
            verdict.links = result?.links ?? ArticleLinks()
        }
        let recorded = verdict.recorded(sequence: sequence, time: time)
        note(.verdict(recorded))
        result?.merges.forEach { note(.merge($0)) }
        result?.events.forEach { note(.event($0)) }
        return (verdict, recorded)
    }

    /// Adds that the file `seen`, which gets no line, holds `holding`; `sequence` is the last line
    /// before.
    public mutating func add(
        _ seen: SeenFile, holding: FileHistory.Holding, after sequence: UInt64
    ) {
        note(.sighting(seen, holding, after: sequence))
    }

    /// Forgets all but the first `count` changes: the lines of the others were not written.
    public mutating func keepFirst(_ count: Int) {
        let kept = changes.prefix(count)
        self = IndexBacklog()
        kept.forEach { note($0) }
    }

    /// Puts the changes into the index, which then holds the log up to `end`.
    public func takeIn(through end: LogPosition, _ index: IndexTransaction) throws {
        for change in changes {
            switch change {
            case .verdict(let verdict): try index.insert(verdict)
            case .sighting(let seen, let holding, let sequence):
                try index.learn(seen, holding: holding, after: sequence)
            case .event(let event): try index.insert(event)
            case .merge(let merge): try index.merge(merge.happening, into: merge.kept)
            }
        }
        try index.advance(to: end)
    }

    private mutating func note(_ change: Change) {
        changes.append(change)
        switch change {
        case .verdict(let verdict):
            ids.insert(verdict.id)
            events.add(verdict)
            if verdict.type == .accepted, let content = verdict.seen.content {
                articles[content] = verdict.id
            }
            note(verdict.seen, FileHistory.Holding(verdict), isJudged: true)
        case .sighting(let seen, let holding, _): note(seen, holding, isJudged: false)
        case .event(let event): events.add(event)
        case .merge(let merge): events.add(merge: merge.happening, into: merge.kept)
        }
    }

    private mutating func note(
        _ seen: SeenFile, _ holding: FileHistory.Holding, isJudged: Bool
    ) {
        let match = seen.isSettled ? FileHistory.IdentityMatch.trusted : .untrusted
        identities[seen.identity] = max(match, identities[seen.identity] ?? .none)
        let known = LastKnown(
            file: seen.file, inode: Inode(seen.identity), holding: holding, isJudged: isJudged)
        byInode[known.inode] = known
        byPath[known.file] = known
    }
}

extension FileHistory.Holding {
    fileprivate init(_ verdict: RecordedVerdict) {
        self.init(
            content: verdict.seen.content, article: verdict.article,
            rejection: verdict.article == nil ? verdict.id : nil,
            reason: verdict.rejection?.reason, isCleared: verdict.after != .keep)
    }
}

extension [[UInt8]] {
    /// The events of which these are the `data`, in the lines behind `sequence`; none when one of
    /// them is no event.
    fileprivate func lines(behind sequence: UInt64) -> [EventLine] {
        let lines = enumerated().compactMap { index, data in
            EventData(data).map {
                EventLine(sequence: Int64(sequence) + Int64(index) + 1, data: $0)
            }
        }
        return lines.count == count ? lines : []
    }
}
