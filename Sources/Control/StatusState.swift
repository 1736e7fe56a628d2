/// The state of the daemon as a whole.
public enum StatusState: String, Codable, Sendable, CaseIterable {
    /// It reads its settings and the log and makes its first scan.
    case starting
    /// It judges what is dropped.
    case running
    /// It was told to judge nothing for now.
    case paused
    /// The log cannot be written; nothing is judged until it can.
    case stalled
    /// It judges, but something is damaged or a directory is not watched.
    case degraded
    /// It finishes the work in hand.
    case stopping
}
