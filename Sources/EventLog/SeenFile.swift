import LinuxSystem

/// One state of a dropped file, as the daemon met it.
public struct SeenFile: Sendable, Hashable {
    /// The file's name.
    public let file: DroppedFile
    /// Where it lies and when it last changed.
    public let identity: FileIdentity
    /// Whether `identity` can be trusted to change with the file: its ctime was at least
    /// ``trustAgeNs`` old when the file was read. Clocks of file systems are coarse.
    public let isSettled: Bool
    /// The digest of its content, or `nil` when it was not read.
    public let content: Digest?

    /// The age in nanoseconds, 20 ms, from which on a ctime tells changes apart.
    public static let trustAgeNs: Int64 = 20_000_000

    /// Makes a state of its parts.
    public init(file: DroppedFile, identity: FileIdentity, isSettled: Bool, content: Digest?) {
        self.file = file
        self.identity = identity
        self.isSettled = isSettled
        self.content = content
    }
}
