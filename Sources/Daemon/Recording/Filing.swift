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
    /// What is done with judged files.
    let after: AfterVerdict

    /// Files one outcome: stages its lines and notes them in the index.
    func file(_ outcome: Outcome) throws -> Filing {
        let history = try index.history(of: outcome.seen)
        let judgement = Judgement(
            content: outcome.seen.content, reason: outcome.rejection?.reason, history: history,
            isRetried: outcome.isRetried)
        let isRetrial = history.identity != .none
        switch judgement {
        case .known: return .known
        case .renamed:
            try learn(outcome.seen, history.sameInode)
            return .renamed
        case .unchanged:
            try learn(outcome.seen, history.samePath)
            return .unchanged
        case .duplicate(let original, let replaces, let supersedes):
            return try record(outcome, .duplicate(of: original), replaces, supersedes)
        case .accepted(let replaces, let supersedes):
            guard case .article(let acceptance) = outcome.finding else { return .postponed }
            return try record(outcome, .accepted(acceptance), replaces, supersedes)
        case .rejected(let replaces, let supersedes):
            guard case .noArticle(let rejection) = outcome.finding else { return .postponed }
            return try record(outcome, .rejected(rejection), replaces, supersedes, isRetrial)
        }
    }

    private func learn(_ seen: SeenFile, _ holding: FileHistory.Holding?) throws {
        guard var holding else { return }
        holding.isCleared = after != .keep
        try index.learn(seen, holding: holding, after: log.nextSequence - 1)
    }

    private func record(
        _ outcome: Outcome, _ result: Verdict.Outcome, _ replaces: String?, _ supersedes: String?,
        _ isRetrial: Bool = false
    ) throws -> Filing {
        let verdict = Verdict(
            seen: outcome.seen, outcome: result, replaces: replaces, supersedes: supersedes,
            after: after.done(toRejected: outcome.rejection != nil), isRetrial: isRetrial)
        if try index.contains(id: verdict.id) { return .known }
        let recorded = verdict.recorded(sequence: log.nextSequence, time: time)
        log.stage(verdict.records, time: time)
        try index.insert(recorded)
        return .recorded(recorded, verdict)
    }
}

extension Outcome {
    fileprivate var rejection: Rejection? {
        if case .noArticle(let rejection) = finding { rejection } else { nil }
    }
}
