import LinuxSystem
import SystemPackage

extension LogSegments {
    /// Removes sealed segments that were last changed before `limitNs`, the oldest first and never
    /// the newest, which tells the number of the next line when the active file is empty.
    ///
    /// - Returns: the number of the first line that is left, once the removal is on the disk, or
    ///   `nil` when nothing was removed.
    public func removeSealed(
        changedBefore limitNs: Int64
    ) throws(SystemCallError) -> UInt64? {
        let sealed = try sealed()
        var first: UInt64?
        for (segment, next) in zip(sealed, sealed.dropFirst()) {
            guard try FileStatus(path: segment.path).identity.mtimeNs < limitNs else { break }
            try segment.path.removeFile()
            first = next.first
        }
        if first != nil { try folder.syncDirectory() }
        return first
    }
}
