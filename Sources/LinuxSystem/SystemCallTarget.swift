import SystemPackage

/// What one system call works on, for tests that look on.
public enum SystemCallTarget: Sendable, Equatable {
    /// Nothing that has a name.
    case none
    /// The file at a path.
    case path(FilePath)
    /// What is renamed, and the name it gets.
    case names(FilePath, FilePath)
    /// An open file.
    case descriptor(FileDescriptor)
    /// Bytes that are written to an open file.
    case bytes([UInt8], to: FileDescriptor)
}
