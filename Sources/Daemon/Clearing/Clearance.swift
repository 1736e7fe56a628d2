import EventIndex
import EventLog
import LinuxSystem

/// A judged file that is to leave its folder.
struct Clearance: Sendable {
    /// How the file was noticed, should it have to be looked at again.
    let arrival: Arrival
    /// The state that was judged.
    let seen: SeenFile
    /// The verdict on that state, or `nil` when the file got no line because the index knew it.
    let verdict: RecordedVerdict?
    /// The state in which it was found too fresh the last time, ``settlingTime`` ago or longer.
    private(set) var freshState: FileIdentity?
    /// How often it was found too fresh.
    private(set) var waits = 0

    /// A clearance that has not been tried yet.
    init(arrival: Arrival, seen: SeenFile, verdict: RecordedVerdict?) {
        self.arrival = arrival
        self.seen = seen
        self.verdict = verdict
    }

    /// After what time the file is to be cleared. A state that is not settled has to grow old
    /// enough first to be told from a later one.
    var delay: Duration {
        seen.isSettled ? .zero : Self.settlingTime
    }

    /// Somewhat more than ``SeenFile/trustAgeNs``.
    static let settlingTime = Duration.milliseconds(25)
    /// How often a file may be found too fresh.
    static let patience = 8

    /// Whether the file was found too fresh too often to wait any longer: somebody changes its
    /// attributes again and again.
    var isRestless: Bool { waits >= Self.patience }

    /// The same clearance, to be tried again after ``settlingTime`` with a file that is in the state
    /// `state` now.
    func waiting(with state: FileIdentity) -> Clearance {
        var later = self
        later.freshState = state
        later.waits += 1
        return later
    }
}

/// Where a judged file goes.
enum ClearedFate: Sendable {
    /// It is moved among those that are done.
    case done
    /// It is moved among those that failed, with a note beside it.
    case failed(note: [UInt8])
    /// It is deleted.
    case deleted

    /// What becomes of a file with this `verdict` where `after` is done with judged files, or `nil`
    /// when it stays.
    init?(_ verdict: RecordedVerdict, after: AfterVerdict) {
        switch (after, verdict.rejection) {
        case (.keep, _): return nil
        case (_, let rejection?):
            self = .failed(note: rejection.note(sequence: verdict.sequence))
        case (.move, nil): self = .done
        case (.delete, nil): self = .deleted
        }
    }
}

extension Rejection {
    /// The note that is laid beside a rejected file: the reason's word, the sentence, the number of
    /// the line in the log.
    fileprivate func note(sequence: UInt64) -> [UInt8] {
        Array("\(reason)\n\(detail)\nsequence \(LogName.digits(sequence))\n".utf8)
    }
}
