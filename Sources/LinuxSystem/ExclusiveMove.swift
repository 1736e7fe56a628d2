import CLinux
import Glibc
import SystemPackage

extension FilePath {
    /// Gives the file at this path the name `target`, which nothing may have, `renameat2(2)`.
    ///
    /// Where the file system cannot do both in one step, the file gets the new name by `link(2)`
    /// and then loses the old one; nothing is replaced in that case either.
    /// - Throws: `EEXIST` when something has the name; the file keeps its own then.
    public func move(toFree target: FilePath) throws(SystemCallError) {
        do throws(SystemCallError) {
            try withBoth(target, "renameat2") {
                renameat2(AT_FDCWD, $0, AT_FDCWD, $1, noReplace)
            }
        } catch  where error.errno == .invalidArgument || error.errno == .noFunction {
            try withBoth(target, "link") { link($0, $1) }
            try removeFile()
        }
    }

    private func withBoth(
        _ target: FilePath, _ call: String,
        _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
    ) throws(SystemCallError) {
        try withCString { from throws(SystemCallError) in
            try target.withCString { to throws(SystemCallError) in
                _ = try retryingOnInterrupt(call) { body(from, to) }
            }
        }
    }
}

/// `RENAME_NOREPLACE` of linux/fs.h.
private let noReplace: UInt32 = 1
