import EventIndex
import EventLog

/// What was done with one outcome.
enum Filing: Sendable {
    /// It got this line and, behind an acceptance, those of its events.
    case recorded(RecordedVerdict, Verdict)
    /// It got none: the state is judged already.
    case known
    /// It got none: the file was renamed, linked or touched.
    case renamed
    /// It got none: the path holds again what it held.
    case unchanged
    /// Nothing was decided: it was not coded because its content was taken for known, or the
    /// recorder gave up.
    case postponed
}

/// Decides on outcomes one by one, in the order of the log, and stages the lines they get.
struct Filer {
    let index: IndexTransaction
    let log: EventLog
    let time: String

    /// Files one outcome: stages its lines and adds them to the `backlog` of the index.
    func file(_ outcome: Outcome, _ backlog: inout IndexBacklog) throws -> Filing {
        let history = try backlog.history(of: outcome.seen, in: index)
        let judgement = Judgement(
            content: outcome.seen.content, reason: outcome.rejection?.reason, history: history,
            isRetried: outcome.isRetried)
        switch judgement {
        case .known: return .known
        case .renamed:
            if !history.isAsNew(as: outcome.seen) {
                learn(outcome, history.sameInode, &backlog)
            }
            return .renamed
        case .unchanged:
            learn(outcome, history.samePath, &backlog)
            return .unchanged
        case .duplicate, .accepted, .rejected:
            let isRetrial = history.identity != .none
            guard let verdict = verdict(judgement, on: outcome, isRetrial: isRetrial) else {
                return .postponed
            }
            if try !history.isEmpty && backlog.contains(id: verdict.id, in: index) {
                return .known
            }
            return try record(verdict, &backlog)
        }
    }

    private func learn(
        _ outcome: Outcome, _ holding: FileHistory.Holding?, _ backlog: inout IndexBacklog
    ) {
        guard var holding else { return }
        holding.isCleared = outcome.after != .keep
        backlog.add(outcome.seen, holding: holding, after: log.nextSequence - 1)
    }

    /// What the line says, or `nil` when the outcome does not hold what it takes.
    private func verdict(
        _ judgement: Judgement, on outcome: Outcome, isRetrial: Bool
    ) -> Verdict? {
        switch (judgement, outcome.finding) {
        case (.duplicate(let original, let replaces, let supersedes), _):
            verdict(outcome, .duplicate(of: original), replaces, supersedes)
        case (.accepted(let replaces, let supersedes), .article(let acceptance)):
            verdict(outcome, .accepted(acceptance), replaces, supersedes)
        case (.rejected(let replaces, let supersedes), .noArticle(let rejection)):
            verdict(outcome, .rejected(rejection), replaces, supersedes, isRetrial)
        default: nil
        }
    }

    private func verdict(
        _ outcome: Outcome, _ result: Verdict.Outcome, _ replaces: String?, _ supersedes: String?,
        _ isRetrial: Bool = false
    ) -> Verdict {
        Verdict(
            seen: outcome.seen, outcome: result, replaces: replaces, supersedes: supersedes,
            after: outcome.after.done(toRejected: outcome.rejection != nil), isRetrial: isRetrial)
    }

    private func record(_ verdict: Verdict, _ backlog: inout IndexBacklog) throws -> Filing {
        let (linked, recorded) = try backlog.add(
            verdict, line: log.nextSequence, time: time, in: index)
        log.stage(linked.records, time: time)
        return .recorded(recorded, linked)
    }
}

extension FileHistory {
    /// Whether `seen` adds nothing: the state is known under the path, and still too young to be
    /// trusted.
    fileprivate func isAsNew(as seen: SeenFile) -> Bool {
        identity != .none && !seen.isSettled && samePath == sameInode
    }
}

extension Outcome {
    fileprivate var rejection: Rejection? {
        if case .noArticle(let rejection) = finding { rejection } else { nil }
    }
}
