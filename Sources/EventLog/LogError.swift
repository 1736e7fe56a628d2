import LinuxSystem
import SystemPackage

/// Why the log cannot be used.
public enum LogError: Error, Sendable, Equatable {
    /// Another process writes the log at this path.
    case inUse(FilePath)
    /// The file or its folder cannot be opened, read or repaired.
    case unusable(FilePath, SystemCallError)
    /// Lines could not be written in full; those bytes wait and ``EventLog/flush()`` goes on.
    case notWritten(SystemCallError)
    /// What was written may not be on the disk; ``EventLog/recover()`` must come next.
    case notSynced(SystemCallError)
    /// Another process wrote to the file at this path, shortened or removed it;
    /// ``EventLog/recover()`` must come next.
    case disturbed(FilePath)
    /// The active file could not be sealed; it is written on.
    case notRotated(SystemCallError)

    /// The system call that failed, if one did.
    public var systemCall: SystemCallError? {
        switch self {
        case .unusable(_, let error), .notWritten(let error), .notSynced(let error),
            .notRotated(let error):
            error
        case .inUse, .disturbed: nil
        }
    }

    /// Whether nothing can be written before ``EventLog/recover()``.
    public var needsRecovery: Bool {
        switch self {
        case .notSynced, .disturbed: true
        case .inUse, .unusable, .notWritten, .notRotated: false
        }
    }
}

extension LogError: CustomStringConvertible {
    /// The error in words: object, then cause.
    public var description: String {
        switch self {
        case .inUse(let path): "cannot write \(path): another chronicled writes it"
        case .unusable(let path, let error): "cannot use \(path): \(error)"
        case .notWritten(let error): "cannot write the event log: \(error)"
        case .notSynced(let error): "cannot sync the event log: \(error)"
        case .disturbed(let path): "another process has changed \(path)"
        case .notRotated(let error): "cannot seal the event log: \(error)"
        }
    }
}
