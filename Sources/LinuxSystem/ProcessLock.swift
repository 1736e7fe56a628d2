import Glibc
import SystemPackage

/// A lock on a file that only one process can hold and that ends with it, `flock(2)`.
public struct ProcessLock: ~Copyable, Sendable {
    private let file: OwnedDescriptor

    /// Takes the lock on the file at `path`, which is created when missing, for its owner alone:
    /// whoever may read it could hold the lock.
    ///
    /// - Throws: `flock` with `EWOULDBLOCK` when it is held already.
    public init(path: FilePath) throws(SystemCallError) {
        let opened = try OwnedDescriptor(opening: path, [.readWrite, .create])
        _ = try retryingOnInterrupt("flock") {
            flock(opened.descriptor.rawValue, LOCK_EX | LOCK_NB)
        }
        file = opened
    }

    /// Whether a process holds the lock on the file at `path`, as far as can be told: nobody holds
    /// one that is missing, and of one that may not be read it is not known, so `true`.
    public static func isHeld(path: FilePath) -> Bool {
        do throws(SystemCallError) {
            let opened = try OwnedDescriptor(opening: path, [.readOnly])
            _ = try retryingOnInterrupt("flock") {
                flock(opened.descriptor.rawValue, LOCK_SH | LOCK_NB)
            }
            return false
        } catch {
            return error.errno != .noSuchFileOrDirectory
        }
    }
}
