/// Tells which parts of the daemon have stopped moving: the rules by which the service manager's
/// watchdog is fed, as a value.
///
/// A log that cannot be written for a while, a pause, or nothing to do are no stillness. Times are
/// counted from any fixed moment by a clock that nobody sets.
struct Liveness {
    /// A part that must move.
    enum Part: String, CaseIterable, Sendable {
        /// Writes the log and the index.
        case recorder = "the writer of the event log"
        /// Answers on the control socket.
        case control = "the control server"
        /// Takes files and finishes them.
        case work = "the work on files"
    }

    /// What is seen of the parts at one moment.
    struct Signs: Equatable {
        /// Counts the recorder's signs of life.
        var recorder: UInt64 = 0
        /// Counts the control server's.
        var control: UInt64 = 0
        /// Counts the files that were taken to be worked on and those that were finished.
        var work: UInt64 = 0
        /// Whether there are files to be worked on, and nothing holds that up for a reason.
        var mustWork = false
    }

    private struct Sighting {
        var count: UInt64
        var time: Duration
    }

    private let patience: Duration
    private var last: [Part: Sighting] = [:]

    /// Rules by which a part is hung that has given no sign for `patience`.
    init(patience: Duration) {
        self.patience = patience
    }

    /// The parts that are hung when these `signs` are seen at `now`; the watchdog is fed when there
    /// are none.
    mutating func hung(seeing signs: Signs, at now: Duration) -> [Part] {
        Part.allCases.filter { part in
            let count = signs.count(of: part)
            let isExcused = part == .work && !signs.mustWork
            guard let before = last[part], before.count == count, !isExcused else {
                last[part] = Sighting(count: count, time: now)
                return false
            }
            return now - before.time >= patience
        }
    }
}

extension Liveness.Signs {
    fileprivate func count(of part: Liveness.Part) -> UInt64 {
        switch part {
        case .recorder: recorder
        case .control: control
        case .work: work
        }
    }
}
