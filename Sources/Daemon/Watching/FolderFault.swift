import LinuxSystem
import SystemPackage

/// What a failed call says of a folder.
extension SystemCallError {
    /// Whether the kernel has no more watches to give.
    var isOutOfWatches: Bool {
        call == "inotify_add_watch" && (errno == .noSpace || errno == .noMemory)
    }

    /// Whether there is no folder where there was one.
    var meansGone: Bool {
        [.noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels].contains(errno)
    }
}
