import Glibc
import SystemPackage

/// A file descriptor that is closed when its owner goes.
public struct OwnedDescriptor: ~Copyable, Sendable {
    /// The descriptor, to be used while the owner lives.
    public let descriptor: FileDescriptor

    /// Takes over an open descriptor, which nobody else may close.
    public init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Opens the file at `path` by `open(2)`, always with `O_CLOEXEC`.
    ///
    /// - Parameter permissions: the mode of a file that is created, less the umask.
    public init(
        opening path: FilePath, _ flags: OpenFlags, permissions: FilePermissions = .ownerReadWrite
    ) throws(SystemCallError) {
        let opened = try path.withCString { name throws(SystemCallError) in
            try retryingOnInterrupt("open", on: .path(path)) {
                open(name, flags.rawValue | O_CLOEXEC, permissions.rawValue)
            }
        }
        self.init(FileDescriptor(rawValue: opened))
    }

    /// Gives up ownership: the caller closes what is returned.
    public consuming func release() -> FileDescriptor {
        let released = descriptor
        discard self
        return released
    }

    deinit {
        _ = Glibc.close(descriptor.rawValue)
    }
}

/// How a file is opened, the `O_…` flags of `open(2)`.
public struct OpenFlags: OptionSet, Sendable {
    /// The flags as the kernel knows them.
    public let rawValue: Int32

    /// Makes flags of the kernel's bits.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// For reading only.
    public static let readOnly = OpenFlags(rawValue: O_RDONLY)
    /// For reading and writing.
    public static let readWrite = OpenFlags(rawValue: O_RDWR)
    /// Created when missing.
    public static let create = OpenFlags(rawValue: O_CREAT)
    /// Fails when the file is there already; with `create`.
    public static let exclusive = OpenFlags(rawValue: O_EXCL)
    /// Every write goes to the end.
    public static let append = OpenFlags(rawValue: O_APPEND)
    /// Fails on a symbolic link.
    public static let noFollow = OpenFlags(rawValue: O_NOFOLLOW)
    /// Neither the open nor later calls wait.
    public static let nonBlocking = OpenFlags(rawValue: O_NONBLOCK)
    /// A file of the given folder that has no name, `O_TMPFILE`, which the C library shows to GNU
    /// sources only.
    static let unnamed = OpenFlags(rawValue: 0o20_000_000 | O_DIRECTORY)
    /// Fails on anything but a directory.
    public static let directory = OpenFlags(rawValue: O_DIRECTORY)
}
