import Glibc
import SystemPackage

extension FileDescriptor {
    /// Writes `bytes` with as few calls as the kernel allows.
    ///
    /// - Parameter written: counts up by what each call took, so that after an error the caller
    ///   knows which bytes have gone out.
    public func writeAll(
        _ bytes: [UInt8], written: inout Int
    ) throws(SystemCallError) {
        while written < bytes.count {
            let start = written
            let result = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
                return Result { () throws(SystemCallError) -> Int in
                    try retryingOnInterrupt(
                        "write", on: .bytes(Array(rest), to: self), upTo: rest.count
                    ) { Glibc.write(rawValue, rest.baseAddress, $0) }
                }
            }
            written += try result.get()
        }
    }

    /// Returns once the file's content is on the disk, `fdatasync(2)`.
    public func syncData() throws(SystemCallError) {
        _ = try retryingOnInterrupt("fdatasync", on: .descriptor(self)) { fdatasync(rawValue) }
    }
}

extension FilePath {
    /// Returns once the names in this folder are on the disk, `fsync(2)`.
    public func syncDirectory() throws(SystemCallError) {
        let folder = try OwnedDescriptor(opening: self, [.readOnly, .directory])
        let descriptor = folder.descriptor
        _ = try retryingOnInterrupt("fsync", on: .descriptor(descriptor)) {
            fsync(descriptor.rawValue)
        }
    }

    /// Gives the file at this path the name `target`, replacing what has it, `rename(2)`.
    public func rename(to target: FilePath) throws(SystemCallError) {
        try withCString { from throws(SystemCallError) in
            try target.withCString { to throws(SystemCallError) in
                _ = try retryingOnInterrupt("rename", on: .names(self, target)) {
                    Glibc.rename(from, to)
                }
            }
        }
    }

    /// Removes the file at this path, `unlink(2)`.
    public func removeFile() throws(SystemCallError) {
        try withCString { name throws(SystemCallError) in
            _ = try retryingOnInterrupt("unlink", on: .path(self)) { unlink(name) }
        }
    }

    /// Makes the folder at this path and those above it that are missing, `mkdir(2)`.
    ///
    /// When this returns the names of those it made are on the disk.
    public func makeDirectories() throws(SystemCallError) {
        let parent = removingLastComponent()
        do throws(SystemCallError) {
            try makeDirectory()
        } catch  where error.errno == .fileExists {
            return
        } catch  where error.errno == .noSuchFileOrDirectory && !parent.isEmpty && parent != self {
            try parent.makeDirectories()
            return try makeDirectories()
        }
        try (parent.isEmpty ? "." : parent).syncDirectory()
    }

    private func makeDirectory() throws(SystemCallError) {
        try withCString { name throws(SystemCallError) in
            _ = try retryingOnInterrupt("mkdir", on: .path(self)) { mkdir(name, 0o777) }
        }
    }
}
