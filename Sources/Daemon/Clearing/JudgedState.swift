import EventLog
import LinuxSystem
import SystemPackage

/// Tells whether a file is still what was judged.
struct JudgedState: Sendable {
    /// What a look at the file showed.
    enum Comparison: Sendable {
        /// It is what was judged.
        case same
        /// It is another file, or its content may be another, or somebody writes it.
        case changed
        /// It came into this state so lately that the next change might not show: to be compared
        /// again after ``Clearance/settlingTime``.
        case tooFresh(FileIdentity)
    }

    /// The state that was judged.
    let seen: SeenFile
    /// What the file held then, or `nil` when it was not read.
    let content: Digest?
    /// A state that it is known to have been in ``Clearance/settlingTime`` ago, or `nil`.
    var freshState: FileIdentity?
    /// Whether its ctime moves all the time: then that it was not written meanwhile is told by the
    /// mtime, which is older than any wait, and by the content.
    var isRestless = false

    /// Compares the file at `path`.
    ///
    /// A change of nothing but the ctime (another link, another mode) is none, if the content is
    /// still the same; and a state that was judged too soon after its last change proves nothing by
    /// itself. In both cases the content is read again.
    ///
    /// A state is old enough when its ctime is, or when the daemon has waited itself: the clock that
    /// gave the ctime may be ahead of this machine's, or this machine's was set back.
    func compare(_ path: FilePath) throws(SystemCallError) -> Comparison {
        let status = try FileStatus(path: path)
        let isSameState = status.identity == seen.identity
        guard status.identity.isSameContentState(as: seen.identity) else { return .changed }
        guard status.kind == .regular, let content else { return isSameState ? .same : .changed }
        let needsReading = !(isSameState && seen.isSettled)
        let age = WallClock.nowNs() &- status.identity.ctimeNs
        if needsReading, age < SeenFile.trustAgeNs, status.identity != freshState, !isRestless {
            return .tooFresh(status.identity)
        }
        let file = try OwnedDescriptor(opening: path, [.readOnly, .noFollow, .nonBlocking])
        guard isStill(try FileStatus(descriptor: file.descriptor).identity, status.identity),
            file.descriptor.writerPresence() != .present
        else { return .changed }
        guard needsReading else { return .same }
        let found = try Digest(reading: file.descriptor, limit: status.identity.size + 1)
        let after = try FileStatus(descriptor: file.descriptor).identity
        return isStill(after, status.identity) && found == content ? .same : .changed
    }

    private func isStill(_ now: FileIdentity, _ before: FileIdentity) -> Bool {
        isRestless ? now.isSameContentState(as: before) : now == before
    }
}

extension FileIdentity {
    /// Whether `other` is the same file with the same size and time of its last writing.
    func isSameContentState(as other: FileIdentity) -> Bool {
        device == other.device && inode == other.inode && size == other.size
            && mtimeNs == other.mtimeNs
    }
}
