import LinuxSystem
import SystemPackage

/// A file that a command is told to write, as a whole or not at all.
public struct OutputFile {
    /// Why it is not written.
    public enum Failure: Error, Equatable {
        /// It cannot be.
        case output(SystemCallError)
        /// What has its name is no regular file that another could take the place of.
        case noRegularFile
    }

    private static let permissions: FilePermissions = [
        .ownerReadWrite, .groupReadWrite, .otherReadWrite,
    ]

    private let path: FilePath

    /// The file at `path`.
    public init(path: FilePath) {
        self.path = path
    }

    /// Puts a file there that holds what `write` writes; see
    /// ``SystemPackage/FilePath/replaceFile(permissions:_:)``.
    ///
    /// - Throws: ``Failure/noRegularFile`` when a device, a link or the like has the name.
    public func write(
        _ write: (FileDescriptor) throws(SystemCallError) -> Void
    ) throws(Failure) {
        if let status = try? FileStatus(path: path), status.kind != .regular {
            throw .noRegularFile
        }
        do throws(SystemCallError) {
            try path.replaceFile(permissions: Self.permissions, write)
        } catch {
            throw .output(error)
        }
    }
}
