import LinuxSystem

/// What the scans find to have changed in what can be noticed of a folder.
enum FolderNews: Sendable {
    /// It cannot be watched or read, for a reason that is new.
    case failed(SpoolFolder, SystemCallError)
    /// It could not be watched or read and has been now.
    case restored(SpoolFolder)
    /// The file system of a root is gone.
    case unmounted(SpoolFolder)
    /// It is the first folder that the kernel has no watch for.
    case watchLimitReached(SpoolFolder, SystemCallError)
    /// There is no folder any more that the kernel has no watch for.
    case watchLimitLifted
}
