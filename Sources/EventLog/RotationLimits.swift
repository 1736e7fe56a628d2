/// When the log's active file is sealed and a new one begun.
public struct RotationLimits: Sendable, Equatable {
    /// The size in bytes from which on it is.
    public var bytes: Int64
    /// The age of its first line from which on it is.
    public var age: Duration
    /// The least time between two rotations, and after a rotation that failed: `tail -F` needs
    /// 0.1 s to notice each new file.
    public var pause = Duration.seconds(1)

    /// Rotates at a size of `bytes` or an age of `age`, whichever comes first.
    public init(bytes: Int64 = 256 << 20, age: Duration = .seconds(30 * 86_400)) {
        self.bytes = bytes
        self.age = age
    }

    /// Whether a file of `size` bytes whose first line has `time` is to be sealed at `nowNs`.
    ///
    /// Times as the log writes them stand in the order of their letters.
    func demandRotation(size: Int64, firstTime time: String, nowNs: Int64) -> Bool {
        guard size > 0 else { return false }
        let ageNs = Int64(clamping: age.components.seconds).multipliedReportingOverflow(
            by: 1_000_000_000)
        guard size < bytes, !ageNs.overflow else { return size >= bytes }
        return time <= Timestamp.text(nanoseconds: nowNs - ageNs.partialValue)
    }
}
