import Glibc
import SystemPackage

extension FileDescriptor {
    /// Gives this file the owner, group and mode of `other`, as far as this process may, by
    /// `fchown(2)` and `fchmod(2)`.
    ///
    /// What is refused stays as it is: only the superuser can give a file away, and only members of
    /// a group can give a file to it.
    public func takeOwnership(from other: FileDescriptor) {
        var raw = Glibc.stat()
        guard Glibc.fstat(other.rawValue, &raw) == 0 else { return }
        if fchown(rawValue, raw.st_uid, raw.st_gid) != 0 {
            _ = fchown(rawValue, uid_t.max, raw.st_gid)
        }
        _ = Glibc.fchmod(rawValue, raw.st_mode & 0o7777)
    }
}
