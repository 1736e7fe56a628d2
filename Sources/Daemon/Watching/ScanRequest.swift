/// What is to be looked through.
enum ScanRequest: Hashable, Sendable {
    /// All roots and all folders below them.
    case everything
    /// Folders whose mtime has moved since they were last read whole, and all that announce nothing.
    case moved
    /// Folders that announce nothing and whose mtime has moved.
    case polled
    /// All folders that announce nothing.
    case polledWhole
    /// Folders that could not be watched or read.
    case failed
    /// One folder and those below it.
    case tree(SpoolFolder)
}
