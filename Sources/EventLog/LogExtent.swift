import LinuxSystem
import SystemPackage

/// How far a log goes at one moment, as its files lie there, synced or not.
public struct LogExtent: Sendable, Hashable {
    /// Where its first line begins.
    public let start: LogPlace
    /// The end of its last file. Its `sequence` is 0: the lines were not read.
    public let end: LogPosition
}

extension LogSegments {
    /// How far the log goes now, or `nil` when it has no files.
    public func extent() throws(SystemCallError) -> LogExtent? {
        try readingStable { files throws(SystemCallError) in
            guard let first = files.first, let last = files.last else { return nil }
            let size = try FileStatus(following: last.path).identity.size
            return LogExtent(
                start: LogPlace(segment: first.first, offset: 0),
                end: LogPosition(segment: last.first, offset: size, sequence: 0))
        }
    }

    /// Returns once what stands in the log's last file is on the disk; the others are since they
    /// were sealed.
    public func sync() throws(SystemCallError) {
        guard let last = try all().last else { return }
        let file = try OwnedDescriptor(opening: last.path, [.readOnly])
        try file.descriptor.syncData()
    }
}
