import LinuxSystem

/// Where a scanner looks, and how often.
struct ScanPlan {
    /// The roots.
    let roots: [SpoolFolder]
    /// Whether the folders below the roots belong to the spool.
    var isRecursive = true
    /// How often the scans run that nothing asks for.
    var intervals = ScanSchedule.Intervals()
    /// Why every folder is polled, or `nil` when that depends on where it lies: for tests.
    var polling: Polling?

    /// Whether the same folders belong to the spool as with `other`.
    func isOfSameFolders(as other: ScanPlan) -> Bool {
        Set(roots) == Set(other.roots) && isRecursive == other.isRecursive
    }

    /// Whether `folder` belongs to the spool.
    func includes(_ folder: SpoolFolder) -> Bool {
        (isRecursive || folder.isRoot) && roots.contains { $0.root == folder.root }
    }
}

extension ScanPlan {
    /// What `configuration` says of it.
    init(_ configuration: Configuration) {
        roots = configuration.roots.map(SpoolFolder.init(root:))
        isRecursive = configuration.isRecursive
        intervals.moved = configuration.rescanInterval
        intervals.failed = configuration.pauses.folder
        intervals.polled = configuration.pauses.folder
    }
}

/// Who is told of what a scanner meets; called on the scanner's queue, one thing at a time.
struct ScanListener: Sendable {
    /// Whether each of some files is judged, so that nothing is left to be done with it.
    var areSettled: @Sendable ([MetFile]) -> [Bool]
    /// Takes a file of the backlog; `false` when there is no room for it.
    var offer: @Sendable (Arrival) -> Bool
    /// A folder holds so many files for which there was no room.
    var refused: @Sendable (SpoolFolder, Int, SyncTicket?) -> Void
    /// What can be noticed of a folder has changed.
    var tell: @Sendable (FolderNews) -> Void
}
