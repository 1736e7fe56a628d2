import EventLog
import LinuxSystem

/// A file that something has drawn attention to.
struct Arrival: Sendable {
    /// What drew attention to a file.
    enum Notice: Sendable {
        /// Its writer closed it, or it was moved here: it is whole.
        case delivered
        /// Its name was made, or a scan met it: it may be half written.
        case met
        /// It was met before in this state and may have changed since.
        case metBefore(FileIdentity)
    }

    /// The file.
    let file: DroppedFile
    /// How it was noticed.
    let notice: Notice
    /// Whether the kernel announced it just now: hardly any such file is judged already.
    var isAnnounced = false
    /// How many looks at it have settled nothing so far.
    var looks = 0

    /// The same file, to be looked at once more.
    func again(_ notice: Notice) -> Arrival {
        Arrival(file: file, notice: notice, looks: looks + 1)
    }
}
