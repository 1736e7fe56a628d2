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
        /// It changed so lately that the next change might not show: to be compared again after
        /// ``Clearance/settlingTime``.
        case tooFresh
    }

    /// The state that was judged.
    let seen: SeenFile
    /// What the file held then, or `nil` when it was not read.
    let content: Digest?

    /// Compares the file at `path`.
    ///
    /// A change of nothing but the ctime (another link, another mode) is none, if the content is
    /// still the same; and a state that was judged too soon after its last change proves nothing by
    /// itself. In both cases the content is read again.
    func compare(_ path: FilePath) throws(SystemCallError) -> Comparison {
        let status = try FileStatus(path: path)
        let isSameState = status.identity == seen.identity
        guard status.identity.isSameContentState(as: seen.identity) else { return .changed }
        guard status.kind == .regular, let content else { return isSameState ? .same : .changed }
        let needsReading = !(isSameState && seen.isSettled)
        if needsReading, WallClock.nowNs() - status.identity.ctimeNs < SeenFile.trustAgeNs {
            return .tooFresh
        }
        let file = try OwnedDescriptor(opening: path, [.readOnly, .noFollow, .nonBlocking])
        guard try FileStatus(descriptor: file.descriptor).identity == status.identity,
            file.descriptor.writerPresence() != .present
        else { return .changed }
        guard needsReading else { return .same }
        let found = try Digest(reading: file.descriptor, limit: status.identity.size + 1)
        let isStill = try FileStatus(descriptor: file.descriptor).identity == status.identity
        return isStill && found == content ? .same : .changed
    }
}

extension FileIdentity {
    /// Whether `other` is the same file with the same size and time of its last writing.
    func isSameContentState(as other: FileIdentity) -> Bool {
        device == other.device && inode == other.inode && size == other.size
            && mtimeNs == other.mtimeNs
    }
}
