import SystemPackage

/// What a repair of the log did; its line in the log says the same.
public struct LogRepair: Sendable, Equatable {
    /// How many bytes were taken out.
    public let cutBytes: Int64
    /// The file that keeps them, or `nil` when there are none.
    public let kept: FilePath?
    /// The number of the line that tells of it, the first of a new active file.
    public let sequence: UInt64

    /// Makes a repair of its parts.
    public init(cutBytes: Int64, kept: FilePath?, sequence: UInt64) {
        self.cutBytes = cutBytes
        self.kept = kept
        self.sequence = sequence
    }
}
