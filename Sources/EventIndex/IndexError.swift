import SystemPackage

/// Why the index cannot be used. The log is never at risk: the index is made of it.
public enum IndexError: Error, Sendable, Equatable, CustomStringConvertible {
    /// SQLite cannot open, read or write the file at this path, for the reason it gives.
    case unusable(FilePath, reason: String)
    /// The log that the index is made of cannot be read.
    case logUnreadable(reason: String)
    /// It was told to end before it was done.
    case interrupted

    /// The error in words: object, then cause.
    public var description: String {
        switch self {
        case .unusable(let path, let reason): "cannot use the index \(path): \(reason)"
        case .logUnreadable(let reason): "cannot read the event log: \(reason)"
        case .interrupted: "stopped before the index was made"
        }
    }
}
