/// What is done with a dropped file once its verdict is on the disk.
public enum AfterVerdict: String, Sendable, CaseIterable {
    /// It stays where it is.
    case keep
    /// It is moved into `done` beside its root, or into `failed` when it was rejected.
    case move
    /// It is deleted, or moved into `failed` when it was rejected.
    case delete

    /// What is done with a file of one kind: what was rejected is moved where others are deleted,
    /// because the log does not hold it.
    public func done(toRejected isRejected: Bool) -> AfterVerdict {
        self == .delete && isRejected ? .move : self
    }
}
